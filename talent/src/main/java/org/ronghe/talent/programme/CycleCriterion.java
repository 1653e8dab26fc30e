package org.ronghe.talent.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/** One thing that reviewers look at, in words; the database refuses a change once its cycle is published. */
@Entity
@Table(schema = "talent", name = "cycle_criterion")
class CycleCriterion {
    /** SM-5: what is written is read; nothing is counted. */
    private static final Pattern COUNTED = Pattern.compile(
            "(论文|文章|著作|专利|项目|奖项|发表)[^，。；、]{0,6}?(数量|篇数|件数|个数|数|多少|篇|越多|不少于|至少)|影响因子"
                    + "|(被引|引用)|h[-‐–]?(指数|index)|[sc]sci|sci|jif|cns|分区|[一二三四1-4]区(论文|期刊|文章)?|顶刊|顶会|核心期刊"
                    + "|(越多|多少)(越好|排)|\\d+篇|impactfactor|(number|count)of(papers|patents|publications|articles)|timescited|citation"
                    + "|(how)?many(papers|publications|articles)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCORE =
            Pattern.compile("得分|总分|平均分|最高分|最低分|[0-9.]+分|分数|score", Pattern.CASE_INSENSITIVE);

    /** Domain rules §5.2: neither belief nor presence decides about a talent programme. */
    private static final Pattern BARRED = Pattern.compile(
            "党员|党龄|政治面貌|入党|宗教|出勤|考勤|打卡|学习时长|学时|积分|partymember|attendance|studyhours", Pattern.CASE_INSENSITIVE);

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

    /** The same of the words of a decision, of which a score is no reason either. */
    static void requireFair(String words, String field) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000]+", "");
        var score = SCORE.matcher(plain);
        if (score.find()) {
            throw RuleBroken.at(field, "cycle.score-reason", score.group());
        }
        require(words, field);
    }

    private static void require(String words, String field) {
        // however it is spaced or typed; the message quotes what was found
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000·.]+", "");
        var counted = COUNTED.matcher(plain);
        if (counted.find()) {
            throw RuleBroken.at(field, "cycle.counting-criterion", counted.group());
        }
        var barred = BARRED.matcher(plain);
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
