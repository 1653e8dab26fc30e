package org.ronghe.drive.instruction;

import static org.ronghe.drive.instruction.InstructionStep.APPROVE;
import static org.ronghe.drive.instruction.InstructionStep.BREAK_DOWN;
import static org.ronghe.drive.instruction.InstructionStep.CHECK;
import static org.ronghe.drive.instruction.InstructionStep.CLOSE;
import static org.ronghe.drive.instruction.InstructionStep.CONTINUE;
import static org.ronghe.drive.instruction.InstructionStep.DEPLOY;
import static org.ronghe.drive.instruction.InstructionStep.DISPATCH;
import static org.ronghe.drive.instruction.InstructionStep.REGISTER;
import static org.ronghe.drive.instruction.InstructionStep.REPORT;
import static org.ronghe.drive.instruction.InstructionStep.REPORT_BACK;
import static org.ronghe.drive.instruction.InstructionStep.RETURN;
import static org.ronghe.drive.instruction.InstructionStep.REVISE;
import static org.ronghe.drive.instruction.InstructionStep.REVISIT;
import static org.ronghe.drive.instruction.InstructionStep.STUDY;
import static org.ronghe.drive.instruction.InstructionStep.VOID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.move.MoveWho;
import org.ronghe.domain.words.SecrecyMark;
import org.ronghe.orgstructure.api.Meetings;
import org.ronghe.orgstructure.api.Meetings.Meeting;

