package org.ronghe.orgstructure.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Between whom talks are due in a year, as one table. How many is the dated parameter of the row; 0 takes the rule out
 * of use.
 */
public enum TalkRule {
    /** 支委之间: every two of the committee. */
    COMMITTEE_AMONG("ME-10", "talk.pair_yearly") {
        @Override
        List<Due> dues(Body body) {
            var seats = List.copyOf(body.committee());
            var dues = new ArrayList<Due>();
            for (int one = 0; one < seats.size(); one++) {
                for (int other = one + 1; other < seats.size(); other++) {
                    dues.add(new Due(
                            Set.of(seats.get(one), seats.get(other)), seats.get(one), Set.of(seats.get(other))));
                }
            }
            return dues;
        }
    },
    /** 支委与党员: every member with one of the committee. */
    COMMITTEE_MEMBERS("ME-10", "talk.pair_yearly") {
        @Override
        List<Due> dues(Body body) {
            return body.committee().isEmpty()
                    ? List.of()
                    : others(body)
                            .map(each -> new Due(Set.of(each), each, body.committee()))
                            .toList();
        }
    },
    /** 党员之间: every member with another one. */
    MEMBERS_AMONG("ME-10", "talk.pair_yearly") {
        @Override
        List<Due> dues(Body body) {
            var members = Set.copyOf(others(body).toList());
            return members.size() < 2
                    ? List.of()
                    : members.stream()
                            .map(each -> new Due(Set.of(each), each, members))
                            .toList();
        }
    },
    /** 书记与下级“一把手”. */
    TOP_LEADER("OT-2", "talk.top_yearly") {
        @Override
        List<Due> dues(Body body) {
            return body.committee().isEmpty()
                    ? List.of()
                    : others(body)
                            .map(each -> new Due(Set.of(each), each, body.committee()))
                            .toList();
        }
    };

    private final String rule;
    private final String number;

    TalkRule(String rule, String number) {
        this.rule = rule;
        this.number = number;
    }

    /**
     * The people of one organisation.
     *
     * @param committee whoever holds a seat in a branch; of the Party committee its secretary
     * @param members the members of a branch; of the Party committee the heads of what is below it
     */
    record Body(Set<Long> committee, Set<Long> members) {}

    /**
     * One thing that is due: somebody with one of several.
     *
     * @param people whose gap it is while it is missing
     */
    record Due(Set<Long> people, long one, Set<Long> others) {}

    /** Id of the rule, as the domain rules number it. */
    public String rule() {
        return rule;
    }

    /** Key of the parameter that says how many a year needs. */
    String number() {
        return number;
    }

    /** What is due in such an organisation; nothing where there is nobody to talk with. */
    abstract List<Due> dues(Body body);

    /** Members without a seat. */
    private static Stream<Long> others(Body body) {
        return body.members().stream()
                .filter(each -> !body.committee().contains(each))
                .sorted();
    }
}
