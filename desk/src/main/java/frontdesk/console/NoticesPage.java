package frontdesk.console;

import java.net.URI;
import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.notices.OwnerNotices;
import frontdesk.page.OurPage;

/** What the owner hears of, where, and whether at once. */
@Path("/console/{business}/notices")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class NoticesPage {
    private final Visit visit;
    private final OwnerNotices notices;

    NoticesPage(Visit visit, OwnerNotices notices) {
        this.visit = visit;
        this.notices = notices;
    }

    @GET
    public TemplateInstance form(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        Business business = visit.managedBusiness(slug);
        String news = "kept".equals(came) ? "Kept. That is what you hear of from now on." : null;
        return page(business, NoticesForm.of(notices.rules(business.id())), List.of(), news);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.managedBusiness(slug);
        NoticesForm form = NoticesForm.of(sent);
        List<String> faults = form.faults();
        if (faults.isEmpty()) {
            faults = notices.keep(visit.actor(), business.id(), form.rules(business.region()));
        }
        return faults.isEmpty()
                ? Response.seeOther(URI.create("/console/" + business.slug() + "/notices?came=kept"))
                        .build()
                : Response.status(422)
                        .entity(page(business, form, faults, null))
                        .build();
    }

    private TemplateInstance page(Business business, NoticesForm form, List<String> faults, @Nullable String news) {
        return Templates.notices(visit.shell(business, Shell.Section.MESSAGES), form, faults, news);
    }
}
