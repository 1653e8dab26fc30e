package org.ronghe.orgstructure.meeting.item;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.Resolved;

/**
 * One thing that a meeting resolved, a visit found, a matter needs or an instruction asks for. It has no setters: it
 * begins with those and then only moves.
 */
@Entity
@Table(schema = "orgstructure", name = "meeting_item")
class MeetingItem implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_item")
    @SequenceGenerator(name = "meeting_item", sequenceName = "orgstructure.meeting_item_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Column(name = "meeting_id")
    private @Nullable Long meeting;

    @Column(name = "visit_id")
    private @Nullable Long visit;

    @Column(name = "matter_id")
    private @Nullable Long matter;

    @Column(name = "instruction_id")
    private @Nullable Long instruction;

    @Column(name = "meeting_code")
    private String meetingCode;

    @Column(name = "meeting_unit")
    private long meetingUnit;

    @Column(name = "meeting_day")
    private LocalDate meetingDay;

    @Enumerated(EnumType.STRING)
    private Circle circle;

    private int point;
    private String text;

    @Column(name = "owner_unit")
    private long ownerUnit;

    private long responsible;
    private long chair;
    private long recorder;

    @Column(name = "first_due")
    private LocalDate firstDue;

    private LocalDate due;
    private int changes;
    private String report = "";

    @Column(name = "reported_by")
    private @Nullable Long reportedBy;

    @Enumerated(EnumType.STRING)
    private ItemState state = ItemState.TO_DO;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @OneToMany(mappedBy = "item", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ItemProof> proofs = new ArrayList<>();

    @OneToMany(mappedBy = "item", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ItemMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected MeetingItem() {}

    private MeetingItem(String number, Resolved resolved) {
        this.number = number;
        this.meeting = resolved.from().meeting();
        this.visit = resolved.from().visit();
        this.matter = resolved.from().matter();
        this.instruction = resolved.from().instruction();
        this.meetingCode = resolved.code();
        this.meetingUnit = resolved.unit();
        this.meetingDay = resolved.day();
        this.circle = resolved.circle();
        this.point = resolved.point();
        this.text = resolved.text();
        this.ownerUnit = resolved.ownerUnit();
        this.responsible = resolved.responsible();
        this.chair = resolved.chair();
        this.recorder = resolved.recorder();
        this.firstDue = resolved.due();
        this.due = resolved.due();
    }

    static MeetingItem begin(String number, Resolved resolved) {
        return new MeetingItem(number, resolved);
    }

    /** @throws RuleBroken {@code meeting-item.proof-known} for a file that is there already */
    ItemProof prove(ItemProof proof, By by) {
        if (proofs.stream()
                .anyMatch(each ->
                        each.sha256().equals(proof.sha256()) && each.name().equals(proof.name()))) {
            throw new RuleBroken("meeting-item.proof-known", proof.name());
        }
        move(ItemStep.PROVE, by, proof.name());
        proofs.add(proof);
        return proof;
    }

    void report(String words, By by) {
        move(ItemStep.REPORT, by, words);
        report = words;
        reportedBy = by.person();
    }

    void accept(String words, LocalDate today, By by) {
        move(ItemStep.ACCEPT, by, words);
        closedOn = today;
    }

    void sendBack(String why, By by) {
        move(ItemStep.RETURN, by, why);
    }

    /**
     * Another due date or another person, as somebody decided; the first due date stays.
     *
     * @throws RuleBroken {@code meeting-item.nothing-changed}
     */
    void change(LocalDate newDue, long owner, long person, String words, By by) {
        if (newDue.equals(due) && owner == ownerUnit && person == responsible) {
            throw new RuleBroken("meeting-item.nothing-changed");
        }
        move(ItemStep.CHANGE, by, words);
        if (!newDue.equals(due)) {
            changes++;
        }
        due = newDue;
        ownerUnit = owner;
        responsible = person;
    }

    void stop(String words, LocalDate today, By by) {
        move(ItemStep.STOP, by, words);
        closedOn = today;
    }

    /** Whether the person has this part in an item that is open. */
    boolean carries(ItemPart part, long person) {
        return state.open() && holder(part) == person;
    }

    private long holder(ItemPart part) {
        return switch (part) {
            case RESPONSIBLE -> responsible;
            case CHAIR -> chair;
            case RECORDER -> recorder;
        };
    }

    /** Whether somebody is left who may accept it, were the part another's: neither responsible nor the reporter. */
    boolean acceptable(ItemPart part, long to) {
        long doing = part == ItemPart.RESPONSIBLE ? to : responsible;
        return LongStream.of(part == ItemPart.CHAIR ? to : chair, part == ItemPart.RECORDER ? to : recorder)
                .anyMatch(each -> each != doing && (reportedBy == null || each != reportedBy));
    }

    /** A part passes to somebody else; who reported keeps the report, and never accepts it. */
    void handOver(ItemPart part, long to, String words, By by) {
        move(ItemStep.HAND_OVER, by, words);
        switch (part) {
            case RESPONSIBLE -> responsible = to;
            case CHAIR -> chair = to;
            case RECORDER -> recorder = to;
        }
    }

    private void move(ItemStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new ItemMove(this, step, state, next, by, note));
        state = next;
    }

    /** Whether a file came since it was last sent back. */
    boolean provenAnew() {
        var since = moves.stream()
                .filter(each -> each.step() == ItemStep.RETURN)
                .map(ItemMove::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return proofs.stream().anyMatch(each -> each.at().isAfter(since));
    }

    /** Whose holders sit in a leading body. */
    static final Set<Role> SEATS = Set.of(Role.SEC, Role.PCM, Role.DIR);

    /** Those named, whoever leads the unit that answers for it, and the readers of the meeting's circle. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return readable(actor, reach, circle, meetingUnit, ownerUnit, responsible, chair, recorder);
    }

    static boolean readable(Actor actor, Reach reach, Circle circle, long meetingUnit, long ownerUnit, long... named) {
        var principals = actor.principals();
        if (LongStream.of(named).anyMatch(principals::contains)) {
            return true;
        }
        return switch (circle) {
            case BRANCH -> reach.covers(meetingUnit) || reach.covers(ownerUnit);
            case COMMITTEE ->
                actor.actsAs(Role.DIC)
                        || reach.units().contains(ownerUnit)
                        || actor.grants().stream()
                                .anyMatch(grant -> SEATS.contains(grant.role())
                                        && grant.units().contains(meetingUnit));
        };
    }

    ItemProof proof(long proofId) {
        return proofs.stream()
                .filter(each -> each.id() == proofId)
                .findFirst()
                .orElseThrow(() -> new NotFound("proof", proofId));
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

    /** Where it comes from: the point of a meeting, a visit, a matter, or an instruction. */
    String source() {
        if (instruction != null) {
            return "/instructions/" + instruction;
        }
        if (matter != null) {
            return "/matters/" + matter;
        }
        return meeting == null ? "/contacts/visits/" + visit : "/meetings/" + meeting + "#point-" + point;
    }

    String meetingCode() {
        return meetingCode;
    }

    Circle circle() {
        return circle;
    }

    int point() {
        return point;
    }

    String text() {
        return text;
    }

    /** The meeting that resolved it; null for one of another origin. */
    @Nullable Long meeting() {
        return meeting;
    }

    long meetingUnit() {
        return meetingUnit;
    }

    long ownerUnit() {
        return ownerUnit;
    }

    long responsible() {
        return responsible;
    }

    long chair() {
        return chair;
    }

    long recorder() {
        return recorder;
    }

    LocalDate firstDue() {
        return firstDue;
    }

    LocalDate due() {
        return due;
    }

    int changes() {
        return changes;
    }

    String report() {
        return report;
    }

    @Nullable Long reportedBy() {
        return reportedBy;
    }

    ItemState state() {
        return state;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    List<ItemProof> proofs() {
        return proofs;
    }

    List<ItemMove> moves() {
        return moves;
    }
}
