package org.ronghe.orgstructure.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.ronghe.orgstructure.Stored;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/** The example institute, established unit by unit as its list says. */
final class Units {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Tree tree = new Tree(List.of());
    private final List<OrgUnit> all = new ArrayList<>();

    private Units() {}

    static Units none() {
        return new Units();
    }

    static byte[] list() {
        try (var file = Units.class.getResourceAsStream("/org/ronghe/orgstructure/demo/org-example.csv")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String listAsText() {
        return new String(list(), StandardCharsets.UTF_8);
    }

    static UnitSheet sheet(String csv) {
        return UnitSheet.read(csv.getBytes(StandardCharsets.UTF_8), "list.csv");
    }

    /** Everything the list names. */
    static Units example() {
        var units = new Units();
        units.write(ImportPlan.of(UnitSheet.read(list(), "org-example.csv"), List.of(), kind -> LocalDate.MAX));
        return units;
    }

    /** Writes a plan as the import does. */
    int write(ImportPlan plan) {
        for (var target : plan.targets()) {
            var card = target.card();
            var placed = new OrgUnit.Card(
                    card.name(),
                    card.shortName(),
                    target.parent().isEmpty() ? null : id(target.parent()),
                    card.established(),
                    card.termEnd(),
                    card.secretaryPost(),
                    card.nature());
            if (target.id() == null) {
                keep(Stored.as(all.size() + 1, OrgUnit.establish(target.code(), target.kind(), placed, tree)))
                        .approvedBy(target.approval());
            } else {
                var unit = unit(target.code());
                unit.revise(placed, tree);
                unit.approvedBy(target.approval());
                put(unit);
            }
        }
        return plan.targets().size();
    }

    OrgUnit establish(String code, Kind kind, String parent) {
        return keep(Stored.as(
                all.size() + 1, OrgUnit.establish(code, kind, card(code, parent.isEmpty() ? null : id(parent)), tree)));
    }

    static OrgUnit.Card card(String name, Long parent) {
        return new OrgUnit.Card(name, name, parent, LocalDate.of(2020, 1, 1), null, "", null);
    }

    private OrgUnit keep(OrgUnit unit) {
        all.add(unit);
        put(unit);
        return unit;
    }

    void put(OrgUnit unit) {
        tree.put(new Tree.Node(unit.id(), unit.code(), unit.kind(), unit.card().parent(), unit.dissolved() != null));
    }

    OrgUnit unit(String code) {
        return all.stream().filter(unit -> unit.code().equals(code)).findFirst().orElseThrow();
    }

    long id(String code) {
        return unit(code).id();
    }

    Tree tree() {
        return tree;
    }

    List<String> codesInOrder() {
        var codes = new HashMap<Long, String>();
        all.forEach(unit -> codes.put(unit.id(), unit.code()));
        return tree.inOrder().stream().map(codes::get).toList();
    }

    /** What an import finds. */
    List<ImportPlan.Known> known() {
        return all.stream()
                .map(unit -> new ImportPlan.Known(
                        unit.id(),
                        unit.code(),
                        unit.kind(),
                        all.stream()
                                .filter(each -> Long.valueOf(each.id())
                                        .equals(unit.card().parent()))
                                .map(OrgUnit::code)
                                .findFirst()
                                .orElse(""),
                        unit.card(),
                        unit.approval(),
                        unit.dissolved() != null))
                .toList();
    }
}
