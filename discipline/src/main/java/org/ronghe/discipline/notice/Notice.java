package org.ronghe.discipline.notice;

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
import org.ronghe.webkit.document.Layout;

/**
 * One notice (通知). It has no setters: it is drafted, and afterwards only moves; every move is written down with who,
 * for whom, when and why. The number and the words never change once it is signed.
 */
@Entity
@Table(schema = "discipline", name = "notice")
class Notice implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice")
    @SequenceGenerator(name = "notice", sequenceName = "discipline.notice_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number = "";

    @Enumerated(EnumType.STRING)
    private Layout layout = Layout.FILE;

    private String title;
    private String addressee = "";
    private String body = "";

    @Column(name = "copy_to")
    private String copyTo = "";

    private @Nullable Long issuer;

    @Column(name = "drafted_by")
    private long draftedBy;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.DRAFTED;

    private String reason = "";

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<NoticeMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Notice() {}

    private Notice(String title, long issuer, long by) {
        this.title = title;
        this.issuer = issuer;
        this.draftedBy = by;
    }

    /** @throws RuleBroken {@code notice.issuer-is-drafter} */
    static Notice draft(String title, long issuer, long by) {
        requireAnother(issuer, by);
        return new Notice(title, issuer, by);
    }

    private static void requireAnother(@Nullable Long issuer, long drafter) {
        if (issuer != null && issuer == drafter) {
            throw new RuleBroken("notice.issuer-is-drafter");
        }
    }

    /** What a notice says. */
    record Content(
            Layout layout,
            String title,
            String addressee,
            String body,
            String copyTo,
            @Nullable Long issuer) {}

    /** @throws RuleBroken {@code notice.issuer-is-drafter} */
    void revise(Content content, By by) {
        requireAnother(content.issuer(), by.person());
        move(NoticeStep.REVISE, by, "");
        draftedBy = by.person();
        layout = content.layout();
        title = content.title();
        addressee = content.addressee();
        body = content.body();
        copyTo = content.copyTo();
        issuer = content.issuer();
    }

    void propose(By by) {
        move(NoticeStep.PROPOSE, by, "");
    }

    /** Given up before it was a notice; it stays to be read. */
    void discard(String why, By by) {
        move(NoticeStep.DISCARD, by, why);
        reason = why;
    }

    void sendBack(String why, By by) {
        move(NoticeStep.SEND_BACK, by, why);
    }

    /** Signed. The number is drawn by the caller in this very transaction. */
    void issue(String drawn, LocalDate today, By by) {
        move(NoticeStep.ISSUE, by, drawn);
        number = drawn;
        issuedOn = today;
    }

    /** Withdrawn; its number stays used. */
    void cancel(String why, By by) {
        move(NoticeStep.CANCEL, by, why);
        reason = why;
    }

    /** Whether the person has this part in a notice that is not out yet. */
    boolean carries(NoticePart part, long person) {
        return state.moves().containsKey(NoticeStep.HAND_OVER)
                && switch (part) {
                    case ISSUER -> issuer != null && issuer == person;
                    case DRAFTER -> draftedBy == person;
                };
    }

    /** A part passes to somebody else. */
    void handOver(NoticePart part, long to, String words, By by) {
        move(NoticeStep.HAND_OVER, by, words);
        switch (part) {
            case ISSUER -> issuer = to;
            case DRAFTER -> draftedBy = to;
        }
    }

    /** Whether the person ever drew the notice up: whoever did never signs it. */
    boolean everDrawnUpBy(long person) {
        return draftedBy == person
                || moves.stream().anyMatch(each -> each.by() == person && each.step() == NoticeStep.REVISE);
    }

    private void move(NoticeStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new NoticeMove(this, step, state, next, by, note));
        state = next;
    }

    /** Everybody who reads the ledger, and whoever the notice names. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return reach.everything()
                || actor.principals().contains(draftedBy)
                || (issuer != null && actor.principals().contains(issuer));
    }

    /** The number people say; before there is one, that it is a draft. */
    @Override
    public String code() {
        return number.isEmpty() ? "拟通知" + id() : number;
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    String number() {
        return number;
    }

    Layout layout() {
        return layout;
    }

    String title() {
        return title;
    }

    String addressee() {
        return addressee;
    }

    String body() {
        return body;
    }

    String copyTo() {
        return copyTo;
    }

    @Nullable Long issuer() {
        return issuer;
    }

    long draftedBy() {
        return draftedBy;
    }

    @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    NoticeState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    List<NoticeMove> moves() {
        return moves;
    }
}
