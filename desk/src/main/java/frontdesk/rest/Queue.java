package frontdesk.rest;

import java.io.InputStream;
import java.util.List;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.business.Businesses;
import frontdesk.kernel.WaitingId;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;
import frontdesk.waiting.AnswerOutcome;
import frontdesk.waiting.JoinOutcome;
import frontdesk.waiting.WaitingList;

/** Who waits for a time that is taken. */
@Path(Gate.BUSINESS + "/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "waiting")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class Queue {
    private final Gate gate;
    private final WaitingList waiting;
    private final Businesses businesses;

    Queue(Gate gate, WaitingList waiting, Businesses businesses) {
        this.gate = gate;
        this.waiting = waiting;
        this.businesses = businesses;
    }

    @GET
    @Operation(operationId = "waiting", summary = "Who waits or is being asked, in order")
    @APIResponse(responseCode = "200", description = "All of them")
    public Shown.WaitingList open(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        var drawing = new Drawing(caller.business(), businesses);
        return new Shown.WaitingList(
                waiting.open(caller.id()).stream().map(drawing::waiting).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "wait",
            summary = "Wait for a time that is taken: the customer is asked by text when one comes free")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.NewWaiting.class)))
    @APIResponse(responseCode = "201", description = "On the list; the same wish of the same customer is there once")
    public Shown.Joined join(@PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Sent.NewWaiting sent = Json.read(body, Sent.NewWaiting.class);
        var reader = new Reader(caller.business(), new Faults());
        var readWish = reader.wish("wish", sent.wish());
        Customer customer = reader.sound(reader.guests().customer("customer", sent.customer()));
        Wish wish = reader.sound(readWish);
        Stretch stretch = reader.sound(reader.stretch(sent.stretch(), wish.at()));
        var drawing = new Drawing(caller.business(), businesses);
        return switch (waiting.join(caller.id(), wish, stretch, customer, caller.origin())) {
            case JoinOutcome.Joined joined -> new Shown.Joined(drawing.waiting(joined.waiting()), joined.ahead());
            case JoinOutcome.FreeNow free ->
                throw Problem.of(
                                409,
                                "free-now",
                                "Nobody has to wait",
                                "These are free: hold or book one of the offers.")
                        .with(drawing.offers(free.offers()))
                        .refusal();
            case JoinOutcome.NotOffered not ->
                throw Problem.refusal(
                        422, Drawing.word(not.why()), "It cannot be booked", Refusals.sentence(not.why()));
            case JoinOutcome.NoPhone none ->
                throw Problem.faulty("customer.phone", "Send a telephone number: who waits is asked by text.");
        };
    }

    @POST
    @Path("/{id}/accept")
    @Operation(operationId = "acceptOffer", summary = "Yes: book what is held for who is being asked")
    @APIResponse(responseCode = "200", description = "Booked")
    @APIResponse(responseCode = "202", description = Answered.PENDING)
    public RestResponse<Shown.Booking> accept(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        WaitingId asked = known(caller, id);
        var drawing = new Drawing(caller.business(), businesses);
        return switch (waiting.accept(caller.id(), asked, caller.origin())) {
            case AnswerOutcome.Booked(Booking booking) -> Answered.with(drawing.booking(booking));
            case AnswerOutcome.Pending(Booking hold, boolean _) -> Answered.pending(drawing.booking(hold));
            case AnswerOutcome.TooLate(List<Offer> nearest) ->
                throw new Refusals(drawing).lapsed(nearest).refusal();
            case AnswerOutcome.NothingOffered _, AnswerOutcome.Declined _ -> throw nothingOffered();
        };
    }

    @POST
    @Path("/{id}/decline")
    @Operation(operationId = "declineOffer", summary = "No: what is held is let go, and the next in line is asked")
    @APIResponse(responseCode = "204", description = "Off the list")
    public void decline(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        if (waiting.decline(caller.id(), known(caller, id)) instanceof AnswerOutcome.NothingOffered) {
            throw nothingOffered();
        }
    }

    private WaitingId known(Caller caller, String id) {
        return waiting.find(caller.id(), Ids.waiting(id))
                .orElseThrow(() -> Problem.noSuch("entry on the waiting list"))
                .id();
    }

    private static RuntimeException nothingOffered() {
        return Problem.refusal(
                409,
                "nothing-offered",
                "Nothing is offered",
                "They are not being asked at the moment; waiting shows who is.");
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "stopWaiting", summary = "Take a wish off the list; what was held for it is let go")
    @APIResponse(responseCode = "204", description = "Off the list")
    public void withdraw(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        if (!waiting.withdraw(caller.id(), Ids.waiting(id))) {
            throw Problem.noSuch("entry on the waiting list");
        }
    }
}
