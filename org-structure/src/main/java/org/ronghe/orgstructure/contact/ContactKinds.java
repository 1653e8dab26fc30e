package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Reads the kinds of contact, as they are or as they were on a past day. */
@ApplicationScoped
class ContactKinds {
    private static final String TABLE = "orgstructure.contact_kind";

    @Inject
    Sql sql;

    /**
     * A kind of contact.
     *
     * @param everyOne whether every branch has exactly one contact of it
     * @param visits visits in a full year
     */
    public record KindRow(
            long id,
            long version,
            String name,
            String nameEn,
            ContactHolder holder,
            ContactTarget target,
            boolean everyOne,
            int visits,
            @Nullable LocalDate closedOn) {
        /** The name in the reader's language. */
        public String shown(Ui ui) {
            return ContactPages.kind(ui, name, nameEn);
        }
    }

    public record KindsPage(List<KindRow> rows) {}

    @Permits(value = "contact.read", trace = Trace.NONE)
    KindsPage page() {
        return new KindsPage(in(Picture.NOW));
    }

    /** Those of the picture, in the order in which they were set up. */
    List<KindRow> in(Picture picture) {
        var where = picture.where("k");
        return sql.list(
                "SELECT k.* FROM " + picture.of(TABLE) + " k WHERE " + where.text() + " ORDER BY k.id",
                ContactKinds::row,
                where.values());
    }

    private static KindRow row(Sql.Cursor row) throws SQLException {
        return new KindRow(
                row.number("id"),
                row.number("version"),
                row.text("name"),
                row.text("name_en"),
                row.word(ContactHolder.class, "holder"),
                row.word(ContactTarget.class, "target"),
                row.flag("every_one"),
                row.integer("visits"),
                row.date("closed_on"));
    }

    /** The kinds of which contacts are made. */
    @ApplicationScoped
    static class KindPick implements PickList {
        @Inject
        ContactKinds kinds;

        @Override
        public String name() {
            return "contact-kind";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return kinds.in(Picture.NOW).stream()
                    .filter(kind -> kind.closedOn() == null)
                    .map(kind -> new Choice(String.valueOf(kind.id()), kind.shown(ui)))
                    .toList();
        }
    }
}
