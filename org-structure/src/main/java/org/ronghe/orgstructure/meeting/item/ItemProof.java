package org.ronghe.orgstructure.meeting.item;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.evidence.EvidenceStore.Stored;
import org.ronghe.domain.evidence.KeptFile;

/** One file that proves that an item was done. */
@Entity
@Table(schema = "orgstructure", name = "meeting_item_proof")
class ItemProof extends KeptFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_item_proof")
    @SequenceGenerator(
            name = "meeting_item_proof",
            sequenceName = "orgstructure.meeting_item_proof_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "item_id")
    private MeetingItem item;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ItemProof() {}

    ItemProof(MeetingItem item, String name, Stored stored, long by, Instant at) {
        super(name, stored, by, at);
        this.item = item;
    }

    long id() {
        return id == null ? 0 : id;
    }
}
