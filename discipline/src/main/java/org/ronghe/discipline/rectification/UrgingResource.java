package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.ronghe.webkit.View;

/** The people of several tasks urged at once (催办). */
@Path("discipline/rectifications/urgings")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class UrgingResource {
    @Inject
    BulkDesk desk;

    /** The chosen tasks with what is in the way of each, and the form for all of them when nothing is. */
    @GET
    @Path("new")
    @View(value = "discipline/rectification/urge", title = "form.BulkReminder")
    public BulkDesk.Page page(@QueryParam("task") List<Long> tasks) {
        return desk.toUrge(tasks);
    }

    @POST
    public Response urge(Writes.BulkReminder asked) {
        desk.urge(asked);
        return Response.seeOther(UriBuilder.fromPath("/discipline/rectifications")
                        .queryParam(
                                "task",
                                asked.tasks().stream().map(Writes.TaskAt::task).toArray())
                        .build())
                .build();
    }
}
