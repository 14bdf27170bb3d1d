package frontdesk.storefront;

import java.net.URI;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.page.OurPage;

/** The short address of a customer's own booking, as it is texted to them: leads on to the page. */
@Path(TextedLink.PATH + "/{business}/{word}")
@OurPage
@Public
@RunOnVirtualThread
class TextedLink {
    static final String PATH = "/b";

    private final Guest guest;

    TextedLink(Guest guest) {
        this.guest = guest;
    }

    @GET
    public Response open(@PathParam("business") String slug, @PathParam("word") String word) {
        Business business = guest.business(slug);
        return Response.seeOther(URI.create(guest.link(guest.booked(business, word), "yours")))
                .build();
    }
}
