package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Once;

/** Where materials are registered, checked and released: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class MaterialDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    MaterialLines lines;

    @Inject
    MaterialFactsBook facts;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /** The number of the draft. */
    @Permits("material.write")
    long register(MaterialWrites.NewMaterial asked) {
        return once.of(asked.once(), asked, () -> {
            var material = Material.register(
                    new Material.Words(
                            Objects.requireNonNull(asked.kind()),
                            text(asked.title()),
                            asked.issuer(),
                            text(asked.number()),
                            asked.classified(),
                            text(asked.keptAt()),
                            Objects.requireNonNull(asked.issuedOn()),
                            Objects.requireNonNull(asked.receivedOn()),
                            text(asked.source()),
                            text(asked.body()),
                            text(asked.keywords()),
                            asked.asked()),
                    gate.actor().person(),
                    LocalDate.now(clock));
            em.persist(material);
            lines.put(material);
            note.about(MaterialLines.KIND, material.id(), material.code());
            return material.id();
        });
    }

    @Permits("material.write")
    void revise(long id, MaterialWrites.MaterialRevision asked) {
        var material = opening.open(
                MaterialGuard.RULES,
                Material.class,
                id,
                asked.version(),
                MaterialStep.REVISE,
                each -> facts.of(each, gate.actor()),
                MaterialDesk::revision);
        material.revise(
                new Material.Words(
                        Objects.requireNonNull(asked.kind()),
                        text(asked.title()),
                        asked.issuer(),
                        text(asked.number()),
                        asked.classified(),
                        text(asked.keptAt()),
                        Objects.requireNonNull(asked.issuedOn()),
                        Objects.requireNonNull(asked.receivedOn()),
                        text(asked.source()),
                        text(asked.body()),
                        text(asked.keywords()),
                        asked.asked()),
                LocalDate.now(clock),
                by());
        lines.put(material);
    }

    private static MaterialWrites.MaterialRevision revision(Material now) {
        var words = now.words();
        return new MaterialWrites.MaterialRevision(
                now.version(),
                words.kind(),
                words.title(),
                words.issuer(),
                words.number(),
                words.issuedOn(),
                words.receivedOn(),
                words.source(),
                words.body(),
                words.keywords(),
                words.asked(),
                words.classified(),
                words.keptAt());
    }

    @Permits("material.write")
    void submit(long id, MaterialWrites.MaterialSubmission asked) {
        var material = open(id, asked.version(), MaterialStep.SUBMIT);
        material.submit(by());
        lines.put(material);
    }

    @Permits("material.write")
    void discard(long id, MaterialWrites.MaterialDiscarding asked) {
        var material = open(id, asked.version(), MaterialStep.DISCARD);
        material.discard(asked.reason(), by());
        lines.put(material);
    }

    @Permits("material.review")
    void release(long id, MaterialWrites.MaterialRelease asked) {
        var material = open(id, asked.version(), MaterialStep.RELEASE);
        material.release(asked.contentChecked(), asked.secrecyChecked(), LocalDate.now(clock), by());
        lines.put(material);
    }

    @Permits("material.review")
    void sendBack(long id, MaterialWrites.MaterialReturn asked) {
        var material = open(id, asked.version(), MaterialStep.SEND_BACK);
        material.sendBack(asked.reason(), by());
        lines.put(material);
    }

    @Permits("material.review")
    void withdraw(long id, MaterialWrites.MaterialWithdrawal asked) {
        var material = open(id, asked.version(), MaterialStep.WITHDRAW);
        material.withdraw(asked.reason(), by());
        lines.put(material);
    }

    private Material open(long id, long version, MaterialStep step) {
        return opening.open(
                MaterialGuard.RULES,
                Material.class,
                id,
                version,
                step,
                material -> facts.of(material, gate.actor()),
                material -> null);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
