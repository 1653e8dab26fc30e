package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.document.DocumentOffice;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one report with everything around it. */
@ApplicationScoped
class SecretaryReportSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    FactSheets facts;

    @Inject
    People people;

    @Inject
    DocumentOffice documents;

    @Permits(value = "secretary-report.read", trace = Trace.READ)
    @Transactional
    SecretaryReportSheet sheet(long id) {
        return sheet(opening.read(SecretaryReportLines.KIND, SecretaryReport.class, id));
    }

    /** The report as a DOCX file, in the template that was in force when it was handed in. */
    @Permits(value = "secretary-report.read", trace = Trace.READ)
    @Transactional
    DocumentOffice.Made document(long id) {
        var report = opening.read(SecretaryReportLines.KIND, SecretaryReport.class, id);
        var sheet = sheet(report);
        return documents.make(
                SecretaryReportLines.KIND,
                SecretaryReportDocument.name(sheet),
                SecretaryReportDocument.of(sheet),
                sheet.frozen() ? submittedAt(report) : null);
    }

    private static @Nullable Instant submittedAt(SecretaryReport report) {
        return report.moves().stream()
                .filter(move -> move.step() == SecretaryReportStep.SUBMIT)
                .map(SecretaryReportMove::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private SecretaryReportSheet sheet(SecretaryReport report) {
        var today = LocalDate.now(clock);
        var frozen = report.frozen();
        var shown = frozen == null ? facts.of(report.unit(), report.year(), today) : frozen;
        var ids = new HashSet<Long>();
        ids.add(report.secretary());
        report.moves().forEach(move -> ids.add(move.by()));
        var names = people.namesOf(ids);
        var words = report.words();
        return new SecretaryReportSheet(
                report.id(),
                report.version(),
                report.year(),
                report.unit(),
                report.unitName(),
                names.getOrDefault(report.secretary(), ""),
                report.due(),
                report.openedOn(),
                words.practice(),
                words.problems(),
                words.plans(),
                report.firstSubmittedOn(),
                report.acceptedOn(),
                report.filedOn(),
                shown.day(),
                frozen != null,
                report.factsHash(),
                frozen != null && frozen.hash().equals(report.factsHash()),
                shown.facts().stream()
                        .map(fact -> new SecretaryReportSheet.FactLine(
                                fact.label(), fact.unit(), fact.count(), fact.of(), fact.text(), fact.path()))
                        .toList(),
                remarks(report, names),
                SecretaryReportLedger.marks(report.state(), report.due(), report.firstSubmittedOn(), today),
                report.state(),
                report.moves().stream()
                        .sorted(Comparator.comparing(SecretaryReportMove::at).reversed())
                        .map(move -> new SecretaryReportSheet.Event(
                                move.at(),
                                move.step(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.note(),
                                move.to()))
                        .toList(),
                open.of(SecretaryReportGuard.RULES, new SecretaryReportFacts(report, gate.actor())));
    }

    private static List<SecretaryReportSheet.Remark> remarks(SecretaryReport report, Map<Long, String> names) {
        return report.moves().stream()
                .filter(move -> move.step() == SecretaryReportStep.REMARK)
                .sorted(Comparator.comparing(SecretaryReportMove::at))
                .map(move -> new SecretaryReportSheet.Remark(
                        move.at(), move.byName(names.getOrDefault(move.by(), "")), move.byPost(), move.note()))
                .toList();
    }
}
