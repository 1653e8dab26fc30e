package org.ronghe.discipline.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Download;
import org.ronghe.webkit.http.FileForm;
import org.ronghe.webkit.http.Query;
import org.ronghe.webkit.http.Upload;

/** Supervision orders for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("discipline/orders")
@About("order")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class OrderResource {
    @Inject
    CurrentUi ui;

    @Inject
    OrderDesk desk;

    @Inject
    OrderLedger ledger;

    @Inject
    OrderSheets sheets;

    @Inject
    EvidenceStore evidence;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = OrderFilter.class,
            more = {"as", "lang"})
    @View(value = "discipline/order/list", title = "order.title")
    public OrderLedger.OrderPage list() {
        return ledger.page(OrderFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return OrderFile.of(
                ledger, OrderFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @POST
    public Response draft(OrderWrites.NewOrder asked) {
        return see(desk.draft(asked));
    }

    /** The form for a new order; {@code task} is the rectification task that it is about. */
    @GET
    @Path("new")
    @View(value = "discipline/order/new", title = "form.NewOrder")
    public OrderLedger.NewOrderPage newOrder(@QueryParam("task") @Nullable Long task) {
        return ledger.newOrder(task);
    }

    /** Tasks for which an order is proposed. */
    @GET
    @Path("suggestions")
    @View(value = "discipline/order/suggestions", title = "order.suggestions")
    public OrderLedger.Suggestions suggestions() {
        return ledger.suggestions();
    }

    /** The same as a file. */
    @GET
    @Path("suggestions")
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response suggestionsFile(@Context HttpHeaders headers) {
        return SuggestionFile.of(ledger, ui.get().lang(), headers);
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/order/sheet", title = "order.title")
    public OrderSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** The order on paper. */
    @GET
    @Path("{id}/print")
    @View(value = "discipline/order/print", title = "order.title")
    public OrderPrint print(@PathParam("id") long id) {
        return new OrderPrint(sheets.sheet(id));
    }

    /** An order as the office prints it. */
    public record OrderPrint(OrderSheet order) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return order.pageTitle(ui);
        }
    }

    /** The order as an official document. */
    @GET
    @Path("{id}/document")
    @Produces(MediaType.WILDCARD)
    public Response document(@PathParam("id") long id) {
        return sheets.document(id).download();
    }

    /** A form for one step on a page of its own: the plain way to every step. */
    @GET
    @Path("{id}/steps/{step}")
    @View(value = "discipline/order/step", title = "order.title")
    public OrderStepPage step(@PathParam("id") long id, @PathParam("step") OrderStep step) {
        return new OrderStepPage(sheets.sheet(id), step);
    }

    /** An order and the step to be taken. */
    public record OrderStepPage(OrderSheet order, OrderStep step) {}

    @POST
    @Path("{id}/text")
    public Response revise(@PathParam("id") long id, OrderWrites.OrderText asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/registration")
    public Response register(@PathParam("id") long id, OrderWrites.OrderRegistration asked) {
        desk.register(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/discarding")
    public Response discard(@PathParam("id") long id, OrderWrites.OrderDiscarding asked) {
        desk.discard(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/issuing")
    public Response issue(@PathParam("id") long id, OrderWrites.OrderIssuing asked) {
        desk.issue(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/sending-back")
    public Response sendBack(@PathParam("id") long id, OrderWrites.OrderSendingBack asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/receipt")
    public Response sign(@PathParam("id") long id, OrderWrites.OrderReceipt asked) {
        desk.sign(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/progress")
    public Response progress(@PathParam("id") long id, OrderWrites.OrderProgress asked) {
        desk.progress(id, asked);
        return see(id);
    }

    /** A file from a program: its name in the address, its content as the body. */
    @PUT
    @Path("{id}/evidence/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response prove(
            @PathParam("id") long id,
            @PathParam("name") String name,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream content) {
        desk.prove(id, Upload.name(name), content);
        return see(id);
    }

    /** A file from a page's form; streamed, never kept as a temporary copy. */
    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FileForm
    public Response proveByForm(@PathParam("id") long id, @HeaderParam("Content-Type") String type, InputStream body) {
        Upload.read(type, body, (fields, name, content) -> desk.prove(id, name, content));
        return see(id);
    }

    /** The file itself. */
    @GET
    @Path("{id}/evidence/{proof}")
    @Produces(MediaType.WILDCARD)
    public Response open(@PathParam("id") long id, @PathParam("proof") long proof) {
        var line = sheets.proof(id, proof);
        return Download.of(line.name(), line.bytes(), evidence.open(line.sha256()));
    }

    @POST
    @Path("{id}/reply")
    public Response reply(@PathParam("id") long id, OrderWrites.OrderReply asked) {
        desk.reply(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/consent")
    public Response consent(@PathParam("id") long id, OrderWrites.OrderConsent asked) {
        desk.consent(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/report")
    public Response report(@PathParam("id") long id, OrderWrites.OrderReport asked) {
        desk.report(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/extensions")
    public Response extend(@PathParam("id") long id, OrderWrites.OrderExtension asked) {
        desk.extend(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/extension-decision")
    public Response decideExtension(@PathParam("id") long id, OrderWrites.OrderExtensionDecision asked) {
        desk.decideExtension(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/reminders")
    public Response remind(@PathParam("id") long id, OrderWrites.OrderReminder asked) {
        desk.remind(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/escalation")
    public Response escalate(@PathParam("id") long id, OrderWrites.OrderEscalation asked) {
        desk.escalate(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/instruction")
    public Response instruct(@PathParam("id") long id, OrderWrites.OrderInstruction asked) {
        desk.instruct(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/check")
    public Response proposeCompletion(@PathParam("id") long id, OrderWrites.OrderCheck asked) {
        desk.proposeCompletion(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/conclusion")
    public Response confirm(@PathParam("id") long id, OrderWrites.OrderConclusion asked) {
        desk.confirm(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/rejection")
    public Response reject(@PathParam("id") long id, OrderWrites.OrderRejection asked) {
        desk.reject(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@PathParam("id") long id, OrderWrites.OrderCancellation asked) {
        desk.cancel(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/archiving")
    public Response archive(@PathParam("id") long id, OrderWrites.OrderArchiving asked) {
        desk.archive(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/orders/" + id)).build();
    }
}
