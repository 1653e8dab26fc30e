package org.ronghe.discipline.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Bar;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.handover.LedgerDuties;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;

/** Who draws letters up, issues, leads and answers them, for the handover when a post ends. */
@ApplicationScoped
class LetterDuties extends LedgerDuties<Letter, LetterPart> {
    private static final Set<Role> OFFICES = Set.of(Role.DIC);
    private static final Set<Role> AT_WORK = Set.of(Role.BC, Role.BS, Role.GB, Role.HEAD);
    private static final Set<Role> LEADING = Set.of(Role.PCM, Role.SEC, Role.DIR, Role.LG, Role.HEAD);

    @Inject
    Sql sql;

    @Inject
    LetterLines lines;

    LetterDuties() {
        super(Letter.class, LetterPart.class);
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list("""
                SELECT l.id, l.number, l.subject, l.unit_id, p.part
                  FROM discipline.letter l
                  JOIN LATERAL (VALUES ('CONTACT', l.contact), ('LEADER', l.leader), ('ISSUER', l.issuer),
                                       ('DRAFTER', l.drafted_by)) AS p (part, person) ON p.person = ?
                 WHERE l.state NOT IN ('CLOSED', 'CANCELLED')
                   AND (l.contact = ? OR l.leader = ? OR l.issuer = ? OR l.drafted_by = ?)
                 ORDER BY l.id, p.part
                """, LetterDuties::duty, person, person, person, person, person);
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        var part = row.word(LetterPart.class, "part");
        return new Duty(
                "letter",
                row.number("id"),
                part.name(),
                row.text("number").isEmpty() ? "拟函" + row.number("id") : row.text("number"),
                row.text("subject"),
                "/discipline/letters/" + row.number("id"),
                switch (part) {
                    case CONTACT -> new Duty.Place(row.numberOrNull("unit_id"), AT_WORK);
                    case LEADER -> new Duty.Place(row.numberOrNull("unit_id"), LEADING);
                    case ISSUER -> new Duty.Place(null, having("letter.issue"));
                    case DRAFTER -> new Duty.Place(null, having("letter.plan"));
                },
                OFFICES);
    }

    private static Set<Role> having(String permission) {
        return AccessTable.get().rule(permission).scopes().keySet();
    }

    @Override
    protected boolean carries(Letter letter, LetterPart part, long person) {
        return letter.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Letter letter, LetterPart part, long from) {
        var posts = part == LetterPart.ISSUER ? having("letter.issue") : having("letter.plan");
        return to -> judge(letter, part, to, posts);
    }

    /**
     * The rules of the letter, held against it as it would be.
     *
     * @param posts roles that issue a letter, or that draw one up
     */
    static Optional<RuleBroken> judge(Letter letter, LetterPart part, Candidate to, Set<Role> posts) {
        Long who = to.person();
        boolean ofUnit = letter.unit() != null && letter.unit().equals(to.unit());
        var contact = bar(who.equals(letter.contact()), "handover.is-contact", to, letter);
        var leader = bar(who.equals(letter.leader()), "handover.is-leader", to, letter);
        var issuer = bar(who.equals(letter.issuer()), "handover.is-issuer", to, letter);
        // nobody at the unit learns of a letter before it is out
        var kept = bar(letter.number().isEmpty() && !letter.carries(part, who), "handover.letter-not-out", to, letter);
        return switch (part) {
            case CONTACT ->
                Bar.first(
                        kept,
                        leader,
                        issuer,
                        bar(letter.unit() != null && !ofUnit, "handover.of-another-unit", to, letter));
            case LEADER -> Bar.first(kept, contact, issuer);
            case ISSUER ->
                Bar.first(
                        contact,
                        leader,
                        bar(ofUnit, "handover.of-the-unit", to, letter),
                        bar(letter.everDrawnUpBy(who), "handover.has-drafted", to, letter),
                        bar(!to.holdsOneOf(posts), "handover.no-issuing-post", to, letter));
            case DRAFTER -> Bar.first(issuer, bar(!to.holdsOneOf(posts), "handover.no-office-post", to, letter));
        };
    }

    @Override
    protected void pass(Letter letter, LetterPart part, long from, long to, String words, By by) {
        letter.handOver(part, to, words, by);
        lines.put(letter);
    }
}
