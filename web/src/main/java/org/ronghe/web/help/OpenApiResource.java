package org.ronghe.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.ronghe.webkit.http.Json;
import org.ronghe.webkit.http.OpenApi;

/** The interface description of this release: {@code /openapi.json}. */
@Path("openapi.json")
@ApplicationScoped
public class OpenApiResource {
    @Inject
    BeanManager beans;

    private volatile byte[] document = {};

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get() {
        if (document.length == 0) {
            document = Json.bytes(OpenApi.of(resources()));
        }
        return Response.ok(document).build();
    }

    /** Every class that answers. */
    private List<Class<?>> resources() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .sorted(Comparator.comparing(Class::getName))
                .distinct()
                .toList();
    }
}
