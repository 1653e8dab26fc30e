package org.ronghe.discipline.notice;

import java.util.List;
import org.ronghe.discipline.paper.Bodies;
import org.ronghe.webkit.document.Layout;
import org.ronghe.webkit.document.OfficialDocument;

/** The notice as a document, in the layout that it asks for. */
final class NoticeDocument {
    private NoticeDocument() {}

    static String name(NoticeSheet notice) {
        return "通知 " + (notice.number().isEmpty() ? "草稿" + notice.id() : notice.number());
    }

    static OfficialDocument of(NoticeSheet notice, Bodies bodies) {
        return new OfficialDocument(
                notice.layout(),
                notice.number().isEmpty(),
                "",
                bodies.institute(),
                notice.number(),
                notice.state() == NoticeState.CANCELLED ? notice.title() + "（已撤销）" : notice.title(),
                notice.addressee(),
                OfficialDocument.typed(notice.body()),
                List.of(),
                bodies.institute(),
                notice.issuedOn(),
                notice.copyTo(),
                notice.layout() == Layout.FILE ? bodies.institute() + "办公室" : "");
    }
}
