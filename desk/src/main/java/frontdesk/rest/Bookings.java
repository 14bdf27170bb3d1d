package frontdesk.rest;

import java.io.InputStream;
import java.net.URI;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.MarkOutcome;
import frontdesk.booking.MoveOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Businesses;
import frontdesk.kernel.BookingId;
import frontdesk.timetable.Wish;

/** Single bookings: made, looked at, moved, corrected, cancelled. */
@Path(Gate.BUSINESS + "/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "bookings")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class Bookings {
    private static final int LONGEST_REASON = 500;

    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;

    Bookings(Gate gate, Diary diary, Businesses businesses) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
    }

    @POST
    @Operation(operationId = "book", summary = "Book a time at once; the same Idempotency-Key gives the first answer")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.NewBooking.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked; Idempotent-Replayed: true where it was before",
            content = @Content(schema = @Schema(implementation = Shown.Booking.class)))
    public RestResponse<Shown.Booking> book(
            @PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Sent.NewBooking sent = Json.read(body, Sent.NewBooking.class);
        var faults = new Faults();
        var reader = new Reader(caller.business(), faults);
        var read = reader.wish("wish", sent.wish());
        Customer customer = reader.sound(reader.guests().customer("customer", sent.customer()));
        Wish wish = reader.sound(read);
        reader.guests().asked("customer", wish, customer);
        faults.refuse();
        var drawing = drawing(caller);
        return switch (diary.book(caller.id(), wish, customer, caller.origin())) {
            case BookOutcome.Booked(Booking booking, boolean repeated) ->
                Answered.made(
                        drawing.booking(booking),
                        URI.create("/api/v1/businesses/%s/bookings/%s".formatted(slug, booking.id())),
                        repeated);
            case BookOutcome.Pending(Booking held, boolean _) -> Answered.pending(drawing.booking(held));
            case BookOutcome.Refused refused ->
                throw new Refusals(drawing).of(refused.reason()).refusal();
        };
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "booking", summary = "One booking; its ETag is its version")
    @APIResponse(
            responseCode = "200",
            description = "As it stands",
            content = @Content(schema = @Schema(implementation = Shown.Booking.class)))
    @APIResponse(responseCode = "304", description = "As in If-None-Match")
    public RestResponse<Shown.Booking> find(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        Booking booking = known(caller, Ids.booking(id, "booking"));
        return Version.known(request, booking.version())
                ? RestResponse.notModified(Version.tag(booking.version()))
                : Answered.with(drawing(caller).booking(booking));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "changeBooking",
            summary =
                    "Move and correct a booking: what is sent replaces what was; nothing is done where it cannot move")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag on which you decided")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.Change.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Shown.Booking.class)))
    public RestResponse<Shown.Booking> change(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Booking booking = known(caller, Ids.booking(id, "booking"));
        var change = new ChangeReader(caller.business(), Json.object(body));
        Moved moved = moved(caller, booking, change);
        Booking changed = corrected(caller, moved.booking(), change, moved.byUs());
        return Answered.with(drawing(caller).booking(changed));
    }

    /** @param byUs or it stands where it stood, though somebody else may have changed it since */
    private record Moved(Booking booking, boolean byUs) {}

    /** What is not sent stays as it is, also where somebody changes it at this moment: then it is looked at again. */
    private Moved moved(Caller caller, Booking look, ChangeReader change) {
        Wish before = diary.agenda().wish(caller.id(), look.id()).orElseThrow();
        Wish wish = change.wish(before);
        if (wish.equals(before)) {
            // Somebody may have made it so between the two looks.
            Booking now = known(caller, look.id());
            return now.version() == look.version() ? new Moved(look, false) : moved(caller, now, change);
        }
        var refusals = new Refusals(drawing(caller));
        return switch (diary.move(caller.id(), look.id(), wish, decidedOn(caller, look))) {
            case MoveOutcome.Moved(Booking moved) -> new Moved(moved, true);
            case MoveOutcome.Refused refused ->
                throw refusals.of(refused.reason()).refusal();
            case MoveOutcome.Unanswered _ -> throw Refusals.unanswered().refusal();
            case MoveOutcome.NoSuchBooking none -> throw notStanding(caller, look.id());
            case MoveOutcome.Stale(Booking standing) when caller.seen() == null -> moved(caller, standing, change);
            case MoveOutcome.Stale(Booking standing) ->
                throw refusals.stale(standing).refusal();
        };
    }

    /** @param moved whether the look is our own move's: then what the caller has seen is older */
    private Booking corrected(Caller caller, Booking look, ChangeReader change, boolean moved) {
        Customer customer = change.customer(look.customer());
        if (customer.equals(look.customer())) {
            return look;
        }
        Origin origin = moved ? caller.origin().having(look.version()) : decidedOn(caller, look);
        MarkOutcome outcome = diary.correct(caller.id(), look.id(), customer, origin);
        return outcome instanceof MarkOutcome.Stale(Booking standing) && (moved || caller.seen() == null)
                ? corrected(caller, standing, change, moved)
                : Marks.marked(outcome, new Refusals(drawing(caller)));
    }

    private static Origin decidedOn(Caller caller, Booking look) {
        return caller.seen() == null ? caller.origin().having(look.version()) : caller.origin();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelBooking", summary = "Cancel a booking; cancelling twice is cancelling once")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag on which you decided")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = Shown.Booking.class)))
    public RestResponse<Shown.Booking> cancel(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @QueryParam("reason") @Parameter(description = "For the history") @Nullable String reason,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        BookingId booking = Ids.booking(id, "booking");
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Problem.faulty("reason", "Send at most %d characters.".formatted(LONGEST_REASON));
        }
        var drawing = drawing(caller);
        return switch (diary.cancel(caller.id(), booking, reason == null ? "" : reason.strip(), caller.origin())) {
            case CancelOutcome.Cancelled(Booking cancelled) -> Answered.with(drawing.booking(cancelled));
            case CancelOutcome.AlreadyCancelled(Booking cancelled) -> Answered.with(drawing.booking(cancelled));
            case CancelOutcome.NoSuchBooking none -> throw notStanding(caller, booking);
            case CancelOutcome.Stale(Booking standing) ->
                throw new Refusals(drawing).stale(standing).refusal();
        };
    }

    /** It is there but over, or it is not there at all. */
    private RuntimeException notStanding(Caller caller, BookingId id) {
        Booking there = known(caller, id);
        return new Refusals(drawing(caller))
                .unfit(new MarkOutcome.NotNow(there))
                .refusal();
    }

    private Booking known(Caller caller, BookingId id) {
        return diary.agenda().find(caller.id(), id).orElseThrow(() -> Problem.noSuch("booking"));
    }

    private Drawing drawing(Caller caller) {
        return new Drawing(caller.business(), businesses);
    }
}
