package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.OurPage;

/** The way to all that is set up once and seldom looked at again. */
@Path("/console/{business}/set-up")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SetUpPage {
    private final Visit visit;
    private final FirstMinute firstMinute;

    SetUpPage(Visit visit, FirstMinute firstMinute) {
        this.visit = visit;
        this.firstMinute = firstMinute;
    }

    @GET
    public TemplateInstance ways(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().business(slug);
        return Templates.setUp(
                visit.shell(business, Shell.Section.SET_UP),
                firstMinute.view(business),
                "kept".equals(came) ? "Saved. Callers and customers meet it from now on." : null);
    }
}
