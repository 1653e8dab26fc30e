package org.ronghe.orgstructure.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Permits;
import org.ronghe.orgstructure.imports.HandIns;
import org.ronghe.orgstructure.imports.ListWords;

/** Where a roster is handed in, looked at and confirmed: all of it is written, or nothing. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class MemberImportDesk {
    private static final ListWords LIST =
            new ListWords("MEMBER", "member-import", "member.import", "/members/import", "/members", "member.title");

    @Inject
    HandIns handIns;

    @Inject
    MemberImport members;

    @Inject
    MemberDesk desk;

    /** Asked before a file is read. */
    @Permits(value = "member.import", trace = Permits.Trace.NONE)
    void mayHandIn() {}

    @Permits(value = "member.import", trace = Permits.Trace.NONE)
    HandIns.HandInPage recent() {
        return handIns.recent(LIST);
    }

    /** Reads the file and keeps what it says; nothing else is written. */
    @Permits("member.import")
    long handIn(byte[] content, String name) {
        return handIns.handIn(LIST, content, name, MemberImport.FIELDS);
    }

    @Permits(value = "member.import", trace = Permits.Trace.READ)
    HandIns.ListPreview preview(long id) {
        return handIns.preview(LIST, id, sheet -> members.plan(sheet).plan());
    }

    /** @throws RuleBroken as {@link HandIns#write} says */
    @Permits("member.import")
    void confirm(long id, MemberWrites.MemberImportConfirmation asked) {
        handIns.write(LIST, id, asked.seen(), members::plan, desk::enterAll);
    }
}
