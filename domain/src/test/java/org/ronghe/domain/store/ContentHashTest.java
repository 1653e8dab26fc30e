package org.ronghe.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private record Asked(
            String text,
            @Nullable String more,
            Set<Long> people,
            @Nullable LocalDate day) {}

    private static Set<Long> inOrder(Long... people) {
        return new LinkedHashSet<>(Arrays.asList(people));
    }

    @Test
    void the_same_content_has_the_same_hash_whatever_the_order_of_a_set() {
        assertThat(ContentHash.of(new Asked("a", null, inOrder(1L, 2L), LocalDate.of(2026, 11, 20))))
                .isEqualTo(ContentHash.of(new Asked("a", null, inOrder(2L, 1L), LocalDate.of(2026, 11, 20))))
                .hasSize(64);
    }

    @Test
    void every_difference_is_another_hash() {
        assertThat(List.of(
                        ContentHash.of(new Asked("a", null, Set.of(), null)),
                        ContentHash.of(new Asked("a", "", Set.of(), null)),
                        ContentHash.of(new Asked("b", null, Set.of(), null)),
                        ContentHash.of(new Asked("a", null, Set.of(1L), null)),
                        ContentHash.of(new Asked("a", null, Set.of(), LocalDate.of(2026, 11, 20))),
                        ContentHash.of(List.of(7L, new Asked("a", null, Set.of(), null))),
                        ContentHash.of(List.of(8L, new Asked("a", null, Set.of(), null)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void neighbours_do_not_flow_into_each_other() {
        assertThat(ContentHash.of(List.of("ab", "c"))).isNotEqualTo(ContentHash.of(List.of("a", "bc")));
    }
}
