package org.ronghe.webkit.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.zip.CRC32C;
import org.ronghe.webkit.View;
import org.ronghe.webkit.page.Pages;

/**
 * Turns the record a method returned into what was asked for: page, fragment or JSON document. Each has its own ETag
 * over its bytes, and a reader who already has them gets 304 without a body.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class Representation implements ContainerResponseFilter {
    @Context
    ResourceInfo resource;

    @Inject
    CurrentUi ui;

    @Inject
    Pages pages;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.VARY, "Accept, Accept-Language, HX-Request, Cookie");
        if (!(response.getEntity() instanceof Record record)) {
            return;
        }
        var media = response.getMediaType();
        boolean html = media != null && media.isCompatible(MediaType.TEXT_HTML_TYPE);
        boolean saved = html && isRead(request) && ui.saved();
        if (saved) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, SavedNotice.OVER);
        }
        var bytes = html ? page(record, saved) : Json.bytes(record);
        var type = html ? "text/html;charset=UTF-8" : MediaType.APPLICATION_JSON;
        response.setEntity(bytes, new Annotation[0], MediaType.valueOf(type));
        if (response.getStatus() == 200 && isRead(request)) {
            answerIfChanged(request, response, tag(bytes));
        }
    }

    private byte[] page(Record record, boolean saved) {
        var view = resource.getResourceMethod().getAnnotation(View.class);
        if (view == null) {
            throw new IllegalStateException(resource.getResourceMethod() + " has no @View");
        }
        return pages.render(view, record, ui.get(), ui.fragment(), saved);
    }

    private static void answerIfChanged(
            ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
        var unchanged = request.getRequest().evaluatePreconditions(tag);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (unchanged != null) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    }

    /** Sixty-four bits over the bytes: two representations of one address do not meet by chance. */
    private static EntityTag tag(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        long other = bytes.length;
        for (int i = 0; i < bytes.length; i += 7) {
            other = other * 31 + bytes[i];
        }
        return new EntityTag(Long.toHexString(crc.getValue()) + "-" + Integer.toHexString((int) other));
    }
}
