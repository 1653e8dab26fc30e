package org.ronghe.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.webkit.page.MenuPart.Entry;
import org.ronghe.webkit.page.MenuPart.Group;

/** One line of the menu is marked, and it is the nearest above the page. */
class MenuPartTest {
    private static final List<Entry> MENU = Stream.of("/", "/organisations", "/organisations/coverage", "/people")
            .map(href -> new Entry(Group.DESK, 0, "menu", href, "icon", "permission", ""))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "/organisations/coverage, /organisations/coverage",
        "/organisations/7, /organisations",
        "/organisations, /organisations",
        "/people/3/revision, /people",
        "/, /",
        "/organisationsX, ''",
        "/search, ''"
    })
    void a_page_belongs_to_the_longest_address_above_it(String path, String line) {
        assertThat(MenuPart.current(MENU, path)).isEqualTo(line);
    }
}
