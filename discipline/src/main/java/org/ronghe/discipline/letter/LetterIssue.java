package org.ronghe.discipline.letter;

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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One numbered issue of a letter, with its area, what is advised, the unit's answer and what the check found. */
@Entity
@Table(schema = "discipline", name = "letter_issue")
class LetterIssue {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_issue")
    @SequenceGenerator(name = "letter_issue", sequenceName = "discipline.letter_issue_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "letter_id")
    private Letter letter;

    private int number;
    private String area;
    private String text;
    private String advice;
    private String answer = "";

    @Column(name = "answered_by")
    private @Nullable Long answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    @Column(name = "verdict_words")
    private String verdictWords = "";

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LetterIssue() {}

    LetterIssue(Letter letter, int number, String area, String text, String advice) {
        this.letter = letter;
        this.number = number;
        this.area = area;
        this.text = text;
        this.advice = advice;
    }

    /** Another answer is checked anew. */
    void answered(String words, long by, Instant at) {
        answer = words;
        answeredBy = by;
        answeredAt = at;
        verdict = null;
        verdictWords = "";
    }

    void judged(Verdict found, String words) {
        verdict = found;
        verdictWords = words;
    }

    void checkAnew() {
        verdict = null;
    }

    void number(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    String area() {
        return area;
    }

    String text() {
        return text;
    }

    String advice() {
        return advice;
    }

    String answer() {
        return answer;
    }

    @Nullable Long answeredBy() {
        return answeredBy;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable Verdict verdict() {
        return verdict;
    }

    String verdictWords() {
        return verdictWords;
    }
}
