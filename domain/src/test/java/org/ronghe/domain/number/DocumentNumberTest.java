package org.ronghe.domain.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {
    @Test
    void isReadAsItIsWritten() {
        var number = new DocumentNumber("督办", 2026, 13);
        assertEquals("督办〔2026〕13号", number.toString());
        assertEquals(number, DocumentNumber.parse("督办〔2026〕13号"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "督办", "〔2026〕13号", "督办(2026)13号", "督办〔2026〕13", "督办〔二〇二六〕13号", "督办〕2026〔13号"})
    void refusesWhatIsNotOne(String written) {
        assertThrows(IllegalArgumentException.class, () -> DocumentNumber.parse(written));
    }
}