/** One instruction or decision of somebody above, until it is carried out. It has no setters: it only moves (SM-17). */
@Entity
@Table(schema = "drive", name = "instruction")
class Instruction implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "instruction")
    @SequenceGenerator(name = "instruction", sequenceName = "drive.instruction_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private InstructionKind kind;

    @Enumerated(EnumType.STRING)
    private SourceLevel level;

    private String title;

    @Column(name = "source_number")
    private String sourceNumber;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    private String summary = "";
    private boolean classified;

    @Column(name = "kept_at")
    private String keptAt = "";

    private long keeper;

    @Column(name = "study_due")
    private LocalDate studyDue;

    @Column(name = "study_meeting")
    private @Nullable Long studyMeeting;

    @Column(name = "studied_on")
    private @Nullable LocalDate studiedOn;

    @Column(name = "deploy_meeting")
    private @Nullable Long deployMeeting;

    @Column(name = "deploy_point")
    private String deployPoint = "";

    @Column(name = "deployed_on")
    private @Nullable LocalDate deployedOn;

    private String resolution = "";

    /** 党委 that resolved it. */
    @Column(name = "committee_unit")
    private @Nullable Long committee;

    @Column(name = "lead_unit")
    private @Nullable Long leadUnit;

    private @Nullable Long lead;
    private @Nullable Long leader;
    private @Nullable Long first;

    @ElementCollection
    @CollectionTable(schema = "drive", name = "instruction_co_unit", joinColumns = @JoinColumn(name = "instruction_id"))
    @Column(name = "unit_id")
    private Set<Long> coUnits = new HashSet<>();

    private @Nullable LocalDate due;

    @Column(name = "entry_due")
    private @Nullable LocalDate entryDue;

    private String report = "";

    @Column(name = "reported_by")
    private @Nullable Long reportedBy;

    @Column(name = "report_number")
    private String reportNumber = "";

    @Column(name = "approved_on")
    private @Nullable LocalDate approvedOn;

    @Column(name = "back_on")
    private @Nullable LocalDate backOn;

    @Column(name = "back_number")
    private String backNumber = "";

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "check_on")
    private @Nullable LocalDate checkOn;

    @Column(name = "revisit_on")
    private @Nullable LocalDate revisitOn;

    private String finding = "";

    @Enumerated(EnumType.STRING)
    private InstructionState state = InstructionState.RECEIVED;

    /** What is due next; kept, so that a list can be put in its order. */
    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @OneToMany(mappedBy = "instruction", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<InstructionEntry> entries = new ArrayList<>();

    @OneToMany(mappedBy = "instruction", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<InstructionMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Instruction() {}

    /**
     * What came.
     *
     * @param title empty for a document under a secrecy mark
     * @param classified a document under a mark: its number and its place alone are kept (FA-5)
     */
    record Document(
            InstructionKind kind,
            SourceLevel level,
            String title,
            String number,
            @Nullable LocalDate issuedOn,
            LocalDate receivedOn,
            String summary,
            boolean classified,
            String keptAt) {
        Document {
            title = title.strip();
            number = number.strip();
            summary = summary.strip();
            keptAt = classified ? keptAt.strip() : "";
        }

        /**
         * @param whole whether everything must be there that the ledger asks for
         * @throws RuleBroken {@code secrecy.mark}, {@code instruction.classified-words}, {@code instruction.kept-at},
         *     {@code instruction.words-missing}, {@code instruction.number-missing}, {@code instruction.future} or
         *     {@code instruction.received-first}, each at its field
         */
        void require(LocalDate today, boolean whole) {
            SecrecyMark.refuse(title, "title");
            SecrecyMark.refuse(number, "number");
            SecrecyMark.refuse(summary, "summary");
            SecrecyMark.refuse(keptAt, "keptAt");
            if (classified && !(title + summary).isEmpty()) {
                throw RuleBroken.at(title.isEmpty() ? "summary" : "title", "instruction.classified-words");
            }
            if (classified && keptAt.isEmpty()) {
                throw RuleBroken.at("keptAt", "instruction.kept-at");
            }
            if (!classified && title.isEmpty()) {
                throw RuleBroken.at("title", "instruction.words-missing");
            }
            if (whole && !classified && summary.isEmpty()) {
                throw RuleBroken.at("summary", "instruction.words-missing");
            }
            if ((whole || classified) && number.isEmpty()) {
                throw RuleBroken.at("number", "instruction.number-missing");
            }
            requirePast("receivedOn", receivedOn, today);
            if (issuedOn != null && receivedOn.isBefore(issuedOn)) {
                throw RuleBroken.at("receivedOn", "instruction.received-first", receivedOn, issuedOn);
            }
        }
    }

    /** A day on which something happened has come. */
    private static void requirePast(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw RuleBroken.at(field, "instruction.future", day);
        }
    }

    private static String plain(String words, String field) {
        SecrecyMark.refuse(words, field);
        return words.strip();
    }

    /**
     * What was received, for its keeper to register.
     *
     * @param studyDays within which the committee studies it first (FA-2)
     * @throws RuleBroken as {@link Document#require} says
     */
    static Instruction receive(String number, Document came, long keeper, LocalDate today, int studyDays) {
        came.require(today, false);
        var it = new Instruction();
        it.number = number;
        it.keeper = keeper;
        it.write(came, studyDays);
        it.dueOn = it.nextDue();
        return it;
    }

    private void write(Document asked, int studyDays) {
        kind = asked.kind();
        level = asked.level();
        title = asked.title();
        sourceNumber = asked.number();
        issuedOn = asked.issuedOn();
        receivedOn = asked.receivedOn();
        summary = asked.summary();
        classified = asked.classified();
        keptAt = asked.keptAt();
        studyDue = receivedOn.plusDays(studyDays);
    }

    void register(Document asked, LocalDate today, int studyDays, By by) {
        asked.require(today, true);
        write(asked, studyDays);
        move(REGISTER, by, "");
    }

    void revise(Document asked, LocalDate today, int studyDays, By by) {
        asked.require(today, true);
        write(asked, studyDays);
        move(REVISE, by, "");
    }

    /** Whether this is what the meeting studied first: by its title, or by its number. */
    boolean studiedBy(Meeting meeting) {
        return (!title.isEmpty() && title.equals(meeting.topic()))
                || (!sourceNumber.isEmpty() && sourceNumber.equals(meeting.topicNumber()));
    }

    /**
     * The committee studied it first; a study later than the limit is taken, and shown as one.
     *
     * @throws RuleBroken {@code instruction.minutes-open}, {@code instruction.not-committee},
     *     {@code instruction.other-topic} or {@code instruction.before-receipt}
     */
    void study(Meeting meeting, By by) {
        requireSigned(meeting, "meeting");
        if (!meeting.committee()) {
            throw RuleBroken.at("meeting", "instruction.not-committee", meeting.code());
        }
        if (!studiedBy(meeting)) {
            throw RuleBroken.at("meeting", "instruction.other-topic", meeting.code());
        }
        studyMeeting = meeting.id();
        studiedOn = meeting.day();
        move(STUDY, by, meeting.code());
    }

    private void requireSigned(Meeting meeting, String field) {
        if (!meeting.signed()) {
            throw RuleBroken.at(field, "instruction.minutes-open", meeting.code());
        }
        if (meeting.day().isBefore(receivedOn)) {
            throw RuleBroken.at(field, "instruction.before-receipt", meeting.code(), receivedOn);
        }
    }

    /**
     * Who carries it out.
     *
     * @param lead who answers for the leading unit 主责
     * @param leader 分管领导
     * @param first 首责, where it is said
     */
    record Holders(
            long leadUnit, long lead, long leader, @Nullable Long first, Set<Long> coUnits) {}

    /**
     * A signed meeting of the committee resolved, under a point of its agenda, how it is carried out.
     *
     * @throws RuleBroken {@code instruction.minutes-open}, {@code instruction.no-resolution},
     *     {@code instruction.before-receipt}, {@code instruction.keeper-leads}, {@code instruction.leader-leads},
     *     {@code instruction.lead-is-co} or {@code instruction.due-past}
     */
    void deploy(Meetings.Point point, String words, Holders holders, LocalDate by, LocalDate today, By who) {
        var meeting = point.meeting();
        requireSigned(meeting, "point");
        if (!point.resolved()) {
            throw RuleBroken.at("point", "instruction.no-resolution", meeting.code(), point.said());
        }
        if (holders.lead() == keeper) {
            throw RuleBroken.at("lead", "instruction.keeper-leads");
        }
        if (holders.lead() == holders.leader()) {
            throw RuleBroken.at("leader", "instruction.leader-leads");
        }
        if (holders.coUnits().contains(holders.leadUnit())) {
            throw RuleBroken.at("coUnits", "instruction.lead-is-co");
        }
        if (by.isBefore(today)) {
            throw RuleBroken.at("due", "instruction.due-past", by);
        }
        resolution = plain(words, "resolution");
        deployMeeting = meeting.id();
        deployPoint = point.said();
        deployedOn = meeting.day();
        committee = meeting.unit();
        leadUnit = holders.leadUnit();
        lead = holders.lead();
        leader = holders.leader();
        first = holders.first();
        coUnits.addAll(holders.coUnits());
        due = by;
        move(DEPLOY, who, resolution);
    }

    /**
     * One task more, which stands in the ledger of resolved items from then on.
     *
     * @throws RuleBroken {@code secrecy.mark}, {@code instruction.due-past}, or {@code instruction.own-acceptor} for
     *     somebody whom nobody else could accept
     */
    void breakDown(String task, long responsible, LocalDate taskDue, LocalDate today, int entryDays, By by) {
        var words = plain(task, "text");
        if (taskDue.isBefore(today)) {
            throw RuleBroken.at("due", "instruction.due-past", taskDue);
        }
        if (due != null && taskDue.isAfter(due)) {
            throw RuleBroken.at("due", "instruction.task-after-due", due);
        }
        if (responsible == keeper && Objects.equals(leader, keeper)) {
            throw RuleBroken.at("responsible", "instruction.own-acceptor");
        }
        if (entryDue == null) {
            entryDue = today.plusDays(entryDays);
        }
        move(BREAK_DOWN, by, words);
    }

    /**
     * What the leader in charge saw on a day.
     *
     * @throws RuleBroken {@code secrecy.mark}, {@code instruction.future}, or {@code instruction.entry-early} before it
     *     was deployed
     */
    void dispatch(LocalDate day, String words, LocalDate today, int entryDays, By by) {
        var plain = plain(words, "words");
        requirePast("day", day, today);
        if (day.isBefore(Objects.requireNonNull(deployedOn))) {
            throw RuleBroken.at("day", "instruction.entry-early", day, deployedOn);
        }
        entries.add(new InstructionEntry(this, day, Objects.requireNonNull(entryDue), plain, by.person()));
        var next = day.plusDays(entryDays);
        if (next.isAfter(entryDue)) {
            entryDue = next;
        }
        move(DISPATCH, by, plain);
    }

    void report(String words, By by) {
        report = plain(words, "report");
        reportedBy = by.person();
        move(REPORT, by, report);
    }

    /** The unit goes on; the next entry is owed as if one had been made today. */
    void sendBack(String why, LocalDate today, int entryDays, By by) {
        var words = plain(why, "reason");
        entryDue = today.plusDays(entryDays);
        move(RETURN, by, words);
    }

    void approve(String number, LocalDate today, By by) {
        reportNumber = plain(number, "reportNumber");
        approvedOn = today;
        move(APPROVE, by, reportNumber);
    }

    /** @throws RuleBroken {@code instruction.future}, or {@code instruction.back-early} before it was received */
    void reportBack(LocalDate day, String number, LocalDate today, By by) {
        requirePast("day", day, today);
        if (day.isBefore(receivedOn)) {
            throw RuleBroken.at("day", "instruction.back-early", day, receivedOn);
        }
        backNumber = plain(number, "number");
        backOn = day;
        move(REPORT_BACK, by, backNumber + " " + day);
    }

    void close(String words, LocalDate today, int revisitDays, By by) {
        var plain = plain(words, "words");
        closedOn = today;
        revisitOn = today.plusDays(revisitDays);
        checkOn = null;
        move(CLOSE, by, plain);
    }

    void keepOn(String words, LocalDate today, int checkMonths, By by) {
        var plain = plain(words, "words");
        checkOn = today.plusMonths(checkMonths);
        move(CONTINUE, by, plain);
    }

    void check(String words, LocalDate today, int checkMonths, By by) {
        var plain = plain(words, "words");
        checkOn = today.plusMonths(checkMonths);
        move(CHECK, by, plain);
    }

    void revisit(String words, By by) {
        finding = plain(words, "finding");
        move(REVISIT, by, finding);
    }

    void annul(String why, By by) {
        move(VOID, by, plain(why, "reason"));
    }

    /** Whether the person has this part in an instruction that is open for it. */
    boolean carries(InstructionPart part, long person) {
        var holder =
                switch (part) {
                    case KEEPER -> Long.valueOf(keeper);
                    case LEAD -> lead;
                    case LEADER -> leader;
                };
        return state.openSteps().contains(InstructionStep.HAND_OVER)
                && (part == InstructionPart.KEEPER || state.running())
                && Objects.equals(holder, person);
    }

    /** Whether somebody may take the part: keeper, unit and leader are three people. */
    boolean fits(InstructionPart part, Candidate to) {
        return switch (part) {
            case KEEPER -> !Objects.equals(lead, to.person());
            case LEAD -> keeper != to.person() && !Objects.equals(leader, to.person());
            case LEADER -> !Objects.equals(lead, to.person());
        };
    }

    void handOver(InstructionPart part, long to, String words, By by) {
        move(InstructionStep.HAND_OVER, by, words);
        switch (part) {
            case KEEPER -> keeper = to;
            case LEAD -> lead = to;
            case LEADER -> leader = to;
        }
    }

    private void move(InstructionStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new InstructionMove(this, step, state, next, by, note));
        state = next;
        dueOn = nextDue();
    }

    private @Nullable LocalDate nextDue() {
        return switch (state) {
            case RECEIVED, REGISTERED -> studyDue;
            case DEPLOYED, BROKEN_DOWN, DISPATCHING, REPORTED, APPROVED -> due;
            case CONTINUING -> checkOn;
            case STUDIED, CLOSED, REVISITED, VOIDED -> null;
        };
    }

    /**
     * Leaders, the Party office and the keepers of the ledger; those named, and whoever leads a unit that has a part.
     */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        var me = actor.principals();
        return reach.everything()
                || MoveWho.people(keeper, lead, leader, first).stream().anyMatch(me::contains)
                || (leadUnit != null && reach.units().contains(leadUnit))
                || coUnits.stream().anyMatch(reach.units()::contains);
    }

    /** What people call it: its title, or the number of a document under a mark. */
    String shown() {
        return classified ? sourceNumber : title;
    }

    Document document() {
        return new Document(kind, level, title, sourceNumber, issuedOn, receivedOn, summary, classified, keptAt);
    }

    @Override
    public String code() {
        return number;
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    SourceLevel level() {
        return level;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    long keeper() {
        return keeper;
    }

    LocalDate studyDue() {
        return studyDue;
    }

    @Nullable Long studyMeeting() {
        return studyMeeting;
    }

    @Nullable LocalDate studiedOn() {
        return studiedOn;
    }

    String deployPoint() {
        return deployPoint;
    }

    @Nullable Long deployMeeting() {
        return deployMeeting;
    }

    @Nullable LocalDate deployedOn() {
        return deployedOn;
    }

    String resolution() {
        return resolution;
    }

    @Nullable Long committee() {
        return committee;
    }

    @Nullable Long leadUnit() {
        return leadUnit;
    }

    @Nullable Long lead() {
        return lead;
    }

    @Nullable Long leader() {
        return leader;
    }

    @Nullable Long first() {
        return first;
    }

    Set<Long> coUnits() {
        return coUnits;
    }

    @Nullable LocalDate due() {
        return due;
    }

    @Nullable LocalDate entryDue() {
        return entryDue;
    }

    String report() {
        return report;
    }

    @Nullable Long reportedBy() {
        return reportedBy;
    }

    String reportNumber() {
        return reportNumber;
    }

    @Nullable LocalDate approvedOn() {
        return approvedOn;
    }

    @Nullable LocalDate backOn() {
        return backOn;
    }

    String backNumber() {
        return backNumber;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    @Nullable LocalDate checkOn() {
        return checkOn;
    }

    @Nullable LocalDate revisitOn() {
        return revisitOn;
    }

    String finding() {
        return finding;
    }

    InstructionState state() {
        return state;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    List<InstructionEntry> entries() {
        return entries;
    }

    List<InstructionMove> moves() {
        return moves;
    }
}
