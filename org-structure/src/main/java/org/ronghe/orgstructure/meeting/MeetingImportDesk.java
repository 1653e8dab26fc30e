package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Permits;
import org.ronghe.orgstructure.imports.HandIns;
import org.ronghe.orgstructure.imports.ListWords;

/** Where a list of meetings is handed in, looked at and confirmed: all of it is written, or nothing. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class MeetingImportDesk {
    private static final ListWords LIST = new ListWords(
            "MEETING", "meeting-import", "meeting.import", "/meetings/import", "/meetings", "meeting.title");

    @Inject
    HandIns handIns;

    @Inject
    MeetingImport meetings;

    @Inject
    MeetingDesk desk;

    /** Asked before a file is read. */
    @Permits(value = "meeting.import", trace = Permits.Trace.NONE)
    void mayHandIn() {}

    @Permits(value = "meeting.import", trace = Permits.Trace.NONE)
    HandIns.HandInPage recent() {
        return handIns.recent(LIST);
    }

    /** Reads the file and keeps what it says; nothing else is written. */
    @Permits("meeting.import")
    long handIn(byte[] content, String name) {
        return handIns.handIn(LIST, content, name, MeetingImport.FIELDS);
    }

    @Permits(value = "meeting.import", trace = Permits.Trace.READ)
    HandIns.ListPreview preview(long id) {
        return handIns.preview(LIST, id, sheet -> meetings.plan(sheet).plan());
    }

    /** @throws RuleBroken as {@link HandIns#write} says */
    @Permits("meeting.import")
    void confirm(long id, MeetingWrites.MeetingImportConfirmation asked) {
        handIns.write(LIST, id, asked.seen(), meetings::plan, desk::beginAll);
    }
}
