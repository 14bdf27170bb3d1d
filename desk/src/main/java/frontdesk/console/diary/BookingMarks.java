package frontdesk.console.diary;

import java.net.URI;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Diary;
import frontdesk.booking.MarkOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.OurPage;

/** How a visit went: they came, it is over, they stayed away, it is cancelled; and the way back from each. */
@Path("/console/{business}/bookings/{booking}")
@OurPage
@SignedIn
@RunOnVirtualThread
class BookingMarks {
    private final Visit visit;
    private final Diary diary;

    BookingMarks(Visit visit, Diary diary) {
        this.visit = visit;
        this.diary = diary;
    }

    @POST
    @Path("arrived")
    public Response arrived(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @FormParam("version") @Nullable Integer version) {
        return mark(slug, id, version, BookingNews.ARRIVED, diary::arrived);
    }

    @POST
    @Path("completed")
    public Response completed(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @FormParam("version") @Nullable Integer version) {
        return mark(slug, id, version, BookingNews.COMPLETED, diary::completed);
    }

    @POST
    @Path("no-show")
    public Response noShow(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @FormParam("version") @Nullable Integer version) {
        return mark(slug, id, version, BookingNews.NO_SHOW, diary::noShow);
    }

    @POST
    @Path("undo")
    public Response undo(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @FormParam("version") @Nullable Integer version) {
        return mark(slug, id, version, BookingNews.UNDONE, diary::undo);
    }

    /** @param wish whose it is: {@code customer} where they asked for it, and the terms of cancelling hold for them */
    @POST
    @Path("cancel")
    public Response cancel(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @FormParam("reason") @Nullable String reason,
            @FormParam("wish") @Nullable String wish,
            @FormParam("version") @Nullable Integer version) {
        Business business = visit.rights().servedPartOf(slug);
        Booking booking = visit.booking(business, id);
        String why = reason == null || reason.isBlank() ? "Cancelled at the desk" : reason.strip();
        Origin origin = visit.origin(null).having(version).by("customer".equals(wish) ? Door.PHONE : Door.STAFF);
        return switch (diary.cancel(business.id(), booking.id(), why, origin)) {
            case CancelOutcome.Cancelled done -> back(business, booking, BookingNews.CANCELLED);
            case CancelOutcome.AlreadyCancelled before -> back(business, booking, BookingNews.CANCELLED);
            case CancelOutcome.Stale changed -> back(business, booking, BookingNews.STALE);
            case CancelOutcome.NoSuchBooking over -> back(business, booking, BookingNews.NOT_NOW);
        };
    }

    private interface Step {
        MarkOutcome take(frontdesk.kernel.BusinessId business, frontdesk.kernel.BookingId booking, Origin origin);
    }

    private Response mark(String slug, String id, @Nullable Integer version, BookingNews done, Step step) {
        Business business = visit.rights().servedPartOf(slug);
        Booking booking = visit.booking(business, id);
        var outcome = step.take(business.id(), booking.id(), visit.origin(null).having(version));
        return back(business, booking, news(outcome, done));
    }

    static BookingNews news(MarkOutcome outcome, BookingNews done) {
        return switch (outcome) {
            case MarkOutcome.Marked marked -> done;
            case MarkOutcome.Stale changed -> BookingNews.STALE;
            case MarkOutcome.TimeGone gone -> BookingNews.TIME_GONE;
            case MarkOutcome.NotNow late -> BookingNews.NOT_NOW;
            case MarkOutcome.NoSuchBooking gone -> BookingNews.NOT_NOW;
        };
    }

    static Response back(Business business, Booking booking, BookingNews news) {
        return Response.seeOther(URI.create(
                        "/console/" + business.slug() + "/bookings/" + booking.id() + "?news=" + news.code()))
                .build();
    }
}
