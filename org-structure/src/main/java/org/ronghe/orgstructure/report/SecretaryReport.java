package org.ronghe.orgstructure.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * The report of one organisation's secretary for one year (AP-1). The words are the secretary's own; the facts beside
 * them are worked out until it is submitted, and stand from then on as they were on that day. Grades and votes are no
 * part of it.
 */
@Entity
@Table(schema = "orgstructure", name = "secretary_report")
class SecretaryReport implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "secretary_report")
    @SequenceGenerator(
            name = "secretary_report",
            sequenceName = "orgstructure.secretary_report_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private int year;

    @Column(name = "unit_id")
    private long unit;

    @Column(name = "unit_name")
    private String unitName;

    private long secretary;
    private LocalDate due;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    private String practice = "";
    private String problems = "";
    private String plans = "";

    /** When it was handed in first; what was returned since is not late for that. */
    @Column(name = "first_submitted_on")
    private @Nullable LocalDate firstSubmittedOn;

    private String facts = "";

    @Column(name = "facts_on")
    private @Nullable LocalDate factsOn;

    @Column(name = "facts_hash")
    private String factsHash = "";

    @Column(name = "accepted_on")
    private @Nullable LocalDate acceptedOn;

    @Column(name = "filed_on")
    private @Nullable LocalDate filedOn;

    @Enumerated(EnumType.STRING)
    private SecretaryReportState state = SecretaryReportState.DRAFT;

    @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<SecretaryReportMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected SecretaryReport() {}

    private SecretaryReport(int year, Office office, LocalDate due, LocalDate today) {
        this.year = year;
        this.unit = office.unit();
        this.unitName = office.unitName();
        this.secretary = office.secretary();
        this.due = due;
        this.openedOn = today;
    }

    /** An organisation and whoever is its secretary. */
    record Office(long unit, String unitName, long secretary) {}

    /** 做法与成效、存在问题、下一步打算. */
    record Words(String practice, String problems, String plans) {
        boolean complete() {
            return !practice.isBlank() && !problems.isBlank() && !plans.isBlank();
        }
    }

    /** @throws RuleBroken {@code secretary-report.year} for another year than this one or the last */
    static SecretaryReport open(int year, Office office, LocalDate due, LocalDate today) {
        requireYear(year, today);
        return new SecretaryReport(year, office, due, today);
    }

    static void requireYear(int year, LocalDate today) {
        if (year != today.getYear() && year != today.getYear() - 1) {
            throw RuleBroken.at(
                    "year",
                    "secretary-report.year",
                    String.valueOf(today.getYear() - 1),
                    String.valueOf(today.getYear()));
        }
    }

    void write(Words words, By by) {
        move(SecretaryReportStep.WRITE, by, "");
        practice = words.practice().strip();
        problems = words.problems().strip();
        plans = words.plans().strip();
    }

    /** Hands it in with the facts of the day, which stand from now on. */
    void submit(FactSheet sheet, By by) {
        move(SecretaryReportStep.SUBMIT, by, "");
        facts = sheet.written();
        factsOn = sheet.day();
        factsHash = sheet.hash();
        if (firstSubmittedOn == null) {
            firstSubmittedOn = sheet.day();
        }
    }

    void cancel(String why, By by) {
        move(SecretaryReportStep.CANCEL, by, why);
    }

    void remark(String words, By by) {
        move(SecretaryReportStep.REMARK, by, words);
    }

    /** The facts are worked out anew until it is handed in again; the history keeps what stood before. */
    void giveBack(String why, By by) {
        move(SecretaryReportStep.RETURN, by, why);
        facts = "";
        factsOn = null;
        factsHash = "";
    }

    void accept(LocalDate on, By by) {
        move(SecretaryReportStep.ACCEPT, by, "");
        acceptedOn = on;
    }

    void file(LocalDate on, By by) {
        move(SecretaryReportStep.FILE, by, "");
        filedOn = on;
    }

    void handOver(long to, String words, By by) {
        move(SecretaryReportStep.HAND_OVER, by, words);
        secretary = to;
    }

    private void move(SecretaryReportStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new SecretaryReportMove(this, step, state, next, by, note.strip()));
        state = next;
    }

    /** The facts as they stood at the submission; null while they are worked out. */
    @Nullable FactSheet frozen() {
        return factsOn == null ? null : FactSheet.read(factsOn, facts);
    }

    /** The offices of the committee, and of the own organisations the general branch; the secretary the own report. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return reach.covers(unit) || actor.principals().contains(secretary);
    }

    @Override
    public String code() {
        return year + "年述职报告" + id();
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    int year() {
        return year;
    }

    long unit() {
        return unit;
    }

    String unitName() {
        return unitName;
    }

    long secretary() {
        return secretary;
    }

    LocalDate due() {
        return due;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Words words() {
        return new Words(practice, problems, plans);
    }

    @Nullable LocalDate firstSubmittedOn() {
        return firstSubmittedOn;
    }

    String factsHash() {
        return factsHash;
    }

    @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    @Nullable LocalDate filedOn() {
        return filedOn;
    }

    SecretaryReportState state() {
        return state;
    }

    List<SecretaryReportMove> moves() {
        return moves;
    }
}
