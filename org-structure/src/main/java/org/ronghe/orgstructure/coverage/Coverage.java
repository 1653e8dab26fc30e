package org.ronghe.orgstructure.coverage;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.coverage.Structure.Held;
import org.ronghe.orgstructure.coverage.Structure.Span;
import org.ronghe.orgstructure.coverage.Structure.Unit;
import org.ronghe.orgstructure.unit.UnitRules;

/** Holds a structure against the rules BR-1 to BR-13. Rules that say 一般 only point; nothing here forbids anything. */
final class Coverage {
    private final LocalDate day;
    private final Limits limits;
    private final Structure structure;
    private final Map<Long, List<Span>> byBranch;
    private final Map<Long, List<Held>> posts;
    private final Set<Long> covered = new HashSet<>();
    private final Map<Long, List<Structure.Link>> linksByBranch;
    private final List<Gap> gaps = new ArrayList<>();

    private Coverage(Structure structure, Limits limits, LocalDate day) {
        this.structure = structure;
        this.limits = limits;
        this.day = day;
        this.byBranch = structure.spans().stream().collect(groupingBy(Span::branch));
        this.posts = structure.posts().stream().collect(groupingBy(Held::branch));
        this.linksByBranch = structure.links().stream().collect(groupingBy(Structure.Link::branch));
        structure.units().stream()
                .filter(unit -> covers(unit.kind()))
                .flatMap(unit -> linksByBranch.getOrDefault(unit.id(), List.of()).stream())
                .forEach(link -> covered.add(link.unit()));
    }

    /** A temporary branch is none: the members stay in their own (BR-7). */
    static boolean covers(Kind kind) {
        return kind == Kind.BRANCH || kind == Kind.GENERAL_BRANCH;
    }

    /** What the structure lacks, in the order of the tree and of the rules. */
    static List<Gap> gaps(Structure structure, Limits limits, LocalDate day) {
        var coverage = new Coverage(structure, limits, day);
        for (var unit : structure.units()) {
            if (UnitRules.STAFF.contains(unit.kind())) {
                coverage.lookAtUnit(unit);
            } else {
                coverage.lookAtTerm(unit);
                if (unit.kind() == Kind.BRANCH) {
                    coverage.lookAtBranch(unit);
                }
            }
        }
        return List.copyOf(coverage.gaps);
    }

    private void lookAtUnit(Unit unit) {
        var full = structure.spans().stream()
                .filter(span -> span.full() && Objects.equals(span.unit(), unit.id()))
                .toList();
        int members = Strength.on(full, day);
        if (members >= limits.minFullMembers() && !covered.contains(unit.id())) {
            var since = Strength.since(full, day, number -> number >= limits.minFullMembers());
            add(GapKind.NO_BRANCH, unit, members, limits.minFullMembers(), later(since, unit.established()));
        }
    }

    private void lookAtBranch(Unit branch) {
        var spans = byBranch.getOrDefault(branch.id(), List.of());
        int members = Strength.on(spans, day);
        var full = spans.stream().filter(Span::full).toList();
        int fullMembers = Strength.on(full, day);
        int units = linksByBranch.getOrDefault(branch.id(), List.of()).size();
        if (units > limits.jointMaxUnits()) {
            add(GapKind.JOINT_TOO_WIDE, branch, units, limits.jointMaxUnits(), null);
        }
        if (members > limits.maxMembers()) {
            add(
                    GapKind.TOO_LARGE,
                    branch,
                    members,
                    limits.maxMembers(),
                    Strength.since(spans, day, number -> number > limits.maxMembers()));
        }
        if (fullMembers < limits.minFullMembers()) {
            add(
                    GapKind.TOO_SMALL,
                    branch,
                    fullMembers,
                    limits.minFullMembers(),
                    since(branch, full, number -> number < limits.minFullMembers()));
        }
        lookAtCommittee(branch, full, fullMembers);
        lookAtVacancies(branch, fullMembers);
    }

