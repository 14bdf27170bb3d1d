package frontdesk.storefront;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import frontdesk.page.OurPage;
import frontdesk.webphone.PassAnswer;
import frontdesk.webphone.Webphone;

/** Lets a visitor of the booking page ring from there. */
@Path("/book/{business}/phone")
@OurPage
@Public
@RunOnVirtualThread
class PhonePage {
    private final Guest guest;
    private final Webphone webphone;

    PhonePage(Guest guest, Webphone webphone) {
        this.guest = guest;
        this.webphone = webphone;
    }

    @POST
    public Response pass(@PathParam("business") String slug) {
        return PassAnswer.of(webphone.forVisitor(guest.business(slug)));
    }
}
