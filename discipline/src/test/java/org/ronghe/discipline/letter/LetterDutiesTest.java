package org.ronghe.discipline.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.letter.Letters.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;

/** What becomes of a letter when the post of somebody who is in it ends. */
class LetterDutiesTest {
    private static final long NEW = 31;
    private static final long OTHER_UNIT = 200;

    private static String no(Letter letter, LetterPart part, long person, @Nullable Long unit, Role... roles) {
        return LetterDuties.judge(letter, part, new Candidate(person, "new", unit, Set.of(roles)), Set.of(Role.DIC))
                .map(RuleBroken::code)
                .orElse("");
    }

    @Test
    void nobody_at_the_unit_gets_a_letter_that_is_not_out() {
        assertThat(no(proposed(), LetterPart.CONTACT, NEW, UNIT)).isEqualTo("handover.letter-not-out");
        assertThat(no(issued(), LetterPart.CONTACT, NEW, UNIT)).isEmpty();
    }

    @Test
    void the_contact_is_of_the_unit_and_the_issuer_is_not() {
        assertThat(no(issued(), LetterPart.CONTACT, NEW, OTHER_UNIT)).isEqualTo("handover.of-another-unit");
        assertThat(no(issued(), LetterPart.ISSUER, NEW, UNIT, Role.DIC)).isEqualTo("handover.of-the-unit");
        assertThat(no(issued(), LetterPart.ISSUER, CONTACT, OTHER_UNIT, Role.DIC))
                .isEqualTo("handover.is-contact");
    }

    @Test
    void who_drew_a_letter_up_never_comes_to_issue_it() {
        var letter = proposed();
        letter.handOver(LetterPart.DRAFTER, NEW, "words", by(0));

        assertThat(no(letter, LetterPart.ISSUER, DRAFTER, OTHER_UNIT, Role.DIC)).isEqualTo("handover.has-drafted");
        assertThat(no(letter, LetterPart.ISSUER, COLLEAGUE, OTHER_UNIT, Role.DIC))
                .isEmpty();
        assertThat(no(letter, LetterPart.ISSUER, COLLEAGUE, OTHER_UNIT)).isEqualTo("handover.no-issuing-post");
    }
}
