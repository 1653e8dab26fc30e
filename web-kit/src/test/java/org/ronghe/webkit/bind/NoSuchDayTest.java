package org.ronghe.webkit.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** A day that no calendar has is told apart from one that is written otherwise. */
class NoSuchDayTest {
    record Dated(LocalDate day) {}

    /** A record without constraints needs nobody who checks them. */
    private static final Validator NONE = (Validator) Proxy.newProxyInstance(
            NoSuchDayTest.class.getClassLoader(), new Class<?>[] {Validator.class}, (proxy, method, args) -> Set.of());

    private static Dated bound(String word) {
        return new Binder(NONE).bind(Dated.class, Map.of("day", word), true);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, invalid.no-such-day",
        "2026-13-01, invalid.no-such-day",
        "2025-02-29, invalid.no-such-day",
        "2026-2-3, invalid.date",
        "30.02.2026, invalid.date",
        "0026-02-03, invalid.date-range",
        "9999-12-31, invalid.date-range"
    })
    void each_wrong_day_says_what_is_wrong_with_it(String word, String code) {
        var refused = catchThrowableOfType(BadInput.class, () -> bound(word));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.path()).isEqualTo("day");
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2026-02-28"})
    void a_day_that_is_one_is_read(String word) {
        assertThat(bound(word).day()).isEqualTo(word);
    }

    @Test
    void the_sentence_names_the_day_in_a_field_and_in_an_address() {
        assertThat(Messages.all().get(Lang.ZH, "invalid.no-such-day", "2026-02-30"))
                .isEqualTo("没有 2026-02-30 这一天");
        assertThat(Malformed.day("asOf", "2026-02-30").code()).isEqualTo("query-no-such-day");
        assertThat(Malformed.day("asOf", "2999-01-01").code()).isEqualTo("query-day");
    }
}
