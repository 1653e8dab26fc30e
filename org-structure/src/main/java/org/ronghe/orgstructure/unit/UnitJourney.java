package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.orgstructure.api.OrgImport;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * What the first list of the invented institute left out, read in as a second one, and which branches stand in which
 * departments: one department has been left out, and one joint branch covers more units than the rule has it.
 */
@ApplicationScoped
class UnitJourney implements Demonstration {
    private static final String FIRST_DAY = """
            code,parent,kind,name,short_name,established,term_end,secretary_post,nature,approval
            D-TS,INST,department,图书信息中心,图书中心,2018-03-01,,,,
            D-QK,INST,department,期刊编辑部,编辑部,2018-03-01,,,,
            D-GJ,INST,department,公共技术中心,技术中心,2018-03-01,,,,
            D-YQ,INST,department,仪器共享中心,仪器中心,2018-03-01,,,,
            D-ZL,INST,department,质量管理办公室,质量办,2018-03-01,,,,
            D-CZ,INST,department,成果转化办公室,转化办,2018-03-01,,,,
            ZB-ZC,DW,branch,支撑部门联合党支部,支撑支部,2018-05-08,2029-05-31,党支部书记,joint,示党复〔2018〕6号
            LD-DJ,DW,leading_group,党建工作领导小组,党建领导小组,2019-03-12,,组长（党委书记）,,示党发〔2019〕11号
            ZX-GW,INST,work_group,关键部件国产化工作专班,国产化专班,2026-03-02,2027-12-31,专班组长（副所长）,,示所发〔2026〕7号
            QN-01,DW,study_group,机关青年理论学习小组,机关青年小组,2023-05-04,,组长（青年干部）,,
            """;

    /** Natures that the first list does not say. */
    private static final Map<String, BranchNature> NATURES = Map.of(
            "ZB-J1", BranchNature.OFFICE,
            "ZB-J2", BranchNature.OFFICE,
            "ZZ-YJ", BranchNature.GRADUATE,
            "ZB-Y1", BranchNature.GRADUATE,
            "ZB-Y2", BranchNature.GRADUATE,
            "ZB-Y3", BranchNature.GRADUATE,
            "ZB-LT", BranchNature.RETIRED);

    @Inject
    OrgImport lists;

    @Inject
    UnitDesk desk;

    @Inject
    OrgUnits units;

    @Inject
    UnitLedger ledger;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 22;
    }

    @Override
    public void play(Stage stage) {
        var since = LocalDate.now(clock).minusYears(1);
        stage.as(stage.person("顾试言"), stage.moment(since, 9, 0), () -> {
            lists.importCsv(FIRST_DAY.getBytes(StandardCharsets.UTF_8));
            NATURES.forEach(this::revise);
            link("ZB-ZC", "支撑部门党员少、办公相邻，暂由一个联合党支部覆盖", "D-TS", "D-QK", "D-GJ", "D-YQ", "D-ZL", "D-CZ");
            link("ZB-J1", "", "D-DB", "D-RS", "D-JJ");
            link("ZB-J2", "", "D-KY");
            link("ZZ-YJ", "", "D-YJ");
        });
    }

    private void revise(String code, BranchNature nature) {
        long id = id(code);
        var card = ledger.cardToWrite(id);
        desk.revise(
                id,
                new UnitWrites.UnitRevision(
                        card.version(),
                        card.name(),
                        card.shortName(),
                        card.parent(),
                        card.established(),
                        card.termEnd(),
                        null,
                        card.secretaryPost(),
                        nature));
    }

    private void link(String branch, String reason, String... codes) {
        long id = id(branch);
        desk.link(
                id,
                new UnitWrites.UnitLinks(
                        ledger.cardToWrite(id).version(),
                        Set.of(codes).stream().map(this::id).collect(Collectors.toSet()),
                        reason));
    }

    private long id(String code) {
        return units.byCode(code).orElseThrow().id();
    }
}
