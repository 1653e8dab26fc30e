package org.ronghe.orgstructure.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Awaited;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.StoreFailed;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.orgstructure.handover.Handovers;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Where people are entered, and posts given and ended. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class PeopleDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    OrgUnits units;

    @Inject
    Sql sql;

    @Inject
    Once once;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    AuditNote note;

    @Inject
    WorkRegister register;

    @Inject
    Posts posts;

    @Inject
    Versions versions;

    @Inject
    Handovers handovers;

    /** Asked before an empty form is shown. */
    @Permits(value = "people.write", trace = Permits.Trace.NONE)
    void mayEnter() {}

    @Permits("people.write")
    long enter(PeopleWrites.PersonEntry asked) {
        return once.of(asked.once(), asked, () -> {
            requirePlaces(asked.unit(), asked.branch());
            var person = Person.enter(
                    asked.name(), asked.kind(), asked.unit(), asked.branch(), text(asked.job()), asked.joined());
            em.persist(person);
            em.flush();
            versions.keep("orgstructure.person", person.id());
            note.about("person", person.id(), asked.name());
            return person.id();
        });
    }

    @Permits("people.write")
    void revise(long id, PeopleWrites.PersonRevision asked) {
        var person = person(id);
        Stale.unless(
                asked.version(),
                person.version(),
                () -> new PeopleWrites.PersonRevision(
                        person.version(), person.name(), person.kind(), person.unit(), person.branch(), person.job()));
        requirePlaces(asked.unit(), asked.branch());
        requireHomeBranch(person, asked.branch());
        person.revise(
                asked.name(), asked.kind(), asked.unit(), asked.branch(), text(asked.job()), LocalDate.now(clock));
        em.flush();
        versions.keep("orgstructure.person", id);
        note.about("person", id, asked.name());
    }

    private void requirePlaces(@Nullable Long unit, @Nullable Long branch) {
        if (unit != null) {
            units.requireActive(unit);
        }
        if (branch != null) {
            units.requireActive(branch);
            if (kind(branch) != OrgUnits.Kind.BRANCH) {
                throw new RuleBroken("person.branch-kind");
            }
        }
    }

    /** A member goes to another branch by a transfer on the roster, never by a correction of the card. */
    private void requireHomeBranch(Person person, @Nullable Long branch) {
        if (!Objects.equals(person.branch(), branch)
                && sql.number(
                                "SELECT count(*) FROM orgstructure.membership WHERE person_id = ? AND to_date IS NULL"
                                        + " AND taken_back_at IS NULL",
                                person.id())
                        > 0) {
            throw new RuleBroken("person.branch-by-transfer");
        }
    }

    private OrgUnits.Kind kind(long unit) {
        return units.find(unit).orElseThrow(() -> new RuleBroken("org.unknown")).kind();
    }

    /**
     * Leaves: posts and delegations end with the day before, in the same transaction; when that day is over already,
     * what the person answered for is handed over in it, too.
     */
    @Permits("people.write")
    void leave(long id, PeopleWrites.Departure asked) {
        lockAdministrators();
        var person = person(id);
        Stale.unless(asked.version(), person.version());
        var lastDay = asked.on().minusDays(1);
        handovers.requireSuccessor(asked.successor(), id, lastDay);
        person.leave(asked.on(), asked.successor(), gate.actor().principals(), LocalDate.now(clock));
        for (var post : postsOf(id)) {
            if (post.lastsAfter(lastDay)) {
                post.end(lastDay, othersHold(post, lastDay), asked.successor());
            }
        }
        sql.update("""
                UPDATE orgstructure.delegation SET ended_at = ?, version = version + 1
                 WHERE ? IN (from_person, to_person) AND ended_at IS NULL AND to_date >= ?
                """, clock.instant(), id, asked.on());
        em.flush();
        versions.keep("orgstructure.person", id);
        var list = handovers.ofPerson(id);
        note.about("person", id, person.name());
        note.detail("reason", asked.reason());
        list.ifPresent(number -> note.detail("handover", number));
    }

    private List<Post> postsOf(long person) {
        return em.createQuery("SELECT p FROM Post p WHERE p.person = :person", Post.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Asked before an empty form is shown. */
    @Permits(value = "post.write", trace = Permits.Trace.NONE)
    void mayAppoint() {}

    @Permits("post.write")
    long appoint(long id, PeopleWrites.Appointment asked) {
        return once.of(asked.once(), List.of(id, asked), () -> {
            units.requireActive(asked.unit());
            var actor = gate.actor();
            var post = Post.appoint(
                    person(id),
                    new Post.Place(asked.unit(), kind(asked.unit()), asked.role(), asked.title()),
                    new Post.Span(asked.from(), asked.to()),
                    asked.reason(),
                    actor.principals(),
                    actor.person(),
                    clock.instant());
            requireNew(id, asked);
            em.persist(post);
            flush();
            note.about("post", post.id(), asked.role() + "@" + asked.unit());
            note.detail("person", id);
            register(post);
            return post.id();
        });
    }

    /** Confirms a proposed post or declines it; what the security administrator alone decides gives nobody a right. */
    @Permits("post.confirm")
    void decide(long person, long id, PeopleWrites.PostDecision asked) {
        var post = post(person, id, asked.version());
        var actor = gate.actor();
        if (asked.verdict() == PostVerdict.CONFIRMED) {
            post.confirm(actor.principals(), actor.person(), LocalDate.now(clock), clock.instant());
        } else {
            var why = text(asked.why()).strip();
            if (why.isEmpty()) {
                throw new RuleBroken("post.why-declined");
            }
            post.decline(actor.principals(), why);
        }
        register(post);
        note.about("post", id, post.title());
        note.detail("person", person);
        note.detail("verdict", asked.verdict());
    }

    /** What waits to be confirmed stands on the desks of those who may. */
    private void register(Post post) {
        em.flush();
        var today = LocalDate.now(clock);
        var holder = person(post.person());
        register.put(new WorkItem(
                "org-structure",
                "post",
                post.id(),
                Messages.all().get(Lang.ZH, "Role." + post.role()),
                post.title() + " · " + holder.name(),
                "/people/" + post.person(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                post.unit(),
                null,
                null,
                null,
                RoleRules.CONFIRMING.stream()
                        .flatMap(role -> posts.holdersOf(role, today).stream())
                        .filter(each -> each != post.person())
                        .distinct()
                        .sorted()
                        .toList(),
                null,
                null,
                0,
                post.proposed()
                        ? WorkItem.Category.WAITING
                        : post.held() ? WorkItem.Category.CLOSED : WorkItem.Category.VOID,
                post.proposed() ? "PROPOSED" : post.held() ? "HELD" : "DECLINED",
                2,
                post.proposed()
                        ? List.of(new Awaited(
                                "CONFIRM",
                                new Deciders(RoleRules.CONFIRMING, Set.of(), false),
                                MoveWho.people(post.person(), gate.actor().person()),
                                LocalDate.MIN))
                        : List.of()));
    }

    private void requireNew(long person, PeopleWrites.Appointment asked) {
        sql.one("""
                        SELECT title FROM orgstructure.post
                         WHERE person_id = ? AND unit_id = ? AND role = ? AND declined = ''
                           AND daterange(from_date, to_date, '[]') && daterange(?::date, ?::date, '[]') LIMIT 1
                        """, row -> row.text("title"), person, asked.unit(), asked.role(), asked.from(), asked.to())
                .ifPresent(title -> {
                    throw new RuleBroken("post.already", title);
                });
    }

    /** 三员分立 is the table's own constraint: two security administrators at work at once cannot slip past it. */
    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            for (@Nullable Throwable at = e; at != null; at = at.getCause()) {
                if (at instanceof SQLException refused
                        && StoreFailed.of(refused).duplicate()) {
                    throw new RuleBroken("post.administrators-apart");
                }
            }
            throw e;
        }
    }

    /** Ends a post; when its last day is over already, what hung on it is handed over in the same transaction. */
    @Permits("post.write")
    void endPost(long person, long id, PeopleWrites.PostEnding asked) {
        lockAdministrators();
        var post = post(person, id, asked.version());
        handovers.requireSuccessor(asked.successor(), person, asked.on());
        post.end(asked.on(), othersHold(post, asked.on()), asked.successor());
        em.flush();
        var list = handovers.ofPost(id);
        note.about("post", id, post.title());
        note.detail("person", person);
        note.detail("reason", asked.reason());
        list.ifPresent(number -> note.detail("handover", number));
    }

    private Post post(long person, long id, long version) {
        var post = em.find(Post.class, id);
        if (post == null || post.person() != person) {
            throw new NotFound("post", id);
        }
        Stale.unless(version, post.version());
        return post;
    }

    /** Whether the institute can still be staffed after the day: somebody enters people, proposes and confirms. */
    private boolean othersHold(Post post, LocalDate lastDay) {
        var needed = RoleRules.neededBeside(post.role());
        return needed.isEmpty()
                || sql.number(
                                """
                                SELECT count(*) FROM orgstructure.held_post p JOIN orgstructure.person q ON q.id = p.person_id
                                 WHERE p.role = ANY (?) AND p.person_id <> ? AND p.from_date <= ?
                                   AND (p.to_date IS NULL OR p.to_date > ?) AND (q.left_on IS NULL OR q.left_on > ?)
                                """,
                                needed.stream().map(Role::name).toList(),
                                post.person(),
                                lastDay.plusDays(1),
                                lastDay,
                                lastDay.plusDays(1))
                        > 0;
    }

    /** Two last security administrators must not end each other at the same moment. */
    private void lockAdministrators() {
        sql.number("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('orgstructure.administrators'))) AS held");
    }

    private Person person(long id) {
        var person = em.find(Person.class, id);
        if (person == null) {
            throw new NotFound("person", id);
        }
        return person;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
