package org.ronghe.talent.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/** One thing that reviewers look at, in words; the database refuses a change once its cycle is published. */
@Entity
@Table(schema = "talent", name = "cycle_criterion")
class CycleCriterion {
    /** SM-5: what is written is read; nothing is counted. */
    private static final Pattern COUNTED = Pattern.compile(
            "(论文|文章|专利|项目|奖项)\\s*的?(数|数量|篇数|件数|个数)|影响因子|(被引|引用)(次数|数|频次)|[hH][-\\s]?(指数|index)|SCI|impact factor"
                    + "|(number|count) of (papers|patents)|citation",
            Pattern.CASE_INSENSITIVE);

    /** Domain rules §5.2: neither belief nor presence decides about a talent programme. */
    private static final Pattern BARRED = Pattern.compile(
            "党员|党龄|政治面貌|入党|宗教|出勤|考勤|打卡|学习时长|学时|积分|party member|attendance|study hours", Pattern.CASE_INSENSITIVE);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cycle_criterion")
    @SequenceGenerator(name = "cycle_criterion", sequenceName = "talent.cycle_criterion_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "cycle_id")
    private Cycle cycle;

    private String name;
    private String looks;
    private int most;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected CycleCriterion() {}

    /**
     * @throws RuleBroken {@code cycle.counting-criterion} for what counts papers, {@code cycle.barred-criterion} for
     *     Party status, attendance or hours of study, each at its field
     */
    CycleCriterion(Cycle cycle, String name, String looks, int most) {
        require(name, "name");
        require(looks, "looks");
        this.cycle = cycle;
        this.name = name.strip();
        this.looks = looks.strip();
        this.most = most;
    }

    private static void require(String words, String field) {
        var counted = COUNTED.matcher(words);
        if (counted.find()) {
            throw RuleBroken.at(field, "cycle.counting-criterion", counted.group());
        }
        var barred = BARRED.matcher(words);
        if (barred.find()) {
            throw RuleBroken.at(field, "cycle.barred-criterion", barred.group());
        }
    }

    long id() {
        return id == null ? 0 : id;
    }

    String name() {
        return name;
    }

    String looks() {
        return looks;
    }

    int most() {
        return most;
    }
}
