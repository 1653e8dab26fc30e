package org.ronghe.orgstructure.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Moved;

/** One line of the history of a report. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "secretary_report_move")
class SecretaryReportMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "secretary_report_move")
    @SequenceGenerator(
            name = "secretary_report_move",
            sequenceName = "orgstructure.secretary_report_move_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "report_id")
    private SecretaryReport report;

    @Enumerated(EnumType.STRING)
    private SecretaryReportStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private SecretaryReportState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private SecretaryReportState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected SecretaryReportMove() {}

    SecretaryReportMove(
            SecretaryReport report,
            SecretaryReportStep step,
            SecretaryReportState from,
            SecretaryReportState to,
            By by,
            String note) {
        super(step, by, note);
        this.report = report;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    SecretaryReportStep step() {
        return step;
    }

    SecretaryReportState from() {
        return from;
    }

    SecretaryReportState to() {
        return to;
    }
}
