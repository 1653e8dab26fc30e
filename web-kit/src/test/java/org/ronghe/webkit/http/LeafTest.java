package org.ronghe.webkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ronghe.webkit.bind.Malformed;

class LeafTest {
    private static List<Integer> rows(int number) {
        return IntStream.range(0, number).boxed().toList();
    }

    @Test
    void pages_of_known_rows_follow_one_another_to_the_last() {
        var first = Leaf.cut(rows(101), null, String::valueOf);
        assertThat(first.rows()).hasSize(Leaf.LINES).startsWith(0);
        assertThat(first.total()).isEqualTo(101);
        assertThat(first.more()).isFalse();

        var second = Leaf.cut(rows(101), first.<String>next(String::valueOf), String::valueOf);
        assertThat(second.rows()).hasSize(Leaf.LINES).startsWith(50);
        var third = Leaf.cut(rows(101), second.<String>next(String::valueOf), String::valueOf);
        assertThat(third.rows()).containsExactly(100);
        assertThat(third.followed()).isFalse();
    }

    @Test
    void a_count_stops_at_a_thousand_and_an_empty_list_has_one_empty_page() {
        assertThat(Leaf.cut(rows(1001), null, String::valueOf)).matches(leaf -> leaf.total() == 1000 && leaf.more());
        assertThat(Leaf.cut(rows(0), null, String::valueOf).rows()).isEmpty();
    }

    @Test
    void a_place_that_no_page_gave_is_refused() {
        assertThatThrownBy(() -> Leaf.cut(rows(3), "9", String::valueOf)).isInstanceOf(Malformed.class);
    }
}
