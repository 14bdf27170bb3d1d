package frontdesk.rest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.Errands;
import frontdesk.errand.NextCall;
import frontdesk.errand.Provider;

/** The calls of errands for agents outside that place them, and the directory of whom to call. */
@Path(Gate.BUSINESS + "/errands")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "errands")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ErrandLine {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST_NAME = 255;

    private final Gate gate;
    private final Errands errands;
    private final ErrandCalls calls;

    ErrandLine(Gate gate, Errands errands, ErrandCalls calls) {
        this.gate = gate;
        this.errands = errands;
        this.calls = calls;
    }

    @POST
    @Path("/calls")
    @Operation(
            operationId = "takeErrandCall",
            summary = "Take the next call that is due: place it, and use the tools in it")
    @RequestBody(content = @Content(schema = @Schema(implementation = ErrandSent.TakeCall.class)))
    @APIResponse(
            responseCode = "200",
            description = "Yours",
            content = @Content(schema = @Schema(implementation = ErrandShown.NextCall.class)))
    @APIResponse(responseCode = "204", description = "Nobody is to be called now")
    public RestResponse<ErrandShown.NextCall> take(
            @PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        byte[] sent = Json.bytes(body, Json.MOST_BYTES);
        String conversation = sent.length == 0 ? null : conversation(caller, sent);
        return switch (calls.next(caller.id(), caller.actor())) {
            case NextCall.Taken(var order) -> {
                if (conversation != null && !calls.begun(caller.id(), order.call(), conversation)) {
                    calls.over(caller.id(), order.call().toString(), Result.NOT_PLACED);
                    throw Problem.refusal(
                            409,
                            "conversation-used",
                            "Another call has this name",
                            "Send a conversationId of its own.");
                }
                yield RestResponse.ok(ErrandDrawing.call(order));
            }
            case NextCall.Nothing _ -> RestResponse.noContent();
            case NextCall.AllBusy(int most) ->
                throw Problem.refusal(
                        409,
                        "all-busy",
                        "All lines are busy",
                        "At most %d calls go on at once: end one first.".formatted(most));
        };
    }

    private static @Nullable String conversation(Caller caller, byte[] sent) {
        var faults = new Faults();
        String name = new ErrandReader(caller.business(), faults)
                .text(
                        "conversationId",
                        Json.read(new java.io.ByteArrayInputStream(sent), ErrandSent.TakeCall.class)
                                .conversationId(),
                        LONGEST_NAME);
        faults.refuse();
        return name.isEmpty() ? null : name;
    }

    @POST
    @Path("/calls/{id}/over")
    @Operation(
            operationId = "endErrandCall",
            summary = "A call is over; what its tools have settled stands, else the errand goes on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ErrandSent.CallOver.class)))
    @APIResponse(responseCode = "204", description = "Noted")
    public void over(
            @PathParam("slug") String slug,
            @PathParam("id") String id,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        String told = Json.read(body, ErrandSent.CallOver.class).result();
        Result result =
                switch (told == null ? "" : told.strip().toLowerCase(Locale.ROOT)) {
                    case "unsettled" -> Result.UNSETTLED;
                    case "unanswered" -> Result.UNANSWERED;
                    case "failed" -> Result.FAILED;
                    default -> throw Problem.faulty("result", "Send unsettled, unanswered or failed.");
                };
        if (!calls.over(caller.id(), id.replace("\0", ""), result)) {
            throw Problem.noSuch("call of an errand");
        }
    }

    @GET
    @Path("/providers/{service}")
    @Operation(operationId = "errandProviders", summary = "Whom to call for a service where a request names nobody")
    @APIResponse(responseCode = "200", description = "In order")
    public ErrandShown.Directory directory(
            @PathParam("slug") String slug, @PathParam("service") String service, @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        String name = service(caller, service);
        return shown(name, errands.directory(caller.id(), name));
    }

    @PUT
    @Path("/providers/{service}")
    @Consumes("text/csv")
    @Operation(
            operationId = "putErrandProviders",
            summary = "Replace them by a table with the columns name, phone and address")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "In order")
    public ErrandShown.Directory put(
            @PathParam("slug") String slug,
            @PathParam("service") String service,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        String name = service(caller, service);
        var faults = new Faults();
        List<Provider.Entry> entries = new ErrandReader(caller.business(), faults)
                .table("table", new String(Json.bytes(body, MOST_BYTES), StandardCharsets.UTF_8));
        faults.refuse();
        errands.directory(caller.id(), name, entries);
        return shown(name, entries);
    }

    private static String service(Caller caller, String service) {
        var faults = new Faults();
        String name = new ErrandReader(caller.business(), faults).needed("service", service, 200);
        faults.refuse();
        return name;
    }

    private static ErrandShown.Directory shown(String service, List<Provider.Entry> entries) {
        return new ErrandShown.Directory(
                service,
                entries.stream()
                        .map(one -> new ErrandShown.DirectoryEntry(
                                one.name(), one.phone().e164(), one.address()))
                        .toList());
    }
}
