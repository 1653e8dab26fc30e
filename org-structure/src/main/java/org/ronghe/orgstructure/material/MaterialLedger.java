package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where materials are read: everybody those that were released, those who make and check them the others too. */
@ApplicationScoped
class MaterialLedger {
    /** Name of a material {@code m}: its title, or the number of a document under a secrecy mark. */
    static final String NAME = "CASE WHEN m.classified THEN m.number ELSE m.title END";

    private static final String TABLE = "orgstructure.material";
    private static final String NEWEST = " ORDER BY m.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    StudyLedger studies;

    /**
     * One page; {@code total} above 1,000 is "more than 1,000".
     *
     * @param units organisations of which the reader may ask what they have not studied
     */
    public record MaterialPage(
            MaterialFilter filter,
            List<StudyLedger.StudyUnit> units,
            List<MaterialRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /**
     * One material.
     *
     * @param name its title, or the number of a document under a secrecy mark
     */
    public record MaterialRow(
            long id,
            MaterialKind kind,
            String name,
            boolean classified,
            String issuer,
            String number,
            LocalDate issuedOn,
            LocalDate receivedOn,
            String source,
            boolean asked,
            @Nullable LocalDate releasedOn,
            MaterialState state) {}

    /** What an empty form starts from. */
    public record NewMaterialPage(LocalDate today) {}

    /** Whether somebody reads of documents under a secrecy mark where they are kept. */
    static boolean keeps(Actor actor) {
        return Material.KEEPERS.stream().anyMatch(actor::actsAs);
    }

    @Permits(value = "material.write", trace = Trace.NONE)
    NewMaterialPage blank() {
        return new NewMaterialPage(pictures.day(Picture.NOW));
    }

    @Permits(value = "material.read", trace = Trace.NONE)
    MaterialPage page(MaterialFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "m.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, MaterialLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " m", where, rows);
        return new MaterialPage(
                filter,
                gate.may("material.studies") ? studies.units("material.studies") : List.of(),
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "material.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(new MaterialFilter(List.of(), List.of(), null, words, null, null), Picture.NOW);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        MaterialLines.KIND,
                        code(row.number("id")),
                        row.text("name"),
                        row.text("issuer"),
                        MaterialFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        null),
                where.values(most));
    }

    static String code(long id) {
        return "学习材料" + id;
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "material.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(MaterialFilter filter) {
        var picture = pictures.of(filter.asOf());
        where(filter, picture);
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "material.export", trace = Trace.NONE)
    @Transactional
    void each(MaterialFilter filter, Consumer<MaterialRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.each(select(picture) + where.text() + NEWEST, MaterialLedger::row, consumer, where.values());
    }

    private static String select(Picture picture) {
        return "SELECT m.*, " + NAME + " AS name FROM " + picture.of(TABLE) + " m WHERE ";
    }

    /** With the same rule as {@link Material#visibleTo}, for the database. */
    private Where where(MaterialFilter filter, Picture picture) {
        var actor = gate.actor();
        var where = picture.where("m");
        if (!actor.actsAs(Role.PO) && !actor.actsAs(Role.SEC)) {
            where.and("m.state IN ('RELEASED', 'WITHDRAWN') AND (? OR NOT m.classified)", keeps(actor));
        }
        if (!filter.kind().isEmpty()) {
            where.and("m.kind = ANY (?)", filter.kind());
        }
        if (!filter.state().isEmpty()) {
            where.and("m.state = ANY (?)", filter.state());
        }
        if (filter.unstudied() != null) {
            unstudied(filter.unstudied(), picture, where);
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and(
                    "(m.title ILIKE ? OR m.number ILIKE ? OR m.issuer ILIKE ? OR m.keywords ILIKE ?)",
                    pattern,
                    pattern,
                    pattern,
                    pattern);
        }
        return where;
    }

    /** @throws RuleBroken {@code material.not-your-unit} for an organisation that the reader does not see */
    private void unstudied(long unit, Picture picture, Where where) {
        if (!gate.may("material.studies") || !gate.reach("material.studies").covers(unit)) {
            throw RuleBroken.at("unstudied", "material.not-your-unit");
        }
        var held = picture.where("m");
        var values = new ArrayList<@Nullable Object>();
        values.add(pictures.day(picture));
        values.addAll(Arrays.asList(held.values()));
        values.add(unit);
        where.and(
                "m.state = 'RELEASED' AND NOT EXISTS (SELECT 1 FROM ("
                        + StudyLedger.FIRST.formatted(picture.of("orgstructure.meeting"), held.text())
                        + ") s WHERE s.material_id = m.id AND s.unit_id = ?)",
                values.toArray());
    }

    private static MaterialRow row(Sql.Cursor row) throws SQLException {
        return new MaterialRow(
                row.number("id"),
                row.word(MaterialKind.class, "kind"),
                row.text("name"),
                row.flag("classified"),
                row.text("issuer"),
                row.text("number"),
                row.requiredDate("issued_on"),
                row.requiredDate("received_on"),
                row.text("source"),
                row.flag("asked"),
                row.date("released_on"),
                row.word(MaterialState.class, "state"));
    }
}
