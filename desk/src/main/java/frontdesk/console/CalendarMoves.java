package frontdesk.console;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.MoveOutcome;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.page.OurPage;
import frontdesk.timetable.Wish;

/** Takes a booking that was dropped elsewhere in the calendar there, or says in a sentence why it stays where it is. */
@Path("/console/{business}/calendar/{booking}")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_PLAIN)
class CalendarMoves {
    private final Visit visit;
    private final Diary diary;

    CalendarMoves(Visit visit, Diary diary) {
        this.visit = visit;
        this.diary = diary;
    }

    /**
     * @param days how far it was taken, in days and minutes of the clock on the wall
     * @param resource the column it was dropped on, or empty where days are columns
     * @param version the booking as it was seen
     */
    @POST
    public Response move(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @FormParam("days") int days,
            @FormParam("minutes") int minutes,
            @FormParam("resource") @Nullable String resource,
            @FormParam("version") int version) {
        Business business = visit.rights().servedPartOf(slug);
        Booking booking = visit.booking(business, id);
        Wish wish = diary.agenda().wish(business.id(), booking.id()).orElseThrow();
        Wish there = dropped(booking, wish.at(wish.at().plusDays(days).plusMinutes(minutes)), business, resource);
        var origin = visit.origin(null).having(version);
        return switch (diary.move(business.id(), booking.id(), there, origin)) {
            case MoveOutcome.Moved done -> said(200, "Moved to " + where(done.booking(), business) + ".");
            case MoveOutcome.Refused refused -> said(409, Refusals.sentence(refused.reason()));
            case MoveOutcome.Stale stale -> said(409, "Somebody else has just changed this booking.");
            case MoveOutcome.Unanswered silent ->
                said(503, "The calendar in which you keep your diary does not answer.");
            case MoveOutcome.NoSuchBooking gone -> said(409, "Only a booking that is still to come can be moved.");
        };
    }

    /** A column is a wish for who has it; only what takes up several of them at once keeps to what was asked for. */
    private static Wish dropped(Booking booking, Wish wish, Business business, @Nullable String resource) {
        return business.resources().stream()
                .map(Resource::id)
                .filter(id -> id.toString().equals(resource))
                .filter(id ->
                        booking.resources().size() == 1 || !booking.resources().contains(id))
                .findFirst()
                .map(wish::with)
                .orElse(wish);
    }

    private String where(Booking booking, Business business) {
        String with = booking.resources().stream()
                .flatMap(id -> business.resource(id).map(Resource::name).stream())
                .reduce("", (some, more) -> some + ", " + more);
        return visit.clockface(business).when(booking.slot().start()) + with;
    }

    private static Response said(int status, String sentence) {
        return Response.status(status).entity(sentence).build();
    }
}
