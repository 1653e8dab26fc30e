package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.ProofKind;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.discipline.rectification.Words.Verdict;

/** A task in an evidence pack: what is on record, and nothing that depends on the day or the reader. */
record PackTask(
        String code,
        TaskState state,
        String round,
        List<TaskSheet.FindingLine> findings,
        List<TaskSheet.MeasureLine> measures,
        String deliverable,
        String standard,
        List<MeasureKind> kinds,
        @Nullable Timing timing,
        boolean secretaryLed,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate currentDue,
        int extensions,
        String ownerUnit,
        String responsible,
        String leader,
        List<String> acceptors,
        String institutionNumber,
        String decision,
        TaskSheet.Stated stated,
        int reopened,
        List<File> evidence,
        List<TaskSheet.EntryLine> weeklyEntries,
        List<TaskSheet.ExtensionLine> extensionRequests,
        @Nullable LocalDate reviewOn,
        int deferrals,
        List<TaskSheet.DisputeLine> disputes,
        List<TaskSheet.DeferralLine> deferralRequests,
        List<TaskSheet.CheckLine> checks,
        List<TaskSheet.SignatureLine> signatures,
        List<TaskSheet.ReturnLine> returns,
        List<TaskSheet.Event> history) {

    /** @param path where the file lies in the pack */
    record File(
            String path,
            String name,
            ProofKind kind,
            String sha256,
            long bytes,
            String by,
            String at,
            boolean counts,
            @Nullable Verdict verdict,
            String rejection) {}

    static PackTask of(TaskSheet task) {
        var code = PackZip.segment(task.code());
        int number = 0;
        var files = new java.util.ArrayList<File>();
        for (var proof : task.proofs()) {
            number++;
            files.add(new File(
                    "证据/" + code + "/" + number + " " + PackZip.segment(proof.name()),
                    proof.name(),
                    proof.kind(),
                    proof.sha256(),
                    proof.bytes(),
                    proof.by(),
                    PackZip.time(proof.at()),
                    proof.standing() && !proof.beforeReopening(),
                    proof.verdict(),
                    proof.rejection()));
        }
        return new PackTask(
                task.code(),
                task.state(),
                task.roundName(),
                task.findings(),
                task.measures().stream().map(PackTask::ordered).toList(),
                task.deliverable(),
                task.standard(),
                task.kinds().stream().sorted().toList(),
                task.timing(),
                task.secretaryLed(),
                task.firstDue(),
                task.currentDue(),
                task.extensions(),
                task.ownerUnit() == null ? "" : task.ownerUnit().name(),
                name(task.responsible()),
                name(task.leader()),
                task.acceptors().stream().map(TaskSheet.Acceptor::name).toList(),
                task.institutionNumber(),
                task.decision(),
                task.stated(),
                task.reopened(),
                files,
                task.entries(),
                task.extensionRequests(),
                task.reviewOn(),
                task.deferrals(),
                task.disputes(),
                task.deferralRequests(),
                task.checks(),
                task.signatures(),
                task.returns(),
                task.events());
    }

    private static String name(TaskSheet.@Nullable Person person) {
        return person == null ? "" : person.name();
    }

    /** A set has no order of its own, and the same data is the same bytes. */
    private static TaskSheet.MeasureLine ordered(TaskSheet.MeasureLine line) {
        return new TaskSheet.MeasureLine(
                line.id(),
                line.number(),
                line.text(),
                line.result(),
                line.earlierResult(),
                line.conclusion(),
                inOrder(line.findings()));
    }

    private static Set<Long> inOrder(Set<Long> findings) {
        return new java.util.TreeSet<>(findings);
    }
}
