package org.ronghe.discipline.rectification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.Conclusion;

/** What is to be done about one finding or several; the first of them gives it its number. */
@Entity
@Table(schema = "discipline", name = "measure")
class Measure {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "measure")
    @SequenceGenerator(name = "measure", sequenceName = "discipline.measure_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "task_id")
    private Task task;

    @Column(name = "finding_id")
    private long finding;

    private int number;
    private String text;
    private String result;

    /** What was stated before the task was reopened. */
    @Column(name = "earlier_result")
    private String earlierResult = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Conclusion conclusion;

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "finding_measure", joinColumns = @JoinColumn(name = "measure_id"))
    @Column(name = "finding_id")
    private Set<Long> findings = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "conclusion", joinColumns = @JoinColumn(name = "measure_id"))
    private List<Ruling> rulings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "return_conclusion", joinColumns = @JoinColumn(name = "measure_id"))
    private List<Returned> returned = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Measure() {}

    Measure(Task task, long finding, int number, String text) {
        this.task = task;
        this.finding = finding;
        this.number = number;
        this.text = text;
        this.result = "";
        this.findings.add(finding);
    }

    long id() {
        return id == null ? 0 : id;
    }

    long finding() {
        return finding;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    String result() {
        return result;
    }

    String earlierResult() {
        return earlierResult;
    }

    @Nullable Conclusion conclusion() {
        return conclusion;
    }

    Set<Long> findings() {
        return Set.copyOf(findings);
    }

    void reword(String text) {
        this.text = text;
    }

    void answersAlso(Set<Long> others) {
        findings.clear();
        findings.add(finding);
        findings.addAll(others);
    }

    void came(String result) {
        this.result = result;
    }

    /** A reopened task states its result anew; the earlier words stay readable. */
    void layResultAside() {
        if (!result.isBlank()) {
            earlierResult = earlierResult.isEmpty() ? result : earlierResult + "\n" + result;
        }
        result = "";
    }

    /** Two acceptors may conclude differently: the stricter word stands. */
    void concluded(int submission, long person, Conclusion value) {
        rulings.add(new Ruling(submission, person, value));
        if (conclusion == null || value.compareTo(conclusion) > 0) {
            conclusion = value;
        }
    }

    Optional<Conclusion> rulingOf(int submission, long person) {
        return rulings.stream()
                .filter(ruling -> ruling.submission == submission && ruling.person == person)
                .findFirst()
                .map(ruling -> ruling.value);
    }

    /** What is concluded with a return stands until the next submission. */
    void cameBack(int submission, Conclusion value) {
        returned.add(new Returned(submission, value));
        conclusion = value;
    }

    Optional<Conclusion> concludedWhenReturned(int submission) {
        return returned.stream()
                .filter(each -> each.submission == submission)
                .findFirst()
                .map(each -> each.value);
    }

    /** A new submission is judged afresh; what was signed for the earlier one stays on record. */
    void forgetConclusion() {
        conclusion = null;
    }

    /** What was concluded when a submission went back. */
    @Embeddable
    static class Returned {
        private int submission;

        @Enumerated(EnumType.STRING)
        @Column(name = "value")
        private Conclusion value;

        @SuppressWarnings("NullAway.Init") // filled by JPA
        protected Returned() {}

        Returned(int submission, Conclusion value) {
            this.submission = submission;
            this.value = value;
        }
    }

    /** What one acceptor concluded for one submission. */
    @Embeddable
    static class Ruling {
        private int submission;

        @Column(name = "person_id")
        private long person;

        @Enumerated(EnumType.STRING)
        @Column(name = "value")
        private Conclusion value;

        @SuppressWarnings("NullAway.Init") // filled by JPA
        protected Ruling() {}

        Ruling(int submission, long person, Conclusion value) {
            this.submission = submission;
            this.person = person;
            this.value = value;
        }
    }
}
