package frontdesk.rest;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.errand.Errand;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.Errands;
import frontdesk.errand.MakeOutcome;
import frontdesk.errand.Option;
import frontdesk.errand.ReplyOutcome;
import frontdesk.kernel.ErrandId;

/** Errands: what we telephone for on a user's behalf. */
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
public class ErrandDesk {
    private static final int LONGEST_ANSWER = 500;
    private static final Set<String> STATUSES = Set.of("queued", "calling", "asking", "booked", "exhausted", "stopped");

    private final Gate gate;
    private final Errands errands;
    private final ErrandTools tools;
    private final ErrandCalls calls;

    ErrandDesk(Gate gate, Errands errands, ErrandTools tools, ErrandCalls calls) {
        this.gate = gate;
        this.errands = errands;
        this.tools = tools;
        this.calls = calls;
    }

    @POST
    @Operation(
            operationId = "makeErrand",
            summary = "Have providers telephoned, one after another, until one has a time")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ErrandSent.NewErrand.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made; Idempotent-Replayed: true where it was before",
            content = @Content(schema = @Schema(implementation = ErrandShown.Errand.class)))
    public RestResponse<ErrandShown.Errand> make(
            @PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        var sent =
                new ErrandReader(caller.business(), new Faults()).errand(Json.read(body, ErrandSent.NewErrand.class));
        return switch (errands.make(caller.id(), sent, caller.actor(), caller.key())) {
            case MakeOutcome.Made(Errand errand, boolean repeated) -> made(caller, errand, repeated);
            case MakeOutcome.KeyUsed _ ->
                throw Problem.refusal(
                        422,
                        "key-used",
                        "This Idempotency-Key was used for another errand",
                        "Choose a fresh key for each errand; send the old one only to repeat its own request.");
            case MakeOutcome.TimeNotUnderstood(boolean impossible) ->
                throw Problem.faulty(
                        "when",
                        impossible
                                ? "There is no such day or time in the calendar: send another."
                                : "This names no time: send one such as Friday afternoon, or leave it out for any time.");
            case MakeOutcome.NobodyToCall _ ->
                throw Problem.faulty(
                        "providers", "Send whom to call: the directory names nobody for this service either.");
        };
    }

    private RestResponse<ErrandShown.Errand> made(Caller caller, Errand errand, boolean repeated) {
        var answer = ResponseBuilder.create(
                        RestResponse.Status.CREATED, drawing(caller).errand(errand))
                .header(
                        "Location",
                        URI.create("/api/v1/businesses/%s/errands/%s"
                                .formatted(caller.business().slug(), errand.id())));
        return (repeated ? answer.header("Idempotent-Replayed", "true") : answer).build();
    }

    @GET
    @Operation(operationId = "errands", summary = "Errands, the newest first")
    @APIResponse(responseCode = "200", description = "One page; next is the cursor of the page after it")
    public ErrandShown.Page page(
            @PathParam("slug") String slug,
            @QueryParam("status")
                    @Parameter(description = "queued, calling, asking, booked, exhausted or stopped; all without it")
                    @Nullable
                    String status,
            @BeanParam PageQuery asked,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        var faults = new Faults();
        int most = asked.most(faults);
        String wanted =
                status == null || status.isBlank() ? null : status.strip().toLowerCase(Locale.ROOT);
        if (wanted != null && !STATUSES.contains(wanted)) {
            faults.add("status", "Send queued, calling, asking, booked, exhausted or stopped.");
        }
        ErrandId before = asked.end(ErrandId::of, faults).orElse(null);
        faults.refuse();
        List<Errand> found = errands.list(caller.id(), wanted, before, most);
        return new ErrandShown.Page(
                found.stream().map(drawing(caller)::errand).toList(),
                found.size() < most ? null : found.getLast().id().toString());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "errand", summary = "One errand with all that happened on it")
    @APIResponse(responseCode = "200", description = "As it stands")
    public ErrandShown.Story story(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        return story(caller, Ids.errand(id));
    }

    private ErrandShown.Story story(Caller caller, ErrandId id) {
        return errands.story(caller.id(), id).map(drawing(caller)::story).orElseThrow(() -> Problem.noSuch("errand"));
    }

    @POST
    @Path("/{id}/answers")
    @Operation(operationId = "answerErrand", summary = "The user's answer to what they were asked")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ErrandSent.Answer.class)))
    @APIResponse(responseCode = "200", description = "Taken; choice is the option that it was read as")
    public ErrandShown.Answered answer(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        ErrandId errand = Ids.errand(id);
        var faults = new Faults();
        String text = new ErrandReader(caller.business(), faults)
                .needed("answer", Json.read(body, ErrandSent.Answer.class).answer(), LONGEST_ANSWER);
        faults.refuse();
        if (errands.find(caller.id(), errand).isEmpty()) {
            throw Problem.noSuch("errand");
        }
        return switch (errands.answer(caller.id(), errand, text, caller.actor())) {
            case ReplyOutcome.Answered(var question) -> {
                Option taken = question.taken();
                yield new ErrandShown.Answered(question.number(), text, taken == null ? null : taken.words());
            }
            case ReplyOutcome.NothingAsked _ ->
                throw Problem.refusal(
                        409,
                        "nothing-asked",
                        "Nothing is asked",
                        "The user was asked nothing, or has answered already, or nobody waits for it any more.");
        };
    }

    @POST
    @Path("/{id}/stop")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "stopErrand", summary = "Stop an errand; whoever is on the line is told politely")
    @APIResponse(responseCode = "200", description = "As it stands; one that was over stays as it was")
    public ErrandShown.Story stop(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        ErrandId errand = Ids.errand(id);
        errands.stop(caller.id(), errand, caller.actor());
        return story(caller, errand);
    }

    private ErrandDrawing drawing(Caller caller) {
        return new ErrandDrawing(caller.business(), tools, calls);
    }
}
