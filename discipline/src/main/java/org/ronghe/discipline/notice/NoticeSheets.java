package org.ronghe.discipline.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.paper.Bodies;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.document.DocumentOffice;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one notice with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class NoticeSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    NoticeFactsBook facts;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Bodies bodies;

    @Inject
    DocumentOffice documents;

    @Permits(value = "notice.read", trace = Trace.READ)
    @Transactional
    NoticeSheet sheet(long id) {
        return new Reading(opening.read("notice", Notice.class, id)).sheet();
    }

    /** The notice as a DOCX file, in the template that is in force. */
    @Permits(value = "notice.read", trace = Trace.READ)
    @Transactional
    DocumentOffice.Made document(long id) {
        var sheet = new Reading(opening.read("notice", Notice.class, id)).sheet();
        return documents.make(
                "notice", NoticeDocument.name(sheet), NoticeDocument.of(sheet, bodies), sheet.at(NoticeStep.ISSUE));
    }

    /** One reading of one notice: the names of everybody involved are asked for once. */
    private final class Reading {
        private final Notice notice;
        private final Actor actor = gate.actor();
        private final Map<Long, String> names;
        private final Map<Long, String> titles;

        Reading(Notice notice) {
            this.notice = notice;
            var ids = new HashSet<Long>();
            ids.add(notice.draftedBy());
            if (notice.issuer() != null) {
                ids.add(notice.issuer());
            }
            notice.moves().forEach(move -> {
                ids.add(move.by());
                if (move.behalf() != null) {
                    ids.add(move.behalf());
                }
            });
            names = people.namesOf(ids);
            titles = posts.titlesOf(ids, LocalDate.now(clock));
        }

        private NoticeSheet.Named person(long id) {
            return new NoticeSheet.Named(id, names.getOrDefault(id, ""), titles.getOrDefault(id, ""));
        }

        NoticeSheet sheet() {
            var known = facts.of(notice, actor);
            return new NoticeSheet(
                    notice.id(),
                    notice.version(),
                    notice.number(),
                    notice.layout(),
                    notice.title(),
                    notice.addressee(),
                    notice.body(),
                    notice.copyTo(),
                    notice.issuer() == null ? null : person(notice.issuer()),
                    person(notice.draftedBy()),
                    notice.issuedOn(),
                    notice.state(),
                    notice.reason(),
                    notice.moves().stream()
                            .sorted(Comparator.comparing(NoticeMove::at).reversed())
                            .map(move -> new NoticeSheet.Event(
                                    move.at(),
                                    move.step(),
                                    move.from(),
                                    move.to(),
                                    move.byName(names.getOrDefault(move.by(), "")),
                                    move.byPost(),
                                    move.behalf() == null ? null : names.getOrDefault(move.behalf(), ""),
                                    move.note()))
                            .toList(),
                    open.of(NoticeGuard.RULES, known),
                    primary());
        }

        private @Nullable NoticeStep primary() {
            return switch (notice.state()) {
                case DRAFTED -> NoticeStep.PROPOSE;
                case PROPOSED -> NoticeStep.ISSUE;
                case ISSUED, CANCELLED -> null;
            };
        }
    }
}
