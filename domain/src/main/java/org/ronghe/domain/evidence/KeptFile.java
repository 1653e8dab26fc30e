package org.ronghe.domain.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.ronghe.domain.evidence.EvidenceStore.Stored;

/**
 * One file that proves something in a ledger, with whoever attached it and when. Never renamed, never overwritten; the
 * bytes lie in the {@link EvidenceStore} under their hash.
 */
@MappedSuperclass
public abstract class KeptFile {
    private String name;
    private String sha256;
    private long bytes;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "by_person")
    private long by;

    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptFile() {}

    protected KeptFile(String name, Stored stored, long by, Instant at) {
        this.name = name;
        this.sha256 = stored.sha256();
        this.bytes = stored.bytes();
        this.mediaType = stored.mediaType();
        this.by = by;
        this.at = at;
    }

    /** The name under which it was sent. */
    public String name() {
        return name;
    }

    /** SHA-256 of its bytes, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public long bytes() {
        return bytes;
    }

    public String mediaType() {
        return mediaType;
    }

    public long by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
