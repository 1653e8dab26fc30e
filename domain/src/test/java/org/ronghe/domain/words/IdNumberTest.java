package org.ronghe.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdNumberTest {
    @ParameterizedTest
    @CsvSource({
        "身份证110101199003074512有误, true",
        "110101 19900307 451X, true",
        "合同号 202611010000123456789, false",
        "110101199013074512, false",
        "电话 13800000000, false",
        "'', false"
    })
    void a_card_number_is_known_by_its_shape(String text, boolean found) {
        assertThat(IdNumber.in(text)).isEqualTo(found);
    }
}
