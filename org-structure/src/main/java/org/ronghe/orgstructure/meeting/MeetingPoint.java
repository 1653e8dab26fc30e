package org.ronghe.orgstructure.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.words.SecrecyMark;

/** One point of the agenda, with what was said and decided. */
@Entity
@Table(schema = "orgstructure", name = "meeting_point")
class MeetingPoint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_point")
    @SequenceGenerator(name = "meeting_point", sequenceName = "orgstructure.meeting_point_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    private int position;

    @Enumerated(EnumType.STRING)
    private PointKind kind;

    private String title = "";
    private boolean classified;

    @Column(name = "source_number")
    private String sourceNumber = "";

    @Column(name = "kept_at")
    private String keptAt = "";

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "received_on")
    private @Nullable LocalDate receivedOn;

    /** Out of the library; what it said then stands in the point itself, and that is what is signed. */
    @Column(name = "material_id")
    private @Nullable Long material;

    private @Nullable Long lead;
    private String discussion = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private String resolution = "";
    private boolean ballot;
    private @Nullable Integer entitled;
    private @Nullable Integer present;
    private @Nullable Integer yes;
    private @Nullable Integer no;
    private @Nullable Integer abstain;
    private @Nullable Boolean passed;

    /** Numbers of those who left for this point, with spaces between. */
    private String recused = "";

    @OneToMany(mappedBy = "point", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<FollowUp> followUps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected MeetingPoint() {}

    MeetingPoint(Meeting meeting, int position, PointKind kind, String title) {
        this.meeting = meeting;
        this.position = position;
        this.kind = kind;
        this.title = title;
    }

    /**
     * The material of a first topic and how it was studied.
     *
     * @param classified a document under a secrecy mark: its number and its place alone are kept
     */
    record Study(
            String title,
            boolean classified,
            String number,
            String keptAt,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate receivedOn,
            @Nullable Long lead,
            String discussion,
            @Nullable Outcome outcome) {
        /** The same study, of this material of the library: nothing of it is typed again. */
        Study of(Materials.Material material) {
            return new Study(
                    material.title(),
                    material.classified(),
                    material.number(),
                    material.keptAt(),
                    material.issuedOn(),
                    material.receivedOn(),
                    lead,
                    discussion,
                    outcome);
        }
    }

    /** @throws RuleBroken {@code secrecy.mark}, {@code meeting.classified-words} or {@code meeting.received-first} */
    void study(Study study, @Nullable Long picked) {
        if (kind != PointKind.FIRST_TOPIC) {
            throw new RuleBroken("meeting.not-first-topic");
        }
        SecrecyMark.refuse(study.title(), "title");
        SecrecyMark.refuse(study.number(), "number");
        SecrecyMark.refuse(study.discussion(), "discussion");
        if (study.classified() && !(study.title() + study.discussion()).isBlank()) {
            throw new RuleBroken("meeting.classified-words");
        }
        if (study.issuedOn() != null
                && study.receivedOn() != null
                && study.receivedOn().isBefore(study.issuedOn())) {
            throw new RuleBroken("meeting.received-first", study.receivedOn(), study.issuedOn());
        }
        title = study.title();
        classified = study.classified();
        sourceNumber = study.number();
        keptAt = study.classified() ? study.keptAt() : "";
        issuedOn = study.issuedOn();
        receivedOn = study.receivedOn();
        lead = study.lead();
        discussion = study.discussion();
        outcome = study.outcome();
        material = picked;
    }

    /** Studies this material of the library beside the first topic. */
    void take(Materials.Material taken) {
        issuedOn = taken.issuedOn();
        receivedOn = taken.receivedOn();
        material = taken.id();
    }

    /** @throws RuleBroken {@code secrecy.mark} */
    void say(String title, @Nullable Long lead, String discussion, String resolution) {
        if (kind == PointKind.FIRST_TOPIC) {
            throw new RuleBroken("meeting.is-first-topic");
        }
        SecrecyMark.refuse(title, "title");
        SecrecyMark.refuse(discussion, "discussion");
        SecrecyMark.refuse(resolution, "resolution");
        this.title = title;
        this.lead = lead;
        this.discussion = discussion;
        this.resolution = resolution;
    }

    void count(Tally tally, boolean ballot, Set<Long> recused, int percent) {
        tally.requireFits();
        this.ballot = ballot;
        this.recused = recused.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
        entitled = tally.entitled();
        present = tally.present();
        yes = tally.yes();
        no = tally.no();
        abstain = tally.abstain();
        passed = tally.passes(percent);
    }

    void moveTo(int position) {
        this.position = position;
    }

    FollowUp follow(FollowUp.Task task) {
        SecrecyMark.refuse(task.text(), "text");
        var next = new FollowUp(this, task);
        followUps.add(next);
        return next;
    }

    boolean drop(long followUp) {
        return followUps.removeIf(each -> each.id() == followUp);
    }

    boolean voted() {
        return yes != null;
    }

    /** The totals; only where there was a vote. */
    Tally tally() {
        return new Tally(
                Objects.requireNonNull(entitled),
                Objects.requireNonNull(present),
                Objects.requireNonNull(yes),
                Objects.requireNonNull(no),
                Objects.requireNonNull(abstain));
    }

    /** Whether what is studied is named: by its title, or by number and place of a document under a mark. */
    boolean named() {
        return classified ? !sourceNumber.isBlank() && !keptAt.isBlank() : !title.isBlank();
    }

    Set<Long> recused() {
        return Stream.of(recused.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    long id() {
        return id == null ? 0 : id;
    }

    int position() {
        return position;
    }

    PointKind kind() {
        return kind;
    }

    Study study() {
        return new Study(title, classified, sourceNumber, keptAt, issuedOn, receivedOn, lead, discussion, outcome);
    }

    @Nullable Long material() {
        return material;
    }

    String title() {
        return title;
    }

    @Nullable Long lead() {
        return lead;
    }

    String discussion() {
        return discussion;
    }

    String resolution() {
        return resolution;
    }

    boolean ballot() {
        return ballot;
    }

    @Nullable Boolean passed() {
        return passed;
    }

    List<FollowUp> followUps() {
        return followUps;
    }
}
