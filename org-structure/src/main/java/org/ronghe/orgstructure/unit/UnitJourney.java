package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/**
 * Which branches stand in the departments of the invented institute: one department has been left out, and one joint
 * branch covers more units than the rule has it.
 */
@ApplicationScoped
class UnitJourney implements Demonstration {
    private static final List<String[]> SMALL = List.of(
            new String[] {"D-TS", "图书信息中心", "图书中心"},
            new String[] {"D-QK", "期刊编辑部", "编辑部"},
            new String[] {"D-GJ", "公共技术中心", "技术中心"},
            new String[] {"D-YQ", "仪器共享中心", "仪器中心"},
            new String[] {"D-ZL", "质量管理办公室", "质量办"},
            new String[] {"D-CZ", "成果转化办公室", "转化办"});

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
            for (var unit : SMALL) {
                establish(Kind.DEPARTMENT, unit[0], unit[1], unit[2], "INST", LocalDate.of(2018, 3, 1), null, "");
            }
            establish(
                    Kind.BRANCH,
                    "ZB-ZC",
                    "支撑部门联合党支部",
                    "支撑支部",
                    "DW",
                    LocalDate.of(2018, 5, 8),
                    LocalDate.of(2029, 5, 31),
                    "党支部书记");
            link("ZB-ZC", SMALL.stream().map(unit -> unit[0]).toArray(String[]::new));
            link("ZB-J1", "D-DB", "D-RS", "D-JJ");
            link("ZB-J2", "D-KY");
            link("ZZ-YJ", "D-YJ");
        });
    }

    private void establish(
            Kind kind,
            String code,
            String name,
            String shortName,
            String parent,
            LocalDate established,
            @Nullable LocalDate termEnd,
            String secretaryPost) {
        desk.establish(new UnitWrites.Establishment(
                kind, code, name, shortName, id(parent), established, termEnd, secretaryPost, null));
    }

    private void link(String branch, String... codes) {
        long id = id(branch);
        desk.link(
                id,
                new UnitWrites.UnitLinks(
                        ledger.cardToWrite(id).version(),
                        Set.of(codes).stream().map(this::id).collect(Collectors.toSet())));
    }

    private long id(String code) {
        return units.byCode(code).orElseThrow().id();
    }
}
