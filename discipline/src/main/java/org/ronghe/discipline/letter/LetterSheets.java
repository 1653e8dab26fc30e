package org.ronghe.discipline.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.order.FlagLimits;
import org.ronghe.discipline.paper.Bodies;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.document.DocumentOffice;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one letter with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class LetterSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    LetterFactsBook facts;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    FlagLimits flags;

    @Inject
    AuditNote note;

    @Inject
    Bodies bodies;

    @Inject
    DocumentOffice documents;

    @Permits(value = "letter.read", trace = Trace.READ)
    @Transactional
    LetterSheet sheet(long id) {
        var letter = opening.read("letter", Letter.class, id);
        return new Reading(letter).sheet();
    }

    /** The letter as a DOCX file, in the template that is in force. */
    @Permits(value = "letter.read", trace = Trace.READ)
    @Transactional
    DocumentOffice.Made document(long id) {
        var sheet = new Reading(opening.read("letter", Letter.class, id)).sheet();
        return documents.make(
                "letter", LetterDocument.name(sheet), LetterDocument.of(sheet, bodies), sheet.at(LetterStep.ISSUE));
    }

    /** A stored file of the letter, when the reader may see the letter. */
    @Permits(value = "letter.read", trace = Trace.READ)
    @Transactional
    LetterSheet.ProofLine proof(long id, long proof) {
        var letter = opening.read("letter", Letter.class, id);
        note.detail("proof", proof);
        return new Reading(letter).proof(letter.proof(proof));
    }

    /** One reading of one letter: the names of everybody involved are asked for once. */
    private final class Reading {
        private final Letter letter;
        private final Actor actor = gate.actor();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Long, String> names;
        private final Map<Long, String> titles;

        Reading(Letter letter) {
            this.letter = letter;
            var ids = new HashSet<>(letter.parties());
            letter.moves().forEach(move -> {
                ids.add(move.by());
                if (move.behalf() != null) {
                    ids.add(move.behalf());
                }
            });
            names = people.namesOf(ids);
            titles = posts.titlesOf(ids, today);
        }

        private String name(@Nullable Long person) {
            return person == null ? "" : names.getOrDefault(person, "");
        }

        private LetterSheet.Named person(long id) {
            return new LetterSheet.Named(id, name(id), titles.getOrDefault(id, ""));
        }

        private LetterSheet.@Nullable Named personOrNull(@Nullable Long id) {
            return id == null ? null : person(id);
        }

        LetterSheet sheet() {
            var unit = letter.unit();
            var due = letter.due();
            var state = letter.state();
            var signBy = state == LetterState.ISSUED ? letter.signDue() : null;
            return new LetterSheet(
                    letter.id(),
                    letter.version(),
                    letter.number(),
                    letter.subject(),
                    letter.basis(),
                    letter.cause(),
                    letter.replyForm(),
                    unit == null
                            ? null
                            : new LetterSheet.Named(
                                    unit, units.namesOf(List.of(unit)).getOrDefault(unit, ""), ""),
                    personOrNull(letter.leader()),
                    personOrNull(letter.contact()),
                    personOrNull(letter.issuer()),
                    person(letter.draftedBy()),
                    letter.issuedOn(),
                    signBy,
                    signBy != null && signBy.isBefore(today),
                    letter.signedOn(),
                    letter.replyDue(),
                    letter.repliedOn(),
                    letter.checkOn(),
                    due,
                    state,
                    Flag.of(state.clockRuns(), state.atWork(), due, letter.movedOn(), flags.of("letter", today)),
                    due == null ? 0 : ChronoUnit.DAYS.between(today, due),
                    letter.reminders(),
                    letter.conclusion(),
                    letter.issues().stream().map(this::issue).toList(),
                    events(),
                    open.of(LetterGuard.RULES, facts.of(letter, actor)),
                    primary());
        }

        private LetterSheet.IssueLine issue(LetterIssue issue) {
            return new LetterSheet.IssueLine(
                    issue.number(),
                    issue.area(),
                    issue.text(),
                    issue.advice(),
                    issue.answer(),
                    name(issue.answeredBy()),
                    issue.answeredAt(),
                    letter.proofs().stream()
                            .filter(proof -> proof.issue() == issue.number())
                            .map(this::proof)
                            .toList(),
                    issue.verdict(),
                    issue.verdictWords());
        }

        LetterSheet.ProofLine proof(LetterProof proof) {
            return new LetterSheet.ProofLine(
                    proof.id(), proof.name(), proof.sha256(), proof.bytes(), name(proof.by()), proof.at());
        }

        private List<LetterSheet.Event> events() {
            return letter.moves().stream()
                    .sorted(Comparator.comparing(LetterMove::at).reversed())
                    .map(move -> new LetterSheet.Event(
                            move.at(),
                            move.step(),
                            move.from(),
                            move.to(),
                            move.byName(name(move.by())),
                            move.byPost(),
                            move.behalf() == null ? null : name(move.behalf()),
                            move.note()))
                    .toList();
        }

        private @Nullable LetterStep primary() {
            return switch (letter.state()) {
                case DRAFTED -> LetterStep.PROPOSE;
                case PROPOSED -> LetterStep.ISSUE;
                case ISSUED -> LetterStep.SIGN;
                case SIGNED -> LetterStep.ANSWER;
                case ANSWERING -> LetterStep.REPLY;
                case REPLIED, FOLLOW_UP -> LetterStep.CLOSE;
                case CLOSED, CANCELLED -> null;
            };
        }
    }
}
