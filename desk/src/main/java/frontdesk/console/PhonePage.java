package frontdesk.console;

import java.net.URI;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.page.OurPage;
import frontdesk.webphone.PassAnswer;
import frontdesk.webphone.Webphone;

/** The telephone in the console: a pass for an owner who tries the agent, and whether the booking page has one too. */
@Path("/console/{business}/phone")
@OurPage
@SignedIn
@RunOnVirtualThread
class PhonePage {
    private final Visit visit;
    private final Webphone webphone;

    PhonePage(Visit visit, Webphone webphone) {
        this.visit = visit;
        this.webphone = webphone;
    }

    @POST
    public Response pass(@PathParam("business") String slug) {
        return PassAnswer.of(webphone.forOwner(visit.managedBusiness(slug)));
    }

    @POST
    @Path("visitors")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response visitors(@PathParam("business") String slug, @FormParam("take") @Nullable String take) {
        Business business = visit.managedBusiness(slug);
        webphone.takeVisitors(business.id(), "yes".equals(take), visit.actor());
        return Response.seeOther(URI.create("/console/" + slug)).build();
    }
}
