package org.ronghe.orgstructure.life;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Picture;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where it is read what organisations owe and what is there: the list of gaps, and the matrix of a period. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class LifeLedger {
    @Inject
    Gate gate;

    @Inject
    Parameters parameters;

    @Inject
    Pictures pictures;

    @Inject
    HouseBook book;

    @Inject
    LifePosts posts;

    /**
     * One page of duties; {@code total} above 1,000 is "more than 1,000".
     *
     * @param day the day it shows
     * @param period the period it shows
     * @param figures how many of each state, whatever states are asked for
     * @param rules what is asked of whom, by the numbers in force on the day
     * @param meetings how many meetings count for the duties of the list: one held by several counts once
     * @param credits how often they are credited to an organisation
     */
    public record LifePage(
            LifeFilter filter,
            LocalDate day,
            String period,
            List<UnitChoice> units,
            List<StateFigure> figures,
            List<RuleLine> rules,
            long meetings,
            long credits,
            List<DutyRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** An organisation that one can ask for. */
    public record UnitChoice(long id, String name) {}

    /**
     * One rule, as the page explains it.
     *
     * @param id as the domain rules number it
     * @param per MONTH, QUARTER or YEAR
     * @param needed how many it asks for; 0 where it is out of use
     */
    public record RuleLine(LifeRule rule, String id, String per, int needed, List<Kind> owedBy) {}

    public record StateFigure(DutyState state, long count) {}

    /**
     * One organisation, one rule, one period.
     *
     * @param id of the rule, as the domain rules number it
     * @param counted meetings that count, of those {@code needed}
     * @param left days until the period ends; negative when it is over
     * @param exemption number of the exemption in force; null where there is none
     * @param excusable whether the reader may let the organisation off
     * @param revocable whether the reader may take the exemption back
     */
    public record DutyRow(
            long unit,
            String code,
            String name,
            LifeRule rule,
            String id,
            String period,
            LocalDate from,
            LocalDate to,
            DutyState state,
            int needed,
            long counted,
            List<MeetingLink> meetings,
            long left,
            @Nullable Long exemption,
            String reason,
            boolean excusable,
            boolean revocable) {}

    /**
     * A meeting that was planned or held.
     *
     * @param signed whether it counts
     * @param planned whether it is still to come
     * @param late entered after it took place
     * @param open whether its page may stand open to the reader: those of a leading body are for its own circle
     */
    public record MeetingLink(long id, LocalDate day, boolean signed, boolean planned, boolean late, boolean open) {}

    /**
     * Organisations by rules, in the order of the tree.
     *
     * @param before the period before, {@code following} the one after; null where it has not begun
     * @param rules those of which anything was owed
     */
    public record MatrixPage(
            MatrixFilter filter,
            LocalDate day,
            String period,
            String before,
            @Nullable String following,
            List<LifeRule> rules,
            List<MatrixRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record MatrixRow(long unit, String code, String name, List<List<Mark>> cells) {}

    /** One duty in a cell. @param path its row in the list of gaps */
    public record Mark(String period, DutyState state, long counted, int needed, String path) {}

    @Permits(value = "life.read", trace = Trace.NONE)
    LifePage page(LifeFilter filter) {
        var read = read(filter.asOf(), filter.asked(day(filter)), "life.read");
        var unitless = read.duties();
        var asked = unitless.stream().filter(which(filter)).toList();
        var found = asked.stream()
                .filter(duty -> filter.state().isEmpty() || filter.state().contains(duty.state()))
                .sorted(order(filter.order()))
                .toList();
        var leaf = Leaf.cut(found, filter.after(), Duty::key);
        return new LifePage(
                filter,
                read.day(),
                read.period().toString(),
                choices(unitless),
                Arrays.stream(DutyState.values())
                        .map(state -> new StateFigure(
                                state,
                                asked.stream()
                                        .filter(duty -> duty.state() == state)
                                        .count()))
                        .toList(),
                rules(read.day()),
                found.stream()
                        .flatMap(LifeLedger::counted)
                        .map(House.Held::meeting)
                        .distinct()
                        .count(),
                found.stream().flatMap(LifeLedger::counted).count(),
                rows(leaf.rows(), read.day()),
                leaf.total(),
                leaf.more(),
                leaf.next(Duty::key));
    }

    /** Every row of the filter, for a file that leaves the house; its line is in the audit chain. */
    @Permits(value = "life.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LifePage export(LifeFilter filter) {
        var read = read(filter.asOf(), filter.asked(day(filter)), "life.export");
        var found = read.duties().stream()
                .filter(which(filter))
                .filter(duty -> filter.state().isEmpty() || filter.state().contains(duty.state()))
                .sorted(order(filter.order()))
                .toList();
        return new LifePage(
                filter,
                read.day(),
                read.period().toString(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                rows(found, read.day()),
                found.size(),
                false,
                null);
    }

    @Permits(value = "life.read", trace = Trace.NONE)
    MatrixPage matrix(MatrixFilter filter) {
        var picture = pictures.of(filter.asOf());
        var period = filter.asked(pictures.day(picture));
        var read = read(filter.asOf(), period, "life.read");
        var duties = read.duties().stream()
                .filter(duty ->
                        filter.unit() == null || filter.unit() == duty.unit().id())
                .toList();
        var rules = Arrays.stream(LifeRule.values())
                .filter(rule -> duties.stream().anyMatch(duty -> duty.rule() == rule))
                .toList();
        var byUnit = duties.stream().collect(groupingBy(duty -> duty.unit().id(), LinkedHashMap::new, toList()));
        var leaf = Leaf.cut(List.copyOf(byUnit.values()), filter.after(), LifeLedger::unitKey);
        var following = period.next();
        return new MatrixPage(
                filter,
                read.day(),
                period.toString(),
                period.before().toString(),
                following.first().isAfter(read.day()) ? null : following.toString(),
                rules,
                leaf.rows().stream()
                        .map(own -> new MatrixRow(
                                own.get(0).unit().id(),
                                own.get(0).unit().code(),
                                own.get(0).unit().name(),
                                rules.stream()
                                        .map(rule -> marks(own, rule, filter.asOf()))
                                        .toList()))
                        .toList(),
                leaf.total(),
                leaf.more(),
                leaf.next(LifeLedger::unitKey));
    }

    private static String unitKey(List<Duty> own) {
        return String.valueOf(own.get(0).unit().id());
    }

    private List<RuleLine> rules(LocalDate day) {
        var numbers = LifeNumbers.of(parameters);
        return Arrays.stream(LifeRule.values())
                .map(rule -> new RuleLine(
                        rule,
                        rule.rule(),
                        rule.span().name(),
                        numbers.needed(rule, rule.span().around(day)),
                        Arrays.stream(Kind.values()).filter(rule::owedBy).toList()))
                .toList();
    }

    private static List<Mark> marks(List<Duty> duties, LifeRule rule, @Nullable LocalDate asOf) {
        return duties.stream()
                .filter(duty -> duty.rule() == rule)
                .map(duty -> new Mark(
                        duty.period().toString(),
                        duty.state(),
                        duty.counted(),
                        duty.needed(),
                        LifeFilter.rows(duty.unit().id(), rule, duty.period().toString(), asOf)))
                .toList();
    }

    /** How many duties of such organisations are in each state, in the year of today. */
    Map<DutyState, Long> states(Set<Long> units) {
        var today = pictures.day(Picture.NOW);
        var year = Period.Span.YEAR.around(today);
        return Duties.of(book.read(Picture.NOW, today, year, units), LifeNumbers.of(parameters), year, today).stream()
                .collect(groupingBy(Duty::state, counting()));
    }

    private record Read(LocalDate day, Period period, List<Duty> duties) {}

    private LocalDate day(LifeFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    private Read read(@Nullable LocalDate asOf, Period period, String permission) {
        var picture = pictures.of(asOf);
        var day = pictures.day(picture);
        var reach = gate.reach(permission);
        return new Read(
                day,
                period,
                Duties.of(book.read(picture, day, period, null), LifeNumbers.of(parameters), period, day).stream()
                        .filter(duty -> reach.covers(duty.unit().id()))
                        .toList());
    }

    /** Whether the reader may open the meetings of a duty: the circles are those of the ledger of meetings. */
    private Predicate<Duty> opening(Actor actor) {
        var reach = gate.reach("meeting.read");
        boolean inCircle = actor.actsAs(Role.SEC) || actor.actsAs(Role.PCM) || actor.actsAs(Role.DIC);
        return duty -> duty.rule().kind().circle() == Circle.COMMITTEE
                ? inCircle
                : reach.covers(duty.unit().id());
    }

    private static Predicate<Duty> which(LifeFilter filter) {
        return duty -> (filter.unit() == null || filter.unit() == duty.unit().id())
                && (filter.rule().isEmpty() || filter.rule().contains(duty.rule()));
    }

    private static Comparator<Duty> order(LifeSort sort) {
        // the list comes in the order of the tree, and sorting keeps it among equals
        return sort == LifeSort.TREE
                ? (one, other) -> 0
                : Comparator.comparing((Duty duty) -> duty.period().last());
    }

    private static java.util.stream.Stream<House.Held> counted(Duty duty) {
        return duty.meetings().stream().filter(held -> held.standing() == House.Standing.SIGNED);
    }

    private static List<UnitChoice> choices(List<Duty> duties) {
        var choices = new LinkedHashMap<Long, UnitChoice>();
        duties.forEach(duty -> choices.computeIfAbsent(
                duty.unit().id(), id -> new UnitChoice(id, duty.unit().name())));
        return List.copyOf(choices.values());
    }

    private List<DutyRow> rows(List<Duty> duties, LocalDate day) {
        var actor = gate.actor();
        boolean now = day.equals(pictures.day(Picture.NOW));
        boolean may = now && gate.may("life.excuse");
        var reach = gate.reach("life.excuse");
        var own = may ? posts.unitsOf(LifePosts.LEADERS) : Set.<Long>of();
        var opens = opening(actor);
        Function<Duty, Boolean> superior = duty -> may
                && reach.covers(duty.unit().id())
                && !own.contains(duty.unit().id())
                && duty.rule().superiors().stream().anyMatch(actor::actsAs);
        return duties.stream()
                .map(duty -> new DutyRow(
                        duty.unit().id(),
                        duty.unit().code(),
                        duty.unit().name(),
                        duty.rule(),
                        duty.rule().rule(),
                        duty.period().toString(),
                        duty.period().first(),
                        duty.period().last(),
                        duty.state(),
                        duty.needed(),
                        duty.counted(),
                        duty.meetings().stream()
                                .map(held -> new MeetingLink(
                                        held.meeting(),
                                        held.day(),
                                        held.standing() == House.Standing.SIGNED,
                                        held.standing() == House.Standing.PLANNED,
                                        held.late(),
                                        opens.test(duty)))
                                .toList(),
                        duty.left(),
                        duty.exemption() == null ? null : duty.exemption().id(),
                        duty.exemption() == null ? "" : duty.exemption().reason(),
                        duty.exemption() == null && duty.state() != DutyState.SATISFIED && superior.apply(duty),
                        duty.exemption() != null && superior.apply(duty)))
                .toList();
    }
}
