package org.ronghe.discipline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ronghe.discipline.exchange.Planner.Picture;
import org.ronghe.discipline.inspection.FindingIntake;
import org.ronghe.discipline.rectification.LedgerLine;
import org.ronghe.discipline.rectification.TaskIntake;
import org.ronghe.discipline.rectification.TaskState;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Unit;
import org.ronghe.webkit.sheet.CsvWriter;
import org.ronghe.webkit.sheet.SheetReader;
import org.ronghe.webkit.sheet.SheetWriter;
import org.ronghe.webkit.sheet.TableWriter;

/** Files, and ledgers as they stand after files were taken in; none of it needs a database. */
final class Ledgers {
    static final String HEADER = "序号,所属方面,具体问题,措施序号,整改措施,成果形式,整改类型,完成时限,牵头责任,责任人（单位）,完成情况,备注\n";
    static final String ROW = "1,（一）理论武装,学习不系统,1,制定学习计划,学习计划,当下改,立行立改,所党委,党委办公室,已完成,2次\n";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Units UNITS = new Units(
            List.of(
                    new Unit(7, "DB", OrgUnits.Kind.DEPARTMENT, "党委办公室", "党办", null),
                    new Unit(8, "JCC", OrgUnits.Kind.DEPARTMENT, "计划财务处", "计财处", null)),
            words -> words.contains("党") ? List.of("党办", "党校") : List.of());

    private Ledgers() {}

    static byte[] official() {
        try (var file = Ledgers.class.getResourceAsStream("/org/ronghe/discipline/demo/ledger-official.xlsx")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sheet sheet(byte[] content, String name) {
        return sheet(content, name, Map.of());
    }

    static Sheet sheet(byte[] content, String name, Map<String, String> corrections) {
        var grid = new SheetReader().read(content, name);
        return new Sheet(grid, Field.finder().find(grid), corrections);
    }

    static Sheet csv(String text) {
        return sheet(text.getBytes(StandardCharsets.UTF_8), "台账.csv");
    }

    static Sheet gbk(String text) {
        return sheet(text.getBytes(Charset.forName("GBK")), "台账.csv");
    }

    /** The official header with these rows. */
    static Sheet rows(String... rows) {
        return csv(HEADER + String.join("", rows));
    }

    static Plan plan(Sheet sheet, Picture picture) {
        return plan(sheet, picture, Set.of());
    }

    /** @param leftOut rows of the grid */
    static Plan plan(Sheet sheet, Picture picture, Set<Integer> leftOut) {
        return Planner.plan(sheet, picture, UNITS, new Planner.Choice(false, leftOut, null));
    }

    static Plan plan(Sheet sheet) {
        return plan(sheet, Picture.EMPTY);
    }

    /** The ledger after the plan was carried out on an empty one. */
    static Picture after(Plan plan) {
        var findings = new ArrayList<FindingIntake.Known>();
        for (var draft : plan.newFindings()) {
            findings.add(new FindingIntake.Known(
                    draft.number(), 1, draft.number(), "F1." + draft.number(), draft.section(), draft.text()));
        }
        var byNumber = findings.stream().collect(Collectors.toMap(FindingIntake.Known::number, each -> each));
        return new Picture(
                findings,
                plan.drafts().stream()
                        .map(draft -> line(draft, byNumber.get(draft.findingNumber())))
                        .toList());
    }

    private static LedgerLine line(TaskIntake.Draft draft, FindingIntake.Known finding) {
        long id = draft.findingNumber() * 1000L + draft.number();
        return new LedgerLine(
                id,
                1,
                id,
                draft.findingNumber(),
                finding.section(),
                finding.text(),
                draft.number(),
                true,
                draft.measure(),
                draft.terms().deliverable(),
                draft.terms().kinds(),
                draft.terms().timing(),
                draft.terms().due(),
                draft.terms().due(),
                false,
                draft.terms().unit() == null ? "" : "党办",
                "",
                TaskState.DRAFT,
                draft.stated());
    }

    /** The same ledger with every task in that state. */
    static Picture in(TaskState state, Picture picture) {
        return new Picture(
                picture.findings(),
                picture.lines().stream()
                        .map(line -> with(line, state, line.due(), line.extended()))
                        .toList());
    }

    static LedgerLine with(LedgerLine line, TaskState state, LocalDate due, boolean extended) {
        return new LedgerLine(
                line.task(),
                line.version() + 1,
                line.measure(),
                line.findingNumber(),
                line.section(),
                line.finding(),
                line.number(),
                line.first(),
                line.text(),
                line.deliverable(),
                line.kinds(),
                line.timing(),
                line.firstDue(),
                due,
                extended,
                line.unit(),
                line.leader(),
                state,
                line.stated());
    }

    static LedgerLine led(LedgerLine line, String leader) {
        return new LedgerLine(
                line.task(),
                line.version(),
                line.measure(),
                line.findingNumber(),
                line.section(),
                line.finding(),
                line.number(),
                line.first(),
                line.text(),
                line.deliverable(),
                line.kinds(),
                line.timing(),
                line.firstDue(),
                line.due(),
                line.extended(),
                line.unit(),
                leader,
                line.state(),
                line.stated());
    }

    /** Two measures of one task. */
    static Picture oneTask(Picture picture) {
        var first = picture.lines().get(0);
        return new Picture(
                picture.findings(),
                picture.lines().stream()
                        .map(line -> new LedgerLine(
                                first.task(),
                                1,
                                line.measure(),
                                line.findingNumber(),
                                line.section(),
                                line.finding(),
                                line.number(),
                                line == first,
                                line.text(),
                                first.deliverable(),
                                first.kinds(),
                                first.timing(),
                                first.firstDue(),
                                first.due(),
                                false,
                                first.unit(),
                                "",
                                first.state(),
                                first.stated()))
                        .toList());
    }

    static byte[] exported(Picture picture) {
        var out = new ByteArrayOutputStream();
        try {
            return write(picture, SheetWriter.open(out, LedgerExport.layout("2020年巡视整改工作台账", "某研究所", TODAY)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] exportedCsv(Picture picture) {
        var out = new ByteArrayOutputStream();
        try {
            return write(picture, CsvWriter.open(out, LedgerExport.layout("", "", TODAY)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(Picture picture, TableWriter writer, ByteArrayOutputStream out) throws IOException {
        var rows = new LedgerExport.Rows(writer);
        picture.lines().forEach(rows::write);
        rows.finish(TODAY);
        return out.toByteArray();
    }
}
