package frontdesk.rest;

import java.io.InputStream;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import frontdesk.booking.Booking;
import frontdesk.booking.ConfirmOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome;
import frontdesk.business.Businesses;
import frontdesk.kernel.BookingId;
import frontdesk.timetable.Wish;

/** Times that are kept for one customer for a while: held, then confirmed or let go. */
@Path(Gate.BUSINESS + "/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "holds")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class Holds {
    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;

    Holds(Gate gate, Diary diary, Businesses businesses) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "hold", summary = "Keep a time until it is confirmed, let go or lapses")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.NewHold.class)))
    @APIResponse(responseCode = "201", description = "Held until the time in until")
    public Shown.Hold hold(@PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Sent.NewHold sent = Json.read(body, Sent.NewHold.class);
        var reader = new Reader(caller.business(), new Faults());
        Wish wish = reader.sound(reader.wish("wish", sent.wish()));
        var drawing = new Drawing(caller.business(), businesses);
        HoldOutcome outcome = diary.hold(caller.id(), wish, caller.origin());
        if (outcome instanceof HoldOutcome.Held held) {
            return new Shown.Hold(drawing.booking(held.hold()), held.until());
        }
        throw new Refusals(drawing).of(outcome).refusal();
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(operationId = "confirmHold", summary = "Turn a hold into a booking; confirming twice is confirming once")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.Confirmation.class)))
    @APIResponse(responseCode = "200", description = "Booked")
    @APIResponse(responseCode = "202", description = Answered.PENDING)
    public RestResponse<Shown.Booking> confirm(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Sent.Confirmation sent = Json.read(body, Sent.Confirmation.class);
        BookingId hold = Ids.booking(id, "hold");
        Wish wish = diary.agenda().wish(caller.id(), hold).orElseThrow(() -> Problem.noSuch("hold"));
        var faults = new Faults();
        var reader = new Reader(caller.business(), faults);
        Customer customer = reader.sound(reader.guests().customer("customer", sent.customer()));
        reader.guests().asked("customer", wish, customer);
        faults.refuse();
        var drawing = new Drawing(caller.business(), businesses);
        var refusals = new Refusals(drawing);
        return switch (diary.confirm(caller.id(), hold, customer, caller.origin())) {
            case ConfirmOutcome.Confirmed(Booking booking) -> Answered.with(drawing.booking(booking));
            case ConfirmOutcome.Pending(Booking held, boolean _) -> Answered.pending(drawing.booking(held));
            case ConfirmOutcome.HoldLapsed lapsed ->
                throw refusals.lapsed(lapsed.nearest()).refusal();
            case ConfirmOutcome.CustomerLimit limit ->
                throw refusals.customerLimit().refusal();
        };
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "releaseHold", summary = "Let a hold go; one that is gone already is no trouble")
    @APIResponse(responseCode = "204", description = "Gone")
    public void release(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        diary.release(caller.id(), Ids.booking(id, "hold"));
    }
}
