package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.OurPage;

/** How customers book on the business's own website: lines to copy into it. */
@Path("/console/{business}/set-up/on-your-website")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class OnWebsitePage {
    private final Visit visit;

    OnWebsitePage(Visit visit) {
        this.visit = visit;
    }

    @GET
    public TemplateInstance snippets(@PathParam("business") String slug, @Context UriInfo asked) {
        Business business = visit.rights().managedBusiness(slug);
        return Templates.onWebsite(
                visit.shell(business, Shell.Section.SET_UP), Snippets.of(business, asked.getBaseUri()));
    }
}
