package frontdesk.console.connections;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Came;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.TextView;
import frontdesk.console.Visit;
import frontdesk.jobs.Jobs;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.message.Messages;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** What failed for the last time and waits for a person, who tries it again or drops it; and the texts that did not arrive. */
@Path("/console/{business}/failed")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class FailuresPage {
    private static final int MOST = 60;
    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final Came CAME = new Came(
            "/failed",
            Map.of(
                    "again", "It is tried again. If it fails once more, it comes back here.",
                    "dropped", "Dropped: nobody tries it any more.",
                    "gone", "Somebody has seen to it already."));

    private final Visit visit;
    private final Jobs jobs;
    private final Messages messages;
    private final AuditTrail trail;
    private final Clock clock;

    FailuresPage(Visit visit, Jobs jobs, Messages messages, Journal journal, Clock clock) {
        this.visit = visit;
        this.jobs = jobs;
        this.messages = messages;
        this.trail = journal.auditTrail();
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().managedBusiness(slug);
        Clockface face = visit.clockface(business);
        List<FailedJob> failed = jobs.givenUp(business.id(), MOST).stream()
                .map(one -> FailedJob.of(one, face))
                .toList();
        List<TextView> lost = messages.lost(business.id(), clock.instant().minus(LOOKED_BACK), MOST).stream()
                .map(text -> TextView.of(text, business.region(), face))
                .toList();
        return Templates.failures(visit.shell(business, Shell.Section.FAILURES), failed, lost, CAME.said(came));
    }

    @POST
    @Path("{job}/again")
    public Response again(@PathParam("business") String slug, @PathParam("job") String job) {
        Business business = visit.rights().managedBusiness(slug);
        return settled(business, jobs.again(business.id(), job), "again", job);
    }

    @POST
    @Path("{job}/drop")
    public Response drop(@PathParam("business") String slug, @PathParam("job") String job) {
        Business business = visit.rights().managedBusiness(slug);
        return settled(business, jobs.drop(business.id(), job), "dropped", job);
    }

    private Response settled(Business business, boolean was, String came, String job) {
        if (was) {
            trail.note(business.id(), visit.actor(), "what failed: " + came, "job " + job);
        }
        return CAME.back(business, was ? came : "gone");
    }
}
