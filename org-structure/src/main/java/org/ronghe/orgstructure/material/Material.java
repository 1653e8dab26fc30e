package org.ronghe.orgstructure.material;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.words.SecrecyMark;

/**
 * One material of the library: a text that was released, or a document under a secrecy mark by its number and place
 * alone. Once it is released its words stay as they are: minutes quote them.
 */
@Entity
@Table(schema = "orgstructure", name = "material")
class Material implements Movable {
    /** Who reads where documents under a secrecy mark are kept: those who arrange and lead studies. */
    static final Set<Role> KEEPERS =
            Set.of(Role.PO, Role.SEC, Role.PCM, Role.DIR, Role.DIC, Role.GB, Role.BS, Role.BC, Role.HEAD);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "material")
    @SequenceGenerator(name = "material", sequenceName = "orgstructure.material_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private MaterialKind kind;

    private String title;
    private String issuer;
    private String number;
    private boolean classified;

    @Column(name = "kept_at")
    private String keptAt;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    private String source;
    private String body;
    private String keywords;
    private boolean asked;
    private long author;

    @Column(name = "registered_on")
    private LocalDate registeredOn;

    private @Nullable Long reviewer;

    @Column(name = "released_on")
    private @Nullable LocalDate releasedOn;

    private String reason = "";

    @Enumerated(EnumType.STRING)
    private MaterialState state = MaterialState.DRAFTED;

    @OneToMany(mappedBy = "material", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<MaterialMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Material() {}

    /**
     * What is said of a material.
     *
     * @param classified a document under a secrecy mark: of it number, issuer, days and place alone
     * @param source where the text was released
     * @param asked whether organisations owe its first study (FA-2)
     */
    record Words(
            MaterialKind kind,
            String title,
            String issuer,
            String number,
            boolean classified,
            String keptAt,
            LocalDate issuedOn,
            LocalDate receivedOn,
            String source,
            String body,
            String keywords,
            boolean asked) {

        /**
         * @throws RuleBroken {@code secrecy.mark}, {@code material.classified-words},
         *     {@code material.classified-number}, {@code material.classified-place}, {@code material.title-missing},
         *     {@code material.source-missing}, {@code material.received-first} or {@code material.received-ahead}, each
         *     at its field
         */
        Words requireSound(LocalDate today) {
            SecrecyMark.refuse(title, "title");
            SecrecyMark.refuse(number, "number");
            SecrecyMark.refuse(source, "source");
            SecrecyMark.refuse(body, "body");
            SecrecyMark.refuse(keywords, "keywords");
            if (classified) {
                require((title + source + body + keywords).isBlank(), "classified", "material.classified-words");
                require(!number.isBlank(), "number", "material.classified-number");
                require(!keptAt.isBlank(), "keptAt", "material.classified-place");
            } else {
                require(!title.isBlank(), "title", "material.title-missing");
                require(!source.isBlank(), "source", "material.source-missing");
            }
            if (receivedOn.isBefore(issuedOn)) {
                throw RuleBroken.at("receivedOn", "material.received-first", receivedOn, issuedOn);
            }
            if (receivedOn.isAfter(today)) {
                throw RuleBroken.at("receivedOn", "material.received-ahead", today);
            }
            return this;
        }

        private static void require(boolean holds, String field, String code) {
            if (!holds) {
                throw RuleBroken.at(field, code);
            }
        }

        /** Its title, or the number of a document under a secrecy mark. */
        String name() {
            return classified ? number : title;
        }
    }

    /** A draft; refused as {@link Words#requireSound}. */
    static Material register(Words words, long by, LocalDate today) {
        var material = new Material();
        material.author = by;
        material.registeredOn = today;
        material.say(words.requireSound(today));
        return material;
    }

    private void say(Words words) {
        kind = words.kind();
        title = words.title().strip();
        issuer = words.issuer().strip();
        number = words.number().strip();
        classified = words.classified();
        keptAt = words.classified() ? words.keptAt().strip() : "";
        issuedOn = words.issuedOn();
        receivedOn = words.receivedOn();
        source = words.source().strip();
        body = words.body().strip();
        keywords = words.keywords().strip();
        asked = words.asked();
    }

    /** Refused as {@link Words#requireSound}. */
    void revise(Words words, LocalDate today, By by) {
        words.requireSound(today);
        move(MaterialStep.REVISE, by, "");
        say(words);
    }

    void submit(By by) {
        move(MaterialStep.SUBMIT, by, "");
    }

    void discard(String why, By by) {
        move(MaterialStep.DISCARD, by, why);
    }

    /**
     * Checked and released.
     *
     * @throws RuleBroken {@code material.not-checked} at the check that was not made
     */
    void release(boolean contentChecked, boolean secrecyChecked, LocalDate on, By by) {
        Words.require(contentChecked, "contentChecked", "material.not-checked");
        Words.require(secrecyChecked, "secrecyChecked", "material.not-checked");
        move(MaterialStep.RELEASE, by, "");
        reviewer = by.person();
        releasedOn = on;
    }

    void sendBack(String why, By by) {
        move(MaterialStep.SEND_BACK, by, why);
    }

    void withdraw(String why, By by) {
        move(MaterialStep.WITHDRAW, by, why);
        reason = why.strip();
    }

    private void move(MaterialStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new MaterialMove(this, step, state, next, by, note.strip()));
        state = next;
    }

    /**
     * Everybody reads what was released, of a document under a secrecy mark those who lead studies; what is not
     * released yet, those who make and check it.
     */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return actor.actsAs(Role.PO)
                || actor.actsAs(Role.SEC)
                || (state.open() && (!classified || KEEPERS.stream().anyMatch(actor::actsAs)));
    }

    @Override
    public String code() {
        return "学习材料" + id();
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    Words words() {
        return new Words(
                kind, title, issuer, number, classified, keptAt, issuedOn, receivedOn, source, body, keywords, asked);
    }

    String name() {
        return words().name();
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    long author() {
        return author;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    @Nullable Long reviewer() {
        return reviewer;
    }

    @Nullable LocalDate releasedOn() {
        return releasedOn;
    }

    String reason() {
        return reason;
    }

    MaterialState state() {
        return state;
    }

    List<MaterialMove> moves() {
        return moves;
    }
}
