package org.ronghe.discipline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ronghe.discipline.exchange.Planner.Picture;
import org.ronghe.discipline.rectification.LedgerLine;
import org.ronghe.discipline.rectification.LedgerLine.Stated;
import org.ronghe.discipline.rectification.TaskState;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.webkit.sheet.SheetReader;

class RoundTripTest {
    private static Picture official() {
        return Ledgers.after(Ledgers.plan(Ledgers.sheet(Ledgers.official(), "ledger-official.xlsx")));
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void an_exported_workbook_changes_nothing_when_it_comes_back(TaskState state) {
        var ledger = Ledgers.in(state, official());

        var back = Ledgers.plan(Ledgers.sheet(Ledgers.exported(ledger), "整改台账.xlsx"), ledger);

        assertThat(back.counts()).isEqualTo(new Plan.Counts(171, 0, 0, 171, 0, 0, 18, 0));
    }

    @Test
    void an_exported_csv_changes_nothing_when_it_comes_back() {
        var ledger = official();

        var back = Ledgers.plan(Ledgers.sheet(Ledgers.exportedCsv(ledger), "整改台账.csv"), ledger);

        assertThat(back.counts()).isEqualTo(new Plan.Counts(171, 0, 0, 171, 0, 0, 18, 0));
    }

    @Test
    void every_time_limit_comes_back_whatever_became_of_it() {
        var line = official().lines().get(0);
        var lines = new ArrayList<LedgerLine>();
        var findings = official().findings();
        for (var timing : new Timing[] {null, Timing.DUE_NOW, Timing.BY_YEAR_END, Timing.CONTINUING}) {
            for (var due : new LocalDate[] {null, LocalDate.of(2027, 3, 1), LocalDate.of(2026, 12, 31)}) {
                for (var stated : List.of("", "立行立改", "长期坚持", "2026年12月底前", "2027年3月1日前", "尽快")) {
                    for (var extended : new boolean[] {false, true}) {
                        lines.add(line(line, lines.size() + 1, timing, due, extended, stated));
                    }
                }
            }
        }
        var ledger = new Picture(findings, lines);

        var back = Ledgers.plan(Ledgers.sheet(Ledgers.exported(ledger), "整改台账.xlsx"), ledger);

        assertThat(back.counts().same()).isEqualTo(lines.size());
    }

    private static LedgerLine line(
            LedgerLine like, int number, Timing timing, LocalDate due, boolean extended, String stated) {
        return new LedgerLine(
                number,
                1,
                number,
                like.findingNumber(),
                like.section(),
                like.finding(),
                number,
                true,
                like.text(),
                like.deliverable(),
                like.kinds(),
                timing,
                due == null ? null : due.minusDays(10),
                due,
                extended,
                "党办",
                "牵头人",
                TaskState.IN_PROGRESS,
                new Stated(stated, "", "", "", ""));
    }

    @Test
    void text_that_looks_like_a_formula_comes_back_as_text() {
        var hostile = Ledgers.after(Ledgers.plan(Ledgers.rows(
                "1,方面,=1+1,1,\"=HYPERLINK(\"\"x\"\")\",+1,当下改,长期坚持,@lead,-2,已完成,\"＝cmd|' /C calc'!A0\"\n")));

        var workbook = new SheetReader().read(Ledgers.exported(hostile), "a.xlsx");
        var back = Ledgers.plan(Ledgers.sheet(Ledgers.exported(hostile), "a.xlsx"), hostile);
        var csvBack = Ledgers.plan(Ledgers.sheet(Ledgers.exportedCsv(hostile), "a.csv"), hostile);

        assertThat(workbook.notes()).isEmpty();
        assertThat(hostile.lines().get(0).text()).startsWith("=HYPERLINK");
        assertThat(back.counts().same()).isEqualTo(1);
        assertThat(csvBack.counts().same()).isEqualTo(1);
    }

    @Test
    void the_export_has_the_layout_of_the_official_workbook() {
        var official = new SheetReader().read(Ledgers.official(), "ledger-official.xlsx");
        var export = new SheetReader().read(Ledgers.exported(official()), "整改台账.xlsx");

        assertThat(export.sheet()).isEqualTo(official.sheet());
        assertThat(export.rows()).isEqualTo(official.rows());
        assertThat(export.columns()).isEqualTo(official.columns());
        assertThat(export.merges()).containsExactlyInAnyOrderElementsOf(official.merges());
        for (int row = 2; row < official.rows() - 1; row++) {
            for (int column = 0; column < official.columns(); column++) {
                assertThat(export.textAt(row, column)).isEqualTo(official.textAt(row, column));
            }
        }
        assertThat(Field.finder().find(export).fingerprint())
                .isEqualTo(Field.finder().find(official).fingerprint());
    }

    @Test
    void what_was_accepted_or_closed_is_no_longer_said_in_the_words_of_the_unit() {
        var line =
                Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW))).lines().get(0);

        assertThat(status(line, TaskState.IN_PROGRESS)).isEqualTo("已完成");
        assertThat(status(line, TaskState.ACCEPTED)).isEqualTo("验收通过");
        assertThat(status(line, TaskState.CLOSED)).isEqualTo("已销号");
        assertThat(status(line, TaskState.REOPENED)).isEqualTo("已完成");
    }

    private static String status(LedgerLine line, TaskState state) {
        return LedgerCells.of(Ledgers.with(line, state, line.due(), false), Field.STATUS);
    }

    @Test
    void an_extension_shows_in_place_of_the_words_that_it_ended() {
        var line =
                Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW))).lines().get(0);

        var dated = Ledgers.with(line, TaskState.ISSUED, LocalDate.of(2026, 11, 30), false);
        var extended = Ledgers.with(line, TaskState.IN_PROGRESS, LocalDate.of(2027, 1, 31), true);

        assertThat(LedgerCells.of(dated, Field.DUE)).isEqualTo("立行立改（至2026年11月30日）");
        assertThat(LedgerCells.of(extended, Field.DUE)).isEqualTo("2027年1月31日");
    }

    @Test
    void an_extended_day_is_the_limit_and_the_first_day_stands_behind_it() {
        var rows = Ledgers.plan(Ledgers.rows(Ledgers.ROW.replace("立行立改", "2026年12月1日")));
        var line = Ledgers.after(rows).lines().get(0);

        var extended = Ledgers.with(line, TaskState.IN_PROGRESS, LocalDate.of(2027, 1, 31), true);

        assertThat(LedgerCells.of(extended, Field.DUE)).isEqualTo("2027年1月31日（原定2026年12月1日）");
    }

    /** A leader named here stands in the place of the workbook's words; both come back as no change. */
    @Test
    void the_leader_who_was_named_since_leads_the_export_and_the_old_words_still_change_nothing() {
        var imported = Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW)));
        var led = new Picture(
                imported.findings(),
                imported.lines().stream()
                        .map(line -> Ledgers.led(
                                Ledgers.with(line, TaskState.IN_PROGRESS, LocalDate.of(2027, 1, 31), true), "秦示川"))
                        .toList());

        assertThat(LedgerCells.of(led.lines().get(0), Field.LEAD)).isEqualTo("秦示川");
        assertThat(Ledgers.plan(Ledgers.sheet(Ledgers.exported(led), "台账.xlsx"), led)
                        .counts()
                        .same())
                .isEqualTo(1);
        assertThat(Ledgers.plan(Ledgers.rows(Ledgers.ROW), led).counts().same()).isEqualTo(1);
    }
}
