package org.ronghe.discipline.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.order.Orders.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;

/** What becomes of an order when the post of somebody who is in it ends. */
class OrderDutiesTest {
    private static final long NEW = 31;

    private static String no(SupervisionOrder order, OrderPart part, Candidate to, Role... posts) {
        return OrderDuties.judge(order, part, to, Set.of(HEAD), Set.of(posts))
                .map(RuleBroken::code)
                .orElse("");
    }

    private static Candidate candidate(long person, @Nullable Long unit, Role... roles) {
        return new Candidate(person, "new", unit, Set.of(roles));
    }

    @Test
    void the_contact_is_somebody_of_the_host() {
        assertThat(no(working(), OrderPart.CONTACT, candidate(NEW, OTHER_UNIT))).isEqualTo("handover.of-another-unit");
        assertThat(no(working(), OrderPart.CONTACT, candidate(LEADER, UNIT))).isEqualTo("handover.is-leader");
        assertThat(no(working(), OrderPart.CONTACT, candidate(NEW, UNIT))).isEmpty();
    }

    @Test
    void nobody_orders_the_own_unit_nor_what_they_drew_up_or_checked() {
        assertThat(no(inReview(), OrderPart.ISSUER, candidate(COLLEAGUE, UNIT, Role.DIR), Role.DIR))
                .isEqualTo("handover.of-the-unit");
        assertThat(no(inReview(), OrderPart.ISSUER, candidate(HEAD, null, Role.DIR), Role.DIR))
                .isEqualTo("handover.of-the-unit");
        assertThat(no(inReview(), OrderPart.ISSUER, candidate(SUPERVISOR, null, Role.DIR), Role.DIR))
                .isEqualTo("handover.has-drafted");
    }

    @Test
    void who_drew_an_order_up_never_issues_it_even_after_the_draft_was_handed_over() {
        var order = registered();
        order.handOver(OrderPart.DRAFTER, OTHER_SUPERVISOR, "words", by(0));

        assertThat(no(order, OrderPart.ISSUER, candidate(SUPERVISOR, null, Role.DIR), Role.DIR))
                .isEqualTo("handover.has-drafted");
        assertThat(no(order, OrderPart.ISSUER, candidate(OTHER_SUPERVISOR, null, Role.DIR), Role.DIR))
                .isEqualTo("handover.has-drafted");
    }

    @Test
    void only_who_holds_an_issuing_post_issues() {
        assertThat(no(registered(), OrderPart.ISSUER, candidate(NEW, null, Role.SUP), Role.DIR, Role.SEC))
                .isEqualTo("handover.no-issuing-post");
        assertThat(no(registered(), OrderPart.ISSUER, candidate(NEW, null, Role.SEC), Role.DIR, Role.SEC))
                .isEmpty();
    }

    @Test
    void the_contact_changes_and_what_was_replied_and_consented_to_stays() {
        var order = answered();
        order.consent("同意", by(LEADER));
        order.handOver(OrderPart.CONTACT, NEW, "words", by(0));

        assertThat(order.contact()).isEqualTo(NEW);
        assertThat(order.repliedBy()).isEqualTo(CONTACT);
        assertThat(order.consentedBy()).isEqualTo(LEADER);
        assertThat(order.state()).isEqualTo(OrderState.WORKING);
        assertThat(order.signedOn()).isEqualTo(TODAY);
        assertThat(OrderWho.CONTACT.is(actor(CONTACT), order)).isFalse();
    }

    @Test
    void whoever_an_order_was_raised_to_is_followed_by_another_leader_and_never_by_its_contact() {
        var order = working();
        order.escalate(HEAD, "所领导", true, "逾期未办", by(SUPERVISOR));

        assertThat(no(order, OrderPart.ESCALATED, candidate(CONTACT, UNIT))).isEqualTo("handover.is-contact");
        assertThat(no(order, OrderPart.ESCALATED, candidate(NEW, null, Role.DIR)))
                .isEmpty();
        assertThat(order.carries(OrderPart.ESCALATED, HEAD)).isTrue();
        order.handOver(OrderPart.ESCALATED, NEW, "words", by(0));
        assertThat(order.escalatedTo()).isEqualTo(NEW);
    }

    @Test
    void what_is_completed_is_nobodys_duty() {
        var order = inReview();
        order.confirm("办结", by(DIRECTOR));

        assertThat(order.carries(OrderPart.CONTACT, CONTACT)).isFalse();
        assertThat(working().carries(OrderPart.CONTACT, CONTACT)).isTrue();
    }
}
