package frontdesk.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Resource;
import frontdesk.kernel.Sha256;

/** Calendars to subscribe to, of a whole business or of one resource: the last month and the next year. */
@Path(CalendarLinks.PATH)
@Blocking
public class CalendarFeed {
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 365;

    private final CalendarLinks links;
    private final Diary diary;
    private final Businesses businesses;
    private final Clock clock;

    CalendarFeed(CalendarLinks links, Diary diary, Businesses businesses, Clock clock) {
        this.links = links;
        this.diary = diary;
        this.businesses = businesses;
        this.clock = clock;
    }

    @GET
    @Path("/{slug}/{whose}/{word}.ics")
    @Produces("text/calendar")
    @Operation(hidden = true)
    public Response calendar(
            @PathParam("slug") String slug,
            @PathParam("whose") String whose,
            @PathParam("word") String word,
            @Context HttpServerRequest request) {
        Business business = businesses
                .findBySlug(slug)
                .filter(one -> links.signed(one, whose, word))
                .orElseThrow(CalendarFeed::nothing);
        Optional<Resource> only = business.resources().stream()
                .filter(one -> one.id().toString().equals(whose))
                .findFirst();
        if (only.isEmpty() && !whose.equals(CalendarLinks.ALL)) {
            throw nothing();
        }
        String name = only.map(one -> one.name() + " – " + business.name()).orElse(business.name());
        String text = new CalendarText(business, businesses).of(name, bookings(business, only));
        String tag = tag(text);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return Response.notModified().header("ETag", tag).build();
        }
        return Response.ok(text, "text/calendar;charset=utf-8")
                .header("ETag", tag)
                .header("Cache-Control", "private, max-age=0")
                .build();
    }

    private List<Booking> bookings(Business business, Optional<Resource> only) {
        LocalDate today = LocalDate.now(clock.withZone(business.zone()));
        return diary
                .agenda()
                .bookings(business.id(), today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), null)
                .stream()
                .filter(booking -> only.isEmpty()
                        || booking.resources().contains(only.get().id()))
                .toList();
    }

    private static String tag(String text) {
        return "\"" + HexFormat.of().formatHex(Sha256.of(text), 0, 16) + "\"";
    }

    private static RuntimeException nothing() {
        return Problem.refusal(
                404, "not-found", "There is no such calendar", "Copy its address again from the list of calendars.");
    }
}
