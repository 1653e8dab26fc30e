package org.ronghe.discipline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.discipline.figures.FiguresLedger.Figure;

/** How figures are said. */
class FigureWordsTest {

    @ParameterizedTest
    @CsvSource({
        "86, 104, 82.7%",
        "0, 3, 0.0%",
        "3, 3, 100.0%",
        "1, 3, 33.3%",
        "2, 3, 66.7%",
        "1, 800, 0.1%",
        "1, 16, 6.3%"
    })
    void a_rate_has_one_decimal_rounded_as_people_round(long part, long of, String words) {
        assertThat(FigureWords.percent(part, of)).isEqualTo(words);
    }

    @Test
    void a_part_of_nothing_has_no_rate() {
        assertThat(FigureWords.percent(0, 0)).isEqualTo("—");
    }

    @Test
    void a_number_is_the_way_to_its_lines() {
        var output = new StringOutput();
        FigureWords.number(new Figure("total", 165, "/discipline/rectifications?round=1&live=true"))
                .writeTo(output);

        assertThat(output)
                .hasToString("<a class=\"dj-number\" data-figure=\"total\""
                        + " href=\"/discipline/rectifications?round=1&amp;live=true\">165</a>");
    }
}
