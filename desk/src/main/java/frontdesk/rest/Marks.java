package frontdesk.rest;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.MarkOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Businesses;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;

/** How a visit went, and what was done with its booking. */
@Path(Gate.BUSINESS + "/bookings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "bookings")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class Marks {
    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;

    Marks(Gate gate, Diary diary, Businesses businesses) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
    }

    @POST
    @Path("/arrived")
    @Operation(operationId = "arrived", summary = "The customer is here")
    @APIResponse(responseCode = "200", description = "Written down")
    public RestResponse<Shown.Booking> arrived(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        return mark(slug, id, request, diary::arrived);
    }

    @POST
    @Path("/completed")
    @Operation(operationId = "completed", summary = "The visit is over; what is left of its time is free for others")
    @APIResponse(responseCode = "200", description = "Written down")
    public RestResponse<Shown.Booking> completed(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        return mark(slug, id, request, diary::completed);
    }

    @POST
    @Path("/no-show")
    @Operation(
            operationId = "noShow",
            summary = "The customer stayed away; what is left of the time is free for others")
    @APIResponse(responseCode = "200", description = "Written down")
    public RestResponse<Shown.Booking> noShow(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        return mark(slug, id, request, diary::noShow);
    }

    @POST
    @Path("/undo")
    @Operation(
            operationId = "undo",
            summary = "Take back the last move, cancellation or mark, where the time can still be had")
    @APIResponse(responseCode = "200", description = "Taken back")
    public RestResponse<Shown.Booking> undo(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        return mark(slug, id, request, diary::undo);
    }

    @GET
    @Path("/history")
    @Operation(operationId = "history", summary = "What was done with a booking, oldest first")
    @APIResponse(responseCode = "200", description = "All changes")
    public Shown.History history(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        Booking booking = diary.agenda()
                .find(caller.id(), Ids.booking(id, "booking"))
                .orElseThrow(() -> Problem.noSuch("booking"));
        var drawing = new Drawing(caller.business(), businesses);
        return new Shown.History(diary.agenda().history(caller.id(), booking.id()).stream()
                .map(change -> drawing.change(change, booking.options().location()))
                .toList());
    }

    private interface Marking {
        MarkOutcome mark(BusinessId business, BookingId booking, Origin origin);
    }

    private RestResponse<Shown.Booking> mark(String slug, String id, HttpServerRequest request, Marking marking) {
        Caller caller = gate.admitToChange(request, slug);
        var drawing = new Drawing(caller.business(), businesses);
        MarkOutcome outcome = marking.mark(caller.id(), Ids.booking(id, "booking"), caller.origin());
        return Answered.with(drawing.booking(marked(outcome, new Refusals(drawing))));
    }

    static Booking marked(MarkOutcome outcome, Refusals refusals) {
        return switch (outcome) {
            case MarkOutcome.Marked(Booking booking) -> booking;
            case MarkOutcome.NotNow notNow -> throw refusals.unfit(notNow).refusal();
            case MarkOutcome.TimeGone gone ->
                throw refusals.gone(gone.booking()).refusal();
            case MarkOutcome.NoSuchBooking none -> throw Problem.noSuch("booking");
            case MarkOutcome.Stale(Booking standing) ->
                throw refusals.stale(standing).refusal();
        };
    }
}
