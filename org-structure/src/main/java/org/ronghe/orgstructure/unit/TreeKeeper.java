package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/**
 * Keeps what follows from the tree: the order in which units are read, and how far each of them reaches. Both are made
 * anew as a whole after each change, which for an institute is a few hundred rows; whoever changes the tree waits for
 * the one before, so that no two changes can meet in a circle.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TreeKeeper {
    private static final String REACH = """
            WITH RECURSIVE below (ancestor, descendant) AS (
                SELECT id, id FROM orgstructure.org_unit
                UNION
                SELECT b.ancestor, u.id FROM below b JOIN orgstructure.org_unit u ON u.parent_id = b.descendant),
            reach AS (
                SELECT ancestor, descendant FROM below
                UNION
                SELECT b.ancestor, s.descendant
                  FROM below b JOIN orgstructure.unit_link l ON l.branch_id = b.descendant
                  JOIN below s ON s.ancestor = l.unit_id)
            """;

    private static final String OPENED = """
            SELECT greatest(?, (SELECT max(v.valid_to) FROM %1$s_version v WHERE %2$s AND v.valid_to < 'infinity')),
                   'infinity', t.*
              FROM %1$s t
             WHERE NOT EXISTS (SELECT FROM %1$s_version v WHERE %2$s AND v.valid_to = 'infinity')
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The tree as it stands, held against other changes until the end of the transaction. */
    Tree lock() {
        sql.number("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('orgstructure.tree'))) AS held");
        return read();
    }

    Tree read() {
        return new Tree(sql.list(
                "SELECT id, code, kind, parent_id, dissolved IS NOT NULL AS gone FROM orgstructure.org_unit",
                row -> new Tree.Node(
                        row.number("id"),
                        row.text("code"),
                        row.word(Kind.class, "kind"),
                        row.numberOrNull("parent_id"),
                        row.flag("gone"))));
    }

    /** To be called after each change, when it has reached the database. */
    void settle() {
        sql.update("""
                UPDATE orgstructure.org_unit u SET position = o.place
                  FROM unnest(?::bigint[]) WITH ORDINALITY AS o (id, place)
                 WHERE u.id = o.id AND u.position <> o.place
                """, read().inOrder());
        sql.update(REACH + """
                DELETE FROM orgstructure.unit_reach r
                 WHERE NOT EXISTS (SELECT FROM reach n WHERE n.ancestor = r.ancestor AND n.descendant = r.descendant)
                """);
        sql.update(REACH + """
                INSERT INTO orgstructure.unit_reach (ancestor, descendant) SELECT ancestor, descendant FROM reach
                ON CONFLICT DO NOTHING
                """);
        keep();
    }

    /**
     * What changed stands among the versions (ADR 18), units and links alike; a place in the order of reading is no
     * change.
     */
    private void keep() {
        var now = clock.instant();
        sql.update("""
                UPDATE orgstructure.org_unit_version v SET valid_to = greatest(v.valid_from, ?)
                  FROM orgstructure.org_unit t
                 WHERE t.id = v.id AND v.valid_to = 'infinity' AND t.version <> v.version
                """, now);
        sql.update("""
                UPDATE orgstructure.unit_link_version v SET valid_to = greatest(v.valid_from, ?)
                 WHERE v.valid_to = 'infinity'
                   AND NOT EXISTS (SELECT FROM orgstructure.unit_link t
                                    WHERE t.unit_id = v.unit_id AND t.branch_id = v.branch_id)
                """, now);
        sql.update(
                "INSERT INTO orgstructure.org_unit_version " + OPENED.formatted("orgstructure.org_unit", "v.id = t.id"),
                now);
        sql.update(
                "INSERT INTO orgstructure.unit_link_version "
                        + OPENED.formatted(
                                "orgstructure.unit_link", "v.unit_id = t.unit_id AND v.branch_id = t.branch_id"),
                now);
    }

    /** 支部建在实验室: a branch ZB-L04 stands in the laboratory L04; true when the link is new. */
    boolean linkByCode(String branchCode) {
        return branchCode.startsWith("ZB-") && sql.update("""
                INSERT INTO orgstructure.unit_link (unit_id, branch_id)
                SELECT s.id, b.id FROM orgstructure.org_unit b, orgstructure.org_unit s
                 WHERE b.code = ? AND s.code = ? AND b.kind = 'BRANCH' AND s.kind IN ('LABORATORY', 'DEPARTMENT')
                ON CONFLICT DO NOTHING
                """, branchCode, branchCode.substring(3)) > 0;
    }
}
