package org.ronghe.orgstructure.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.api.OrgUnits.Unit;

class LikenessTest {
    private static final List<Unit> UNITS = List.of(
            unit(1, "D-PO", "党委办公室", "党办"),
            unit(2, "D-FIN", "计划财务处", "财务处"),
            unit(3, "D-SCI", "科研管理处", "科管处"),
            unit(4, "D-HR", "人力资源处", "人力处"),
            unit(5, "L04", "超导电子学实验室", "超导室"),
            unit(6, "ZB-1", "第一研究室党支部", "一室支部"),
            unit(7, "ZB-2", "第二研究室党支部", "二室支部"),
            unit(8, "ZB-3", "第三研究室党支部", "三室支部"),
            unit(9, "ZB-4", "第四研究室党支部", "四室支部"));

    private static Unit unit(long id, String code, String name, String shortName) {
        return new Unit(id, code, Kind.DEPARTMENT, name, shortName, null);
    }

    private static List<String> nearest(String words) {
        return Likeness.nearest(words, UNITS).stream().map(Unit::shortName).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "计财处, 财务处",
        "计划财务部, 财务处",
        "财务, 财务处",
        "科研处, 科管处",
        "所党委办公室, 党办",
        "党委办公厅, 党办",
        "超导电子实验室, 超导室",
        "人力资源部, 人力处",
        "ｄ－ｐｏ, 党办",
        "zb 1, 一室支部"
    })
    void the_likest_unit_comes_first(String words, String expected) {
        assertThat(nearest(words)).first().isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"保卫科", "处", "党支部", "机关党支部", "''", "、、", "基建房产处"})
    void words_like_nothing_get_no_suggestion(String words) {
        assertThat(nearest(words)).isEmpty();
    }

    @Test
    void at_most_three_are_suggested_and_equal_ones_in_their_order() {
        assertThat(nearest("第五研究室党支部")).containsExactly("一室支部", "二室支部", "三室支部");
        assertThat(nearest("第五研究室党支部")).isEqualTo(nearest("第五研究室党支部"));
    }
}
