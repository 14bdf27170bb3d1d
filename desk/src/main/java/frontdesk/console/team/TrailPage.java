package frontdesk.console.team;

import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.console.Download;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** Who did what, and who listened to whom, for the owner; and the same as a file. */
@Path("/console/{business}")
@OurPage
@SignedIn
@RunOnVirtualThread
class TrailPage {
    private static final int SHOWN = 100;
    private static final int A_PIECE = 1_000;

    private final Visit visit;
    private final Trail trail;
    private final AuditTrail auditTrail;

    TrailPage(Visit visit, Trail trail, Journal journal) {
        this.visit = visit;
        this.trail = trail;
        this.auditTrail = journal.auditTrail();
    }

    @GET
    @Path("/trail")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance trail(@PathParam("business") String slug, @BeanParam TrailSearch search) {
        Business business = visit.rights().ownedBusiness(slug);
        Clockface clock = visit.clockface(business);
        List<TrailLine> found = trail.of(business.id(), search.query(clock, SHOWN + 1));
        List<TrailLine> shown = found.subList(0, Math.min(SHOWN, found.size()));
        return Templates.trail(
                visit.shell(business, Shell.Section.TRAIL),
                TrailView.of(shown, found.size() > SHOWN, search, business, clock));
    }

    @GET
    @Path("/trail.csv")
    @Produces("text/csv;charset=utf-8")
    public Response export(@PathParam("business") String slug, @BeanParam TrailSearch search) {
        Business business = visit.rights().ownedBusiness(slug);
        Clockface clock = visit.clockface(business);
        String name = "trail-%s-%s-to-%s.csv".formatted(slug, search.first(clock), search.last(clock));
        auditTrail.note(business.id(), visit.actor(), "trail taken as a file", name);
        Iterable<TrailLine> lines = trail.all(business.id(), search.query(clock, A_PIECE));
        return Download.of(name, out -> TrailSheet.write(out, lines));
    }
}
