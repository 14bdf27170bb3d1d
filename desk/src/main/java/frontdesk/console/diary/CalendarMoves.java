package frontdesk.console.diary;

import java.time.Duration;

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
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Wish;

/** Takes a booking that was dropped elsewhere in the calendar there, makes it longer or shorter, or says in a sentence why it stays as it is. */
@Path("/console/{business}/calendar/{booking}")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_PLAIN)
class CalendarMoves {
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final Visit visit;
    private final Diary diary;

    CalendarMoves(Visit visit, Diary diary) {
        this.visit = visit;
        this.diary = diary;
    }

    /**
     * @param days how far it was taken, in days and minutes of the clock on the wall
     * @param resource the column it was dropped on, or empty where days are columns
     * @param longer by how many minutes more it takes, or fewer where it is less than none
     * @param version the booking as it was seen
     */
    @POST
    public Response move(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @FormParam("days") int days,
            @FormParam("minutes") int minutes,
            @FormParam("resource") @Nullable String resource,
            @FormParam("longer") int longer,
            @FormParam("version") int version) {
        Business business = visit.rights().servedPartOf(slug);
        Booking booking = visit.booking(business, id);
        Duration length = booking.slot().length().plusMinutes(longer);
        if (longer != 0 && length.compareTo(SHORTEST) < 0) {
            return said(409, "A booking takes five minutes at least.");
        }
        Wish wish = diary.agenda().wish(business.id(), booking.id()).orElseThrow();
        Wish moved = dropped(booking, wish.at(wish.at().plusDays(days).plusMinutes(minutes)), business, resource);
        Wish there = longer == 0 ? moved : Timetable.lasting(business, staying(booking, moved), length);
        var origin = visit.origin(null).having(version);
        return switch (diary.move(business.id(), booking.id(), there, origin)) {
            case MoveOutcome.Moved done -> said(200, where(done.booking(), business, longer != 0));
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

    /** Who has it keeps it, whether they were asked for or not: nobody else is given what was only made longer. */
    private static Wish staying(Booking booking, Wish wish) {
        return wish.resource() == null && booking.resources().size() == 1
                ? wish.with(booking.resources().getFirst())
                : wish;
    }

    private String where(Booking booking, Business business, boolean stretched) {
        String with = booking.resources().stream()
                .flatMap(id -> business.resource(id).map(Resource::name).stream())
                .reduce("", (some, more) -> some + ", " + more);
        Clockface clock = visit.clockface(business);
        String when = clock.when(booking.slot().start());
        return stretched
                ? "Now %s to %s%s.".formatted(when, clock.time(booking.slot().end()), with)
                : "Moved to %s%s.".formatted(when, with);
    }

    private static Response said(int status, String sentence) {
        return Response.status(status).entity(sentence).build();
    }
}
