package org.ronghe.discipline.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One problem that was found (问题清单). Its number counts within the round; its code is what people say. */
@Entity
@Table(schema = "discipline", name = "finding")
class Finding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "finding")
    @SequenceGenerator(name = "finding", sequenceName = "discipline.finding_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "round_id")
    private long round;

    private int number;
    private String code;
    private String section;
    private String text;

    @Column(name = "root_cause")
    private String rootCause;

    @Enumerated(EnumType.STRING)
    private Source source;

    /** 本轮巡视 / 上轮遗留 / 审计 / 专项检查 / 自查. */
    public enum Source {
        THIS_ROUND,
        LAST_ROUND,
        AUDIT,
        SPECIAL_CHECK,
        SELF_CHECK
    }

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Finding() {}

    Finding(long round, int number, String code, String section, String text, String rootCause, Source source) {
        this.round = round;
        this.number = number;
        this.code = code;
        this.section = section;
        this.text = text;
        this.rootCause = rootCause;
        this.source = source;
    }

    void revise(String section, String text, String rootCause, Source source) {
        this.section = section;
        this.text = text;
        this.rootCause = rootCause;
        this.source = source;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long version() {
        return version;
    }

    long round() {
        return round;
    }

    int number() {
        return number;
    }

    String code() {
        return code;
    }

    String section() {
        return section;
    }

    String text() {
        return text;
    }

    String rootCause() {
        return rootCause;
    }

    Source source() {
        return source;
    }
}
