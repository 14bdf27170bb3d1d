package frontdesk.console.setup;

import java.net.URI;
import java.util.UUID;

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
import frontdesk.business.Drafts;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
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
    private final Drafts drafts;

    PhonePage(Visit visit, Webphone webphone, Drafts drafts) {
        this.visit = visit;
        this.webphone = webphone;
        this.drafts = drafts;
    }

    @POST
    public Response pass(@PathParam("business") String slug) {
        return PassAnswer.of(webphone.forOwner(visit.rights().managedBusiness(slug)));
    }

    /** For the draft of this visitor, and only for a call of theirs. */
    @POST
    @Path("trial")
    public Response trial(@PathParam("business") String slug) {
        Business business = visit.rights().managedBusiness(slug);
        UUID draft =
                drafts.of(business.id(), visit.actor()).map(Drafts.Draft::id).orElse(null);
        return PassAnswer.of(webphone.forOwner(business, draft));
    }

    @POST
    @Path("visitors")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response visitors(@PathParam("business") String slug, @FormParam("take") @Nullable String take) {
        Business business = visit.rights().managedBusiness(slug);
        webphone.takeVisitors(business.id(), "yes".equals(take), visit.actor());
        return Response.seeOther(URI.create("/console/" + slug)).build();
    }
}
