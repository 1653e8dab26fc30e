package org.ronghe.discipline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.discipline.exchange.LedgerWords.Due;
import org.ronghe.discipline.exchange.LedgerWords.Unreadable;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;

class LedgerWordsTest {
    @ParameterizedTest
    @CsvSource({
        "2020年12月底前, 2020-12-31, BY_YEAR_END",
        "2020年11月底前, 2020-11-30, DUE_NOW",
        "2024年2月底, 2024-02-29, DUE_NOW",
        "2020年6月, 2020-06-30, DUE_NOW",
        "2020年12月31日, 2020-12-31, BY_YEAR_END",
        "2020年12月31日前, 2020-12-31, BY_YEAR_END",
        "2020年6月5日以前, 2020-06-05, DUE_NOW",
        "2020-12-31, 2020-12-31, BY_YEAR_END",
        "2020-6-1, 2020-06-01, DUE_NOW",
        "2020/6/1, 2020-06-01, DUE_NOW",
        "2020.6.1, 2020-06-01, DUE_NOW",
        "2020年底前, 2020-12-31, BY_YEAR_END",
        "2020年年底前, 2020-12-31, BY_YEAR_END",
        "２０２０年１２月底前, 2020-12-31, BY_YEAR_END",
        "2020 年 11 月 3 日, 2020-11-03, DUE_NOW"
    })
    void words_name_a_date(String words, LocalDate date, Timing timing) throws Unreadable {
        assertThat(LedgerWords.due(words)).isEqualTo(new Due(timing, date, false));
    }

    @Test
    void at_once_is_due_now_without_a_date() throws Unreadable {
        assertThat(LedgerWords.due("立行立改")).isEqualTo(new Due(Timing.DUE_NOW, null, true));
    }

    @ParameterizedTest
    @CsvSource({"长期坚持", "持续推进", "需要持续推进"})
    void standing_work_has_no_date(String words) throws Unreadable {
        assertThat(LedgerWords.due(words)).isEqualTo(new Due(Timing.CONTINUING, null, false));
    }

    @Test
    void standing_work_may_have_a_term() throws Unreadable {
        assertThat(LedgerWords.due("长期坚持（至2027年6月30日）"))
                .isEqualTo(new Due(Timing.CONTINUING, LocalDate.of(2027, 6, 30), false));
    }

    @Test
    void an_empty_time_limit_says_nothing() throws Unreadable {
        assertThat(LedgerWords.due("")).isEqualTo(Due.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "2026年13月底前, import.due-month",
        "2026年0月5日, import.due-month",
        "2026-13-01, import.due-month",
        "2026年2月30日, import.due-day",
        "2025-02-29, import.due-day",
        "1920年12月底前, import.due-year",
        "尽快, import.due-words",
        "12月底前, import.due-words",
        "2020年12月前, import.due-words",
        "44196, import.due-words"
    })
    void what_is_no_date_is_refused_by_name(String words, String code) {
        assertThatThrownBy(() -> LedgerWords.due(words)).hasMessage(code);
    }

    @Test
    void several_kinds_stand_in_one_cell() throws Unreadable {
        assertThat(LedgerWords.kinds("当下改、长久立")).containsExactly(MeasureKind.CORRECT_NOW, MeasureKind.LASTING);
        assertThat(LedgerWords.kinds("立行立改；当下改")).containsExactly(MeasureKind.CORRECT_NOW, MeasureKind.AT_ONCE);
        assertThat(LedgerWords.kinds("")).isEmpty();
        assertThatThrownBy(() -> LedgerWords.kinds("当下改、以后改")).hasMessage("import.kind-words");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "12, 12", "3.0, 3", "７, 7", "0, 0", "-1, 0", "1.5, 0", "一, 0", "1e3, 0"})
    void a_number_is_whole_and_positive_or_none(String text, int number) {
        assertThat(LedgerWords.number(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"2020年巡视整改工作台账, 2020年巡视", "2026年院党组巡视反馈意见整改台账, 2026年院党组巡视", "XX所整改落实台账（办公室版）, XX所", "专项检查, 专项检查"})
    void the_title_of_a_ledger_names_its_round(String title, String round) {
        assertThat(RoundNames.of(title)).isEqualTo(round);
    }
}
