package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.RuleBroken.Gap;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgImport;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/** Plans a list of organisations against what is there, and writes the plan: all of it or nothing. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class UnitImport implements OrgImport {
    @PersistenceContext
    EntityManager em;

    @Inject
    TreeKeeper tree;

    @Inject
    Sql sql;

    @Inject
    TermBound terms;

    @Override
    public int importCsv(byte[] file) {
        var sheet = UnitSheet.read(file, "organisations.csv");
        tree.lock();
        return write(plan(sheet));
    }

    ImportPlan plan(UnitSheet sheet) {
        return ImportPlan.of(sheet, known(), terms::latest);
    }

    private List<ImportPlan.Known> known() {
        return sql.list(
                """
                SELECT u.*, coalesce(p.code, '') AS parent_code
                  FROM orgstructure.org_unit u LEFT JOIN orgstructure.org_unit p ON p.id = u.parent_id
                """,
                row -> new ImportPlan.Known(
                        row.number("id"),
                        row.text("code"),
                        row.word(Kind.class, "kind"),
                        row.text("parent_code"),
                        new OrgUnit.Card(
                                row.text("name"),
                                row.text("short_name"),
                                row.numberOrNull("parent_id"),
                                row.date("established"),
                                row.date("term_end"),
                                row.text("secretary_post"),
                                Optional.of(row.text("nature"))
                                        .filter(word -> !word.isEmpty())
                                        .map(BranchNature::valueOf)
                                        .orElse(null)),
                        row.text("approval"),
                        row.date("dissolved") != null));
    }

    /**
     * Writes the plan; the tree must be locked.
     *
     * @return number of units written
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int write(ImportPlan plan) {
        var problems = plan.problems();
        if (!problems.isEmpty()) {
            throw new RuleBroken(
                    "org.import-problems",
                    problems.stream().map(UnitImport::gap).toList(),
                    problems.size(),
                    problems.stream().map(ImportPlan.PlannedCell::address).collect(Collectors.joining("、")));
        }
        var nodes = tree.read();
        var fresh = new HashSet<String>();
        for (var target : plan.targets()) {
            var unit = write(target, nodes);
            if (target.id() == null) {
                fresh.add(unit.code());
            }
            nodes.put(new Tree.Node(
                    unit.id(), unit.code(), unit.kind(), unit.card().parent(), false));
        }
        em.flush();
        link(fresh);
        if (!plan.targets().isEmpty()) {
            tree.settle();
        }
        return plan.targets().size();
    }

    private static Gap gap(ImportPlan.PlannedCell cell) {
        var problem = Objects.requireNonNull(cell.problem());
        return new Gap(problem.code(), problem.arguments());
    }

    private OrgUnit write(ImportPlan.Target target, Tree nodes) {
        var card = target.card();
        var placed = new OrgUnit.Card(
                card.name(),
                card.shortName(),
                above(target.parent(), nodes),
                card.established(),
                card.termEnd(),
                card.secretaryPost(),
                card.nature());
        if (target.id() == null) {
            var unit = OrgUnit.establish(target.code(), target.kind(), placed, nodes);
            unit.approvedBy(target.approval());
            em.persist(unit);
            return unit;
        }
        var unit = em.find(OrgUnit.class, target.id());
        unit.revise(placed, nodes);
        unit.approvedBy(target.approval());
        return unit;
    }

    private static @Nullable Long above(String parent, Tree nodes) {
        return parent.isEmpty() ? null : nodes.byCode(parent).orElseThrow().id();
    }

    /**
     * Links what is new by the rule of codes. A link that the office took away by hand is not brought back by the next
     * import: only units that were not there before are linked.
     */
    private void link(HashSet<String> fresh) {
        for (var code : fresh) {
            tree.linkByCode(code);
            tree.linkByCode("ZB-" + code);
        }
    }
}
