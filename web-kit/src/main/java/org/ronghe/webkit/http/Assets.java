package org.ronghe.webkit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Style sheet, script and library of the pages. The address holds a hash of the content, so a browser keeps it for a
 * year and a new release is seen at once.
 */
@RequestScoped
@Path("assets")
public class Assets {
    private static final Map<String, Asset> READ = new ConcurrentHashMap<>();
    private static final Map<String, String> PLACES = Map.of(
            "ronghe.css", "/META-INF/assets/ronghe.css",
            "ronghe.js", "/META-INF/assets/ronghe.js",
            "mark.svg", "/META-INF/assets/mark.svg",
            "htmx.js", "/META-INF/assets/htmx.min.js");

    private record Asset(byte[] plain, byte[] packed, String hash) {}

    /** The address of an asset of this release. */
    public static String url(String name) {
        return "/assets/" + asset(name).hash() + "/" + name;
    }

    @GET
    @Path("{hash}/{name}")
    public Response get(
            @PathParam("hash") String hash,
            @PathParam("name") String name,
            @HeaderParam("Accept-Encoding") @Nullable String encodings) {
        if (!PLACES.containsKey(name) || !asset(name).hash().equals(hash)) {
            throw new NotFoundException();
        }
        var asset = asset(name);
        boolean packed = encodings != null && encodings.contains("gzip");
        var response = Response.ok(packed ? asset.packed() : asset.plain())
                .type(
                        name.endsWith(".css")
                                ? "text/css;charset=UTF-8"
                                : name.endsWith(".svg") ? "image/svg+xml" : "text/javascript;charset=UTF-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding");
        return (packed ? response.header("Content-Encoding", "gzip") : response).build();
    }

    private static Asset asset(String name) {
        return READ.computeIfAbsent(name, Assets::read);
    }

    private static Asset read(String name) {
        try (var stream = Assets.class.getResourceAsStream(PLACES.getOrDefault(name, "/none"))) {
            if (stream == null) {
                throw new IllegalStateException("no asset " + name);
            }
            var plain = stream.readAllBytes();
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(plain);
            }
            var crc = new CRC32C();
            crc.update(plain);
            return new Asset(plain, packed.toByteArray(), Long.toHexString(crc.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
