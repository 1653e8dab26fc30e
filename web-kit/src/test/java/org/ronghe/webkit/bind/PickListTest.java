package org.ronghe.webkit.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ronghe.webkit.bind.PickList.Choice;

/** What somebody means who types a name where people are looked for. */
class PickListTest {
    private static final List<Choice> PEOPLE = List.of(
            new Choice("1", "沈试岳（副所长 · 示例所）"),
            new Choice("2", "王试一（主管 · 党办）"),
            new Choice("3", "王试一（研究员 · 一室）"),
            new Choice("4", "李试"));

    private static List<String> meant(String words) {
        return PickList.meant(PEOPLE, words).stream().map(Choice::value).toList();
    }

    @Test
    void a_name_that_is_one_persons_alone_is_enough() {
        assertThat(meant("沈试岳")).containsExactly("1");
        assertThat(meant(" 沈试岳（副所长 · 示例所） ")).containsExactly("1");
        assertThat(meant("李试")).containsExactly("4");
    }

    @Test
    void a_name_of_several_means_each_of_them_until_one_is_said_in_full() {
        assertThat(meant("王试一")).containsExactly("2", "3");
        assertThat(meant("王试一（研究员 · 一室）")).containsExactly("3");
    }

    @Test
    void part_of_a_name_and_nothing_mean_nobody() {
        assertThat(meant("沈")).isEmpty();
        assertThat(meant("王试")).isEmpty();
        assertThat(meant(" ")).isEmpty();
    }
}
