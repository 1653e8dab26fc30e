package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;

/** Plays the analysis of causes that the plan needs: invented, like the people who write it. */
@ApplicationScoped
class CauseJourney implements Demonstration {
    private static final List<String> CAUSES = List.of(
            "学习安排偏重传达，结合业务研究不够，落实缺少清单和时限。",
            "职责分工不清，牵头和配合单位各管一段，没有人对结果负责。",
            "制度多年未修订，与现行要求脱节，执行靠习惯。",
            "日常监督不到位，问题发现后没有入账，整改缺少跟踪。",
            "考核重布置轻检查，基层能力和人手不足。");

    @Inject
    Sql sql;

    @Inject
    InspectionDesk desk;

    @Inject
    InspectionLedger ledger;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void play(Stage stage) {
        var findings = sql.list("SELECT id FROM discipline.finding ORDER BY number", row -> row.number("id"));
        for (int i = 0; i < findings.size(); i++) {
            long id = findings.get(i);
            var cause = CAUSES.get(i % CAUSES.size());
            stage.as(stage.person("方试宁"), stage.moment(LocalDate.now(clock).minusDays(120), 9, i), () -> {
                var finding = ledger.finding(id).finding();
                desk.revise(
                        id,
                        new InspectionDesk.FindingText(
                                finding.version(), finding.section(), finding.text(), cause, finding.source()));
            });
        }
    }
}
