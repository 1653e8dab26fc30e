package org.ronghe.orgstructure.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duties;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.handover.HeldPost;
import org.ronghe.domain.move.By;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Registered;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/**
 * What becomes of a person's duties when a post has ended or the person has left. Part of the transaction that ends it,
 * or of the one in which the day came. A duty stays with whoever still holds a post that carries it; everything else
 * goes to the named successor as far as the rules of its ledger allow, and stands on a list otherwise. Nobody else is
 * ever given a duty by the system.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Handovers {
    private static final String SERIES = "交接";
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Candidates candidates;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Parameters parameters;

    @Inject
    WorkingDays workingDays;

    @Inject
    HandoverRegister register;

    @Inject
    @Any
    Instance<Duties> ledgers;

    /**
     * Refuses somebody who cannot be a successor at all; whether single duties may be taken is said later, by each.
     *
     * @param last the last day of what ends
     * @throws RuleBroken {@code handover.same-person}, {@code handover.administrator},
     *     {@code handover.successor-unknown} or {@code handover.successor-left}
     */
    public void requireSuccessor(@Nullable Long successor, long person, LocalDate last) {
        if (successor == null) {
            return;
        }
        var found = people.find(successor).orElseThrow(() -> new RuleBroken("handover.successor-unknown"));
        if (successor == person) {
            throw new RuleBroken("handover.same-person", found.name());
        }
        if (found.kind() == People.Kind.ADMINISTRATOR) {
            throw new RuleBroken("handover.administrator", found.name());
        }
        var today = LocalDate.now(clock);
        var first = last.isBefore(today) ? today : last.plusDays(1);
        if (candidates.one(successor, first).isEmpty()) {
            throw new RuleBroken("handover.successor-left", found.name());
        }
    }

    private record Ending(
            long person,
            String name,
            String title,
            long unit,
            String unitName,
            Role role,
            LocalDate on,
            @Nullable Long successor) {}

    /**
     * Hands over what hung on a post, when its last day is over and nobody did so before.
     *
     * @return the number of the list; empty where nothing was to be handed over
     */
    public Optional<String> ofPost(long post) {
        var today = LocalDate.now(clock);
        var found = sql.one(
                """
                SELECT p.person_id, q.name, p.title, p.unit_id, u.short_name, p.role, p.to_date, p.successor_id
                  FROM orgstructure.post p JOIN orgstructure.person q ON q.id = p.person_id
                  JOIN orgstructure.org_unit u ON u.id = p.unit_id
                 WHERE p.id = ? AND p.confirmed_at IS NOT NULL AND p.to_date < ? AND NOT p.handed_over FOR UPDATE OF p
                """,
                row -> new Ending(
                        row.number("person_id"),
                        row.text("name"),
                        row.text("title"),
                        row.number("unit_id"),
                        row.text("short_name"),
                        row.word(Role.class, "role"),
                        row.requiredDate("to_date"),
                        row.numberOrNull("successor_id")),
                post,
                today);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var ending = found.get();
        var ended = candidates.post(ending.person(), post).orElseThrow();
        var left = candidates.held(ending.person(), today);
        var others = candidates.ended(ending.person(), today, post);
        sql.update("UPDATE orgstructure.post SET handed_over = true WHERE id = ?", post);
        if (left.isEmpty()) {
            endDelegations(ending.person(), today);
        }
        if (Role.ADMINISTRATORS.contains(ending.role())) {
            return Optional.empty();
        }
        return open(
                new Handover.Ended(
                        ending.person(),
                        ending.name(),
                        ending.title() + " · " + ending.unitName(),
                        ending.unit(),
                        HandoverCause.POST_ENDED,
                        ending.on(),
                        ending.successor(),
                        name(ending.successor())),
                duties(ending.person(), ended, left, others));
    }

    /** A duty that another post which ended carries better waits for that post's own list. */
    private List<Duty> duties(long person, HeldPost ended, List<HeldPost> left, List<HeldPost> others) {
        return all(person).stream()
                .filter(duty -> left.stream().noneMatch(post -> post.carries(duty)))
                .filter(duty -> ended.carries(duty) || others.stream().noneMatch(post -> post.carries(duty)))
                .toList();
    }

    /** As {@link #ofPost}, for somebody who has left: everything the person answered for. */
    public Optional<String> ofPerson(long person) {
        var today = LocalDate.now(clock);
        record Leaving(
                String name,
                LocalDate last,
                @Nullable Long unit,
                @Nullable Long successor) {}
        var found = sql.one(
                """
                SELECT name, left_on, unit_id, successor_id FROM orgstructure.person
                 WHERE id = ? AND left_on <= ? AND NOT handed_over FOR UPDATE
                """,
                row -> new Leaving(
                        row.text("name"),
                        row.requiredDate("left_on").minusDays(1),
                        row.numberOrNull("unit_id"),
                        row.numberOrNull("successor_id")),
                person,
                today);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var leaving = found.get();
        sql.update("UPDATE orgstructure.person SET handed_over = true WHERE id = ?", person);
        sql.update(
                "UPDATE orgstructure.post SET handed_over = true WHERE person_id = ? AND to_date < ?", person, today);
        return open(
                new Handover.Ended(
                        person,
                        leaving.name(),
                        posts.titlesOf(List.of(person), leaving.last()).getOrDefault(person, ""),
                        leaving.unit(),
                        HandoverCause.PERSON_LEFT,
                        leaving.last(),
                        leaving.successor(),
                        name(leaving.successor())),
                all(person));
    }

    /** People who left and stand in open records again: one was opened again, or named them. At most so many. */
    List<Long> leftAgain(int most) {
        return sql.list(
                """
                SELECT q.id FROM orgstructure.person q
                 WHERE q.left_on <= ? AND q.handed_over
                   AND EXISTS (SELECT FROM domain.work_item w
                                WHERE (w.responsible = q.id OR w.leader = q.id) AND w.valid_to = 'infinity'
                                  AND w.category IN ('PLANNED', 'RUNNING', 'WAITING', 'ACCEPTED', 'CONTINUING')
                                  AND w.kind = ANY (?)
                                  AND NOT EXISTS (SELECT FROM orgstructure.handover_line l
                                                    JOIN orgstructure.handover h ON h.id = l.handover_id
                                                   WHERE h.person_id = q.id AND l.state = 'OPEN'
                                                     AND l.kind = w.kind AND l.item_id = w.item_id))
                 ORDER BY q.id LIMIT ?
                """,
                row -> row.number("id"),
                LocalDate.now(clock),
                ledgers.stream().map(Duties::kind).toList(),
                most);
    }

    /** As {@link #ofPerson}, for what came to somebody after having left; what waits on a list already stays there. */
    Optional<String> ofPersonAgain(long person) {
        record Gone(String name, LocalDate last, @Nullable Long unit) {}
        var gone = sql.one(
                        "SELECT name, left_on, unit_id FROM orgstructure.person WHERE id = ? FOR UPDATE",
                        row -> new Gone(
                                row.text("name"),
                                row.requiredDate("left_on").minusDays(1),
                                row.numberOrNull("unit_id")),
                        person)
                .orElseThrow(() -> new NotFound("person", person));
        var waiting = waiting(person);
        return open(
                new Handover.Ended(
                        person,
                        gone.name(),
                        posts.titlesOf(List.of(person), gone.last()).getOrDefault(person, ""),
                        gone.unit(),
                        HandoverCause.PERSON_LEFT,
                        gone.last(),
                        null,
                        ""),
                all(person).stream()
                        .filter(duty -> !waiting.contains(duty.kind() + " " + duty.item() + " " + duty.part()))
                        .toList());
    }

    /** People who carry what they no longer may: their post ended, and it was left with them. */
    List<Long> unfit() {
        return ledgers.stream()
                .flatMap(ledger -> ledger.unfit(MOST).stream())
                .distinct()
                .toList();
    }

    /**
     * As {@link #ofPersonAgain}, for somebody who is here: what the rules of its ledger no longer leave with the
     * person.
     */
    Optional<String> ofUnfit(long person) {
        var today = LocalDate.now(clock);
        record Last(LocalDate on, String title) {}
        var last = sql.one("""
                SELECT p.to_date, p.title || ' · ' || u.short_name AS title FROM orgstructure.held_post p
                  JOIN orgstructure.org_unit u ON u.id = p.unit_id
                 WHERE p.person_id = ? AND p.to_date < ? ORDER BY p.to_date DESC, p.id DESC LIMIT 1
                """, row -> new Last(row.requiredDate("to_date"), row.text("title")), person, today);
        var here = candidates.one(person, today);
        if (here.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        // two nodes that look at once follow each other
        sql.number("SELECT id FROM orgstructure.person WHERE id = ? FOR UPDATE", person);
        var waiting = waiting(person);
        var concerned = ledgers.stream()
                .filter(ledger -> ledger.unfit(MOST).contains(person))
                .map(Duties::kind)
                .toList();
        return open(
                new Handover.Ended(
                        person,
                        here.get().name(),
                        last.get().title(),
                        here.get().unit(),
                        HandoverCause.POST_ENDED,
                        last.get().on(),
                        null,
                        ""),
                all(person).stream()
                        .filter(duty -> !waiting.contains(duty.kind() + " " + duty.item() + " " + duty.part()))
                        .filter(duty -> concerned.contains(duty.kind()))
                        .filter(duty -> ledger(duty.kind())
                                .judge(duty.item(), duty.part(), person)
                                .apply(here.get())
                                .isPresent())
                        .toList());
    }

    /** Lists with duties that wait although their successor has got a post since they were offered last. */
    List<Long> offeredBeforePost(int most) {
        var today = LocalDate.now(clock);
        return sql.list("""
                SELECT h.id FROM orgstructure.handover h
                 WHERE h.state = 'OPEN' AND EXISTS (
                       SELECT FROM orgstructure.held_post p
                        WHERE p.person_id = h.successor_id AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date >= ?)
                          AND greatest(p.confirmed_at, p.from_date::timestamp AT TIME ZONE 'Asia/Shanghai') > h.tried_at)
                 ORDER BY h.id LIMIT ?
                """, row -> row.number("id"), today, today, most);
    }

    List<Long> waitingLines(long handover) {
        return sql.list(
                "SELECT id FROM orgstructure.handover_line WHERE handover_id = ? AND state = 'OPEN' ORDER BY id",
                row -> row.number("id"),
                handover);
    }

    /**
     * Offers a duty that waits to the named successor once more; where the rules of its ledger still say no, the line
     * says why they do now.
     *
     * @return the number of the list; empty where nothing moved
     * @throws RuleBroken where the ledger refuses what it had judged to be allowed
     */
    Optional<String> offerAgain(long id, long which) {
        record Waiting(String kind, long item, String part) {}
        var waiting = sql.one(
                        "SELECT kind, item_id, part FROM orgstructure.handover_line WHERE id = ? AND handover_id = ?",
                        row -> new Waiting(row.text("kind"), row.number("item_id"), row.text("part")),
                        which,
                        id)
                .orElseThrow(() -> new NotFound("handover line", which));
        var ledger = ledger(waiting.kind());
        ledger.hold(waiting.item());
        var handover = em.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE);
        var line = handover.line(which);
        var today = LocalDate.now(clock);
        var successor = candidates.one(handover.successor(), today);
        if (line.state() != HandoverLineState.OPEN || successor.isEmpty()) {
            return Optional.empty();
        }
        var to = successor.get();
        var no = ledger.judge(waiting.item(), waiting.part(), handover.person()).apply(to);
        if (no.isPresent()) {
            line.waits(no.get());
            return Optional.empty();
        }
        var now = clock.instant();
        var title = title(to, today);
        handover.moved(line, to, title, now);
        em.lock(handover, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        // the line is settled before its record moves: the move would otherwise find it waiting in vain
        em.flush();
        ledger.take(
                        waiting.item(),
                        waiting.part(),
                        handover.person(),
                        to,
                        words(
                                waiting.kind(),
                                waiting.part(),
                                handover.personName(),
                                handover.post(),
                                to.name(),
                                title,
                                handover.number()),
                        new By(0, null, now))
                .ifPresent(refused -> {
                    throw refused;
                });
        register.put(handover);
        return Optional.of(handover.number());
    }

    void offered(long id, Instant at) {
        em.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE).tried(at);
    }

    private Set<String> waiting(long person) {
        return new HashSet<>(sql.list("""
                SELECT l.kind || ' ' || l.item_id || ' ' || l.part AS duty FROM orgstructure.handover_line l
                  JOIN orgstructure.handover h ON h.id = l.handover_id WHERE h.person_id = ? AND l.state = 'OPEN'
                """, row -> row.text("duty"), person));
    }

    private String name(@Nullable Long person) {
        return person == null ? "" : people.namesOf(List.of(person)).getOrDefault(person, "");
    }

    private List<Duty> all(long person) {
        return ledgers.stream()
                .sorted(Comparator.comparing(Duties::kind))
                .flatMap(ledger -> ledger.of(person).stream())
                .toList();
    }

    private Optional<String> open(Handover.Ended ended, List<Duty> duties) {
        if (duties.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var number =
                numbers.draw(SERIES, "handover of person " + ended.person()).toString();
        var handover = Handover.of(
                number, ended, workingDays.calendar().ahead(today, parameters.number("handover.due_days", today)), now);
        var successor = candidates.one(ended.successor(), today);
        var title = successor.map(to -> title(to, today)).orElse("");
        // where nobody holds a post that gives a duty on, the Party office does: a list waits for somebody
        var here = duties.stream()
                .flatMap(duty -> duty.offices().stream())
                .distinct()
                .filter(office -> !posts.holdersOf(office, today).isEmpty())
                .collect(Collectors.toSet());
        for (var duty : duties) {
            var no = successor
                    .map(to -> ledger(duty.kind())
                            .take(
                                    duty.item(),
                                    duty.part(),
                                    ended.person(),
                                    to,
                                    words(
                                            duty.kind(),
                                            duty.part(),
                                            ended.name(),
                                            ended.post(),
                                            to.name(),
                                            title,
                                            number),
                                    new By(0, null, now)))
                    .orElseGet(() -> Optional.of(
                            ended.successor() == null
                                    ? new RuleBroken("handover.no-successor")
                                    : new RuleBroken("handover.successor-left", ended.successorName())));
            no.ifPresentOrElse(
                    why -> handover.waits(duty.givable(here, Role.PO), why),
                    () -> handover.moved(duty, successor.orElseThrow(), title, now));
        }
        handover.settle(now);
        em.persist(handover);
        register.put(handover);
        return Optional.of(number);
    }

    String title(Candidate to, LocalDate on) {
        return posts.titlesOf(List.of(to.person()), on).getOrDefault(to.person(), "");
    }

    /** What the history of the record says: names and posts of the day, whatever becomes of them. */
    static String words(
            String kind, String part, String name, String post, String toName, String toPost, String number) {
        var zh = Messages.all();
        return zh.get(
                Lang.ZH,
                "handover.words",
                zh.get(Lang.ZH, "duty." + kind + "." + part),
                said(name, post),
                said(toName, toPost),
                number);
    }

    private static String said(String name, String post) {
        return post.isBlank() ? name : name + "（" + post + "）";
    }

    Duties ledger(String kind) {
        return ledgers.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("ledger", kind));
    }

    /** Rights that were lent under a post end with the last one; those of single posts end with each by themselves. */
    private void endDelegations(long person, LocalDate today) {
        sql.update("""
                UPDATE orgstructure.delegation SET ended_at = ?, version = version + 1
                 WHERE from_person = ? AND ended_at IS NULL AND to_date >= ?
                """, clock.instant(), person, today);
    }

    /** A record moved: lines about it that need nobody any more settle by themselves. */
    void moved(@Observes Registered fact) {
        sql.list("""
                        SELECT DISTINCT handover_id FROM orgstructure.handover_line
                         WHERE kind = ? AND item_id = ANY (?) AND state = 'OPEN' ORDER BY handover_id
                        """, row -> row.number("handover_id"), fact.kind(), fact.items())
                .forEach(handover -> look(handover, fact));
    }

    private void look(long id, Registered fact) {
        var handover = em.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE);
        var still = ledger(fact.kind()).of(handover.person());
        var over = handover.openLines().stream()
                .filter(line -> line.kind().equals(fact.kind()) && fact.items().contains(line.item()))
                .filter(line -> still.stream()
                        .noneMatch(duty ->
                                duty.item() == line.item() && duty.part().equals(line.part())))
                .toList();
        if (!over.isEmpty()) {
            over.forEach(line -> handover.lapse(line, clock.instant()));
            em.lock(handover, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            register.put(handover);
        }
    }
}
