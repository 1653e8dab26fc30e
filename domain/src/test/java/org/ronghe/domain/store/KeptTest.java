package org.ronghe.domain.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final Kept<Long, String> names = new Kept<>(2);

    @Test
    void whatWasKeptIsThereUnderTheSameStamp() {
        names.under(7).put(1L, "张");
        assertEquals(Map.of(1L, "张"), names.under(7));
    }

    @Test
    void aNewerStampBeginsWithNothing() {
        names.under(7).put(1L, "张");
        assertTrue(names.under(8).isEmpty());
    }

    @Test
    void aRequestThatBeganBeforeTheChangeNeitherReadsNorSpoilsWhatCameAfter() {
        names.under(8).put(1L, "李");
        var late = names.under(7);
        assertTrue(late.isEmpty());
        late.put(1L, "张");
        assertEquals(Map.of(1L, "李"), names.under(8));
    }

    @Test
    void tooManyValuesAreLetGoTogether() {
        names.under(7).put(1L, "张");
        names.under(7).put(2L, "李");
        assertTrue(names.under(7).isEmpty());
    }
}
