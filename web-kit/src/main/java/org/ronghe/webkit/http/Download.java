package org.ronghe.webkit.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file as an answer: always an attachment, never shown inside our origin, whatever it claims to be. */
public final class Download {
    private Download() {}

    /** Streams the content and closes it. */
    public static Response of(String name, long bytes, InputStream content) {
        StreamingOutput body = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        return of(name, "application/octet-stream", body)
                .header("Content-Length", bytes)
                .build();
    }

    /** Streams what the writer writes. */
    public static Response.ResponseBuilder of(String name, String mediaType, StreamingOutput body) {
        var ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body)
                .type(mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
