package frontdesk.console.setup;

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
import frontdesk.console.Meanwhile;
import frontdesk.console.Seen;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.notices.NoticeRules;
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
    private final Meanwhile meanwhile;

    NoticesPage(Visit visit, OwnerNotices notices, Meanwhile meanwhile) {
        this.visit = visit;
        this.notices = notices;
        this.meanwhile = meanwhile;
    }

    @GET
    public TemplateInstance form(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().managedBusiness(slug);
        String news = "kept".equals(came) ? "Kept. That is what you hear of from now on." : null;
        NoticesForm form = NoticesForm.of(notices.rules(business.id()));
        return page(business, form, Seen.of(form), List.of(), news);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().managedBusiness(slug);
        NoticeRules before = notices.rules(business.id());
        Seen seen = Seen.of(NoticesForm.of(before));
        NoticesForm form = NoticesForm.of(sent);
        List<String> faults = faults(business, form);
        if (!faults.isEmpty()) {
            return refused(business, form, Seen.in(sent).orElse(seen), faults);
        }
        if (seen.isOf(sent) && notices.replace(visit.actor(), business.id(), before, form.rules(business.region()))) {
            return Response.seeOther(URI.create("/console/" + business.slug() + "/notices?came=kept"))
                    .build();
        }
        String sentence = meanwhile.said(
                business, "What you hear of", deed -> deed.action().equals(OwnerNotices.SAVED));
        return refused(business, form, Seen.of(NoticesForm.of(notices.rules(business.id()))), List.of(sentence));
    }

    private List<String> faults(Business business, NoticesForm form) {
        List<String> faults = form.faults();
        return faults.isEmpty() ? notices.faults(business.id(), form.rules(business.region())) : faults;
    }

    private Response refused(Business business, NoticesForm form, Seen seen, List<String> faults) {
        return Response.status(422)
                .entity(page(business, form, seen, faults, null))
                .build();
    }

    private TemplateInstance page(
            Business business, NoticesForm form, Seen seen, List<String> faults, @Nullable String news) {
        return Templates.notices(visit.shell(business, Shell.Section.MESSAGES), form, seen, faults, news);
    }
}
