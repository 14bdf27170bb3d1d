package frontdesk.console;

import java.net.URI;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.message.Messages;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** One booking: for whom, how it came about, which texts went out, and the way to cancel it. */
@Path("/console/{business}/bookings/{booking}")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class BookingPage {
    private final Visit visit;
    private final Diary diary;
    private final Messages messages;

    BookingPage(Visit visit, Diary diary, Messages messages) {
        this.visit = visit;
        this.diary = diary;
        this.messages = messages;
    }

    @GET
    public TemplateInstance booking(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @QueryParam("news") @Nullable String news) {
        Business business = visit.business(slug);
        Clockface clock = visit.clockface(business);
        Booking booking = find(business, id);
        var texts = messages.of(business.id(), booking.id()).stream()
                .map(text -> TextView.of(text, business.region(), clock))
                .toList();
        return Templates.booking(
                visit.shell(business, Shell.Section.BOOKINGS),
                BookingView.of(booking, business, clock),
                texts,
                "cancelled".equals(news) ? "The booking is cancelled and its time is free again." : null);
    }

    @POST
    @Path("cancel")
    public Response cancel(
            @PathParam("business") String slug,
            @PathParam("booking") String id,
            @FormParam("reason") @Nullable String reason) {
        Business business = visit.managedBusiness(slug);
        BookingId booking = find(business, id).id();
        String why = reason == null || reason.isBlank() ? "Cancelled at the desk" : reason.strip();
        return switch (diary.cancel(business.id(), booking, why, visit.origin(null))) {
            case CancelOutcome.Cancelled done ->
                Response.seeOther(URI.create("/console/" + slug + "/bookings/" + booking + "?news=cancelled"))
                        .build();
            case CancelOutcome.AlreadyCancelled before ->
                Response.seeOther(URI.create("/console/" + slug + "/bookings/" + booking))
                        .build();
            case CancelOutcome.Stale changed ->
                Response.seeOther(URI.create("/console/" + slug + "/bookings/" + booking))
                        .build();
            case CancelOutcome.NoSuchBooking gone -> throw visit.missing("There is no such booking here.");
        };
    }

    private Booking find(Business business, String id) {
        try {
            return diary.find(business.id(), new BookingId(UUID.fromString(id)))
                    .orElseThrow(() -> visit.missing("There is no such booking here."));
        } catch (IllegalArgumentException notAnId) {
            throw visit.missing("There is no such booking here.");
        }
    }
}
