package frontdesk.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.kernel.TimeSlot;

/** The bookings of some days, page by page: none is skipped, whatever is booked or moved meanwhile. */
@Path(Gate.BUSINESS + "/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "bookings")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class BookingPages {
    private static final int MOST_DAYS = 3660;

    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;
    private final Clock clock;

    BookingPages(Gate gate, Diary diary, Businesses businesses, Clock clock) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "bookings",
            summary = "The bookings of some days by time, cancelled ones too, holds left out")
    @APIResponse(responseCode = "200", description = "One page; next is the cursor of the page after it")
    public Shown.Page page(
            @PathParam("slug") String slug,
            @QueryParam("from")
                    @Parameter(description = "First day; today without it", schema = @Schema(format = "date"))
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(description = "Last day; four weeks later without it", schema = @Schema(format = "date"))
                    @Nullable
                    String to,
            @BeanParam PageQuery asked,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        var faults = new Faults();
        var reader = new Reader(caller.business(), faults);
        var place = reader.clock(null);
        LocalDate first = reader.clocks().day("from", from).orElseGet(() -> place.shows(clock.instant())
                .toLocalDate());
        LocalDate last = reader.clocks().day("to", to).orElse(first.plusWeeks(4));
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            faults.add("to", "Send a day not before from and at most ten years later.");
        }
        int most = asked.most(faults);
        Optional<Cursor> read = asked.end(Cursor::of, faults);
        faults.refuse();
        List<Booking> bookings = page(caller, place.days(first, last), read, most);
        return new Shown.Page(
                new Drawing(caller.business(), businesses).bookings(bookings),
                bookings.size() < most ? null : Cursor.after(bookings.getLast()).toString());
    }

    private List<Booking> page(Caller caller, TimeSlot days, Optional<Cursor> cursor, int most) {
        if (cursor.isEmpty()) {
            return diary.agenda().page(caller.id(), days, null, most);
        }
        Cursor end = cursor.get();
        Booking last = diary.agenda()
                .find(caller.id(), end.last())
                .orElseThrow(() -> Problem.faulty("cursor", "Send next of the page before, as it was."));
        if (!end.start().isBefore(days.end())) {
            return List.of();
        }
        // The last one may have been moved since: then its old place is read again, so that nobody is skipped.
        boolean there = last.slot().start().equals(end.start());
        TimeSlot rest = end.start().isAfter(days.start()) ? new TimeSlot(end.start(), days.end()) : days;
        return diary.agenda().page(caller.id(), rest, there ? last : null, most);
    }
}
