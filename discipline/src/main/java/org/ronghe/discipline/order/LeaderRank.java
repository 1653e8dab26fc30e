package org.ronghe.discipline.order;

import java.time.LocalDate;
import java.util.List;
import org.ronghe.orgstructure.api.Posts;

/**
 * Who stands above whom among the leaders of the institute: the Party secretary, who answers first for rectification
 * (第一责任人), the director, the deputies of both, the other members.
 */
final class LeaderRank {
    private LeaderRank() {}

    /** The highest rank of the person's posts on that day; 0 for a member of the committee, and for anybody else. */
    static int of(long person, List<Posts.Held> held, LocalDate day) {
        return held.stream()
                .filter(post -> post.person() == person)
                .filter(post -> !post.from().isAfter(day)
                        && (post.to() == null || !post.to().isBefore(day)))
                .mapToInt(post -> switch (post.role()) {
                    // deputies hold the same role; only their title says so
                    case SEC -> post.title().contains("副") ? 1 : 3;
                    case DIR -> post.title().contains("副") ? 1 : 2;
                    default -> 0;
                })
                .max()
                .orElse(0);
    }
}
