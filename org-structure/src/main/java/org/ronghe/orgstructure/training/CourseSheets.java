package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one course; its roll is for whoever keeps it, and everybody sees the own line. */
@ApplicationScoped
class CourseSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    People people;

    @Inject
    CourseDesk desk;

    @Permits(value = "course.read", trace = Trace.READ)
    @Transactional
    CourseSheet sheet(long id) {
        var course = opening.read(CourseLines.KIND, Course.class, id);
        var facts = desk.facts(course);
        boolean whole = facts.yours();
        var steps = open.of(CourseGuard.RULES, facts);
        var ids = new HashSet<Long>();
        ids.add(course.plannedBy());
        course.moves().forEach(move -> ids.add(move.by()));
        var names = people.namesOf(ids);
        return new CourseSheet(
                course.id(),
                course.version(),
                course.code(),
                course.kind(),
                course.title(),
                course.unitName(),
                course.from(),
                course.to(),
                course.hours(),
                course.place(),
                names.getOrDefault(course.plannedBy(), ""),
                course.state(),
                whole,
                course.roll().size(),
                steps.stream().anyMatch(line -> line.step() == CourseStep.STRIKE && line.yours() && line.ready()),
                steps.stream().anyMatch(line -> line.step() == CourseStep.AMEND && line.yours() && line.ready()),
                course.roll().stream()
                        .filter(each -> whole || each.person() == gate.actor().person())
                        .map(each -> new CourseSheet.TraineeLine(each.id(), each.name(), each.post(), each.hours()))
                        .toList(),
                course.moves().stream()
                        .filter(move -> whole)
                        .sorted(Comparator.comparing(CourseMove::at).reversed())
                        .map(move -> new CourseSheet.Event(
                                move.at(),
                                move.step(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.note(),
                                move.to()))
                        .toList(),
                whole ? steps : List.of());
    }
}
