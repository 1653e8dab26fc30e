package org.ronghe.orgstructure.meeting.item;

import jakarta.persistence.Column;
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

/** One file that proves that an item was done. Never renamed, never overwritten. */
@Entity
@Table(schema = "orgstructure", name = "meeting_item_proof")
class ItemProof {
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

    private String name;
    private String sha256;
    private long bytes;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "by_person")
    private long by;

    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ItemProof() {}

    ItemProof(MeetingItem item, String name, Stored stored, long by, Instant at) {
        this.item = item;
        this.name = name;
        this.sha256 = stored.sha256();
        this.bytes = stored.bytes();
        this.mediaType = stored.mediaType();
        this.by = by;
        this.at = at;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    long by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
