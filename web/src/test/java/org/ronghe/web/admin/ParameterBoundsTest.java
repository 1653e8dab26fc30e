package org.ronghe.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterBoundsTest {
    @ParameterizedTest
    @CsvSource({
        "order.sign_days, 370",
        "inspection.plan_months_after_feedback, 60",
        "security.absolute_hours, 168",
        "remind.from_hour, 24",
        "election.quorum_percent, 100",
        "matter.limit_research, 100000",
        "matter.committee_funds, 1",
        "election.congress_members, 1000",
        "responsibility.decide_month, 12",
        "secretary_report.due_month, 12",
        "change.reply_months, 60"
    })
    void the_unit_at_the_end_of_a_name_says_what_makes_sense(String key, int most) {
        assertThat(ParameterBounds.most(key)).isEqualTo(most);
    }
}
