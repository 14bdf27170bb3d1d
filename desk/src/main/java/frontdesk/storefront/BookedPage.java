package frontdesk.storefront;

import java.net.URI;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.page.Clockface;
import frontdesk.page.Framable;
import frontdesk.page.OurPage;
import frontdesk.payment.Deposits;

/**
 * The confirmation where a booking was made in the business's own website. No other website can make anybody click on what changes it: that is on a page
 * which shows in no frame and opens in a tab of its own.
 */
@Path("/book/{business}/booked/{word}")
@OurPage
@Framable
@Public
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class BookedPage {
    private final Guest guest;
    private final Deposits deposits;

    BookedPage(Guest guest, Deposits deposits) {
        this.guest = guest;
        this.deposits = deposits;
    }

    @GET
    public Response booked(@PathParam("business") String slug, @PathParam("word") String word) {
        Business business = guest.business(slug);
        Booking booking = guest.booked(business, word);
        if (!guest.embedding().here()) {
            return Response.seeOther(URI.create(guest.link(booking, "yours"))).build();
        }
        Clockface clock = guest.clockface(business, booking.options().location());
        var view = new BookedView(
                word,
                Summary.of(booking, business, clock),
                booking.customer().name(),
                booking.status(),
                PayView.of(booking, deposits, clock, business));
        return Response.ok(Pages.booked(guest.front(business), view)).build();
    }
}
