package org.ronghe.orgstructure.training;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.training.CourseLedger.CourseRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of courses as a file; without the rolls. */
final class CourseFile {
    private static final OfficeTable<CourseRow> TABLE = OfficeTable.<CourseRow>titled("course.title", Paper.A4)
            .centered(20, "course.number", CourseRow::number)
            .centered(14, "course.kind", row -> OfficeTable.word(row.kind()))
            .text(36, "course.name", CourseRow::title)
            .text(24, "course.unit", CourseRow::unit)
            .centered(12, "course.from", CourseRow::from)
            .centered(12, "course.to", CourseRow::to)
            .centered(8, "course.hours", CourseRow::hours)
            .text(20, "course.place", CourseRow::place)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private CourseFile() {}

    static Response of(CourseLedger ledger, CourseFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
