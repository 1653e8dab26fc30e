package org.ronghe.orgstructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.member.MemberCategory;
import org.ronghe.orgstructure.member.MembershipBegan;
import org.ronghe.orgstructure.member.MembershipClosed;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

class OrgMessagesTest {
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:RuleBroken|Gap)\\(\\s*\"([a-z.-]+)\"|Optional\\.of\\(\"([a-z.-]+)\"|wrong\\([\\w.]+, \"([a-z.-]+)\"");

    @Test
    void every_refusal_has_a_sentence_in_both_languages() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                REFUSAL.matcher(Files.readString(source))
                        .results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                        .filter(code -> code != null && !code.startsWith("sheet."))
                        .forEach(codes::add);
            }
        }

        assertThat(codes).hasSizeGreaterThan(40).contains("org.cycle", "post.own", "org.import.day");
        assertThat(codes)
                .allMatch(Messages.all().of(Lang.ZH)::containsKey)
                .allMatch(Messages.all().of(Lang.EN)::containsKey);
    }

    @Test
    void every_word_of_the_organisation_has_a_label() {
        var words = Stream.of(
                        OrgUnits.Kind.values(),
                        People.Kind.values(),
                        Role.values(),
                        MemberCategory.values(),
                        MembershipBegan.values(),
                        MembershipClosed.values(),
                        org.ronghe.orgstructure.coverage.GapKind.values(),
                        org.ronghe.orgstructure.coverage.CommitteePost.values(),
                        org.ronghe.orgstructure.coverage.CoverageFilter.Cover.values(),
                        org.ronghe.orgstructure.coverage.CoverageFilter.Effect.values(),
                        org.ronghe.orgstructure.life.LifeRule.values(),
                        org.ronghe.orgstructure.life.DutyState.values(),
                        org.ronghe.orgstructure.life.LifeSort.values(),
                        org.ronghe.orgstructure.meeting.MeetingKind.values())
                .flatMap(Arrays::stream)
                .map(word -> word.getDeclaringClass().getSimpleName() + "." + word.name());

        assertThat(words).allMatch(Messages.all()::has);
    }

    @Test
    void every_field_of_a_form_has_a_label_and_every_form_a_title() throws ClassNotFoundException {
        for (var writes : new String[] {
            "unit.UnitWrites",
            "people.PeopleWrites",
            "handover.HandoverWrites",
            "member.MemberWrites",
            "life.LifeWrites"
        }) {
            for (var form : Class.forName("org.ronghe.orgstructure." + writes).getDeclaredClasses()) {
                assertThat(Messages.all().has("form." + form.getSimpleName()))
                        .as(form.getSimpleName())
                        .isTrue();
                for (var field : form.getRecordComponents()) {
                    var hidden = field.isAnnotationPresent(org.ronghe.webkit.bind.Hidden.class);
                    assertThat(hidden || Messages.all().has(form.getSimpleName() + "." + field.getName()))
                            .as(form.getSimpleName() + "." + field.getName())
                            .isTrue();
                }
            }
        }
    }
}