    private void lookAtCommittee(Unit branch, List<Span> full, int fullMembers) {
        var held = held(branch).stream().filter(post -> post.on(day)).toList();
        long committee = held.stream().filter(post -> post.role() != Role.BS).count();
        if (fullMembers < limits.committeeFrom()) {
            if (committee > 0) {
                add(
                        GapKind.COMMITTEE_NOT_NEEDED,
                        branch,
                        fullMembers,
                        limits.committeeFrom(),
                        since(branch, full, number -> number < limits.committeeFrom()));
            }
            return;
        }
        var since = since(branch, full, number -> number >= limits.committeeFrom());
        if (held.size() < limits.committeeMin()) {
            add(GapKind.COMMITTEE_SIZE, branch, held.size(), limits.committeeMin(), since);
        } else if (held.size() > limits.committeeMax()) {
            add(GapKind.COMMITTEE_SIZE, branch, held.size(), limits.committeeMax(), null);
        }
        var missing = Arrays.stream(CommitteePost.values())
                .filter(post -> held.stream().noneMatch(each -> post.isMeantBy(each.title())))
                .toList();
        if (!missing.isEmpty()) {
            var longest = missing.stream()
                    .map(post -> later(since, lastHeld(branch, post)))
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(since);
            gaps.add(new Gap(
                    GapKind.COMMITTEE_POST, branch.id(), missing.size(), 0, "", missing, longest, null, days(longest)));
        }
    }

    /** The first day after somebody held it; null where nobody did as long as anything is recorded. */
    private @Nullable LocalDate lastHeld(Unit branch, CommitteePost post) {
        return held(branch).stream()
                .filter(each -> post.isMeantBy(each.title()))
                .map(Held::to)
                .filter(Objects::nonNull)
                .filter(to -> to.isBefore(day))
                .max(Comparator.naturalOrder())
                .map(to -> to.plusDays(1))
                .orElse(null);
    }

    /** A post that nobody has taken since it ended; committee posts only where a committee is due. */
    private void lookAtVacancies(Unit branch, int fullMembers) {
        boolean secretaryLate = false;
        var byFunction = held(branch).stream().collect(groupingBy(Held::function));
        for (var function : byFunction.keySet().stream().sorted().toList()) {
            var all = Objects.requireNonNull(byFunction.get(function));
            boolean secretary = all.stream().anyMatch(Held::isSecretary);
            if (all.stream().anyMatch(post -> post.on(day)) || (!secretary && fullMembers < limits.committeeFrom())) {
                continue;
            }
            var last = all.stream()
                    .map(Held::to)
                    .filter(Objects::nonNull)
                    .filter(to -> to.isBefore(day))
                    .max(Comparator.naturalOrder());
            if (last.isEmpty()) {
                continue;
            }
            var since = last.get().plusDays(1);
            long days = ChronoUnit.DAYS.between(since, day);
            if (days > limits.vacancyDays()) {
                secretaryLate |= secretary;
                gaps.add(new Gap(
                        GapKind.VACANCY,
                        branch.id(),
                        (int) days,
                        limits.vacancyDays(),
                        function,
                        List.of(),
                        since,
                        null,
                        days));
            }
        }
        if (!secretaryLate && held(branch).stream().noneMatch(post -> post.isSecretary() && post.on(day))) {
            var since = held(branch).stream()
                    .filter(Held::isSecretary)
                    .map(Held::to)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .map(to -> to.plusDays(1))
                    .orElse(branch.established());
            add(GapKind.NO_SECRETARY, branch, 0, 1, since);
        }
    }

    private void lookAtTerm(Unit unit) {
        if (unit.termEnd() == null || !UnitRules.electsAgain(unit.kind())) {
            return;
        }
        long left = ChronoUnit.DAYS.between(day, unit.termEnd());
        if (left < 0) {
            gaps.add(new Gap(
                    GapKind.TERM_PAST,
                    unit.id(),
                    (int) -left,
                    0,
                    "",
                    List.of(),
                    unit.termEnd().plusDays(1),
                    unit.termEnd(),
                    -left));
        } else if (left <= limits.termFar()) {
            int step = left <= limits.termLast()
                    ? limits.termLast()
                    : left <= limits.termNear() ? limits.termNear() : limits.termFar();
            gaps.add(new Gap(
                    GapKind.TERM_ENDING, unit.id(), (int) left, step, "", List.of(), null, unit.termEnd(), left));
        }
    }

    private List<Held> held(Unit branch) {
        return posts.getOrDefault(branch.id(), List.of());
    }

    private @Nullable LocalDate since(Unit branch, List<Span> spans, IntPredicate so) {
        return later(Strength.since(spans, day, so), branch.established());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private @Nullable Long days(@Nullable LocalDate since) {
        return since == null ? null : Long.valueOf(ChronoUnit.DAYS.between(since, day));
    }

    private void add(GapKind kind, Unit unit, int count, int limit, @Nullable LocalDate since) {
        gaps.add(new Gap(kind, unit.id(), count, limit, "", List.of(), since, null, days(since)));
    }
}
