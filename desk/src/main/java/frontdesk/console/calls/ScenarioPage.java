package frontdesk.console.calls;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.console.Download;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.page.OurPage;
import frontdesk.quality.Scenarios;

/** A call as a file that a rehearsal plays, under an invented name and number. */
@Path("/console/{business}/calls/{call}/scenario.yaml")
@OurPage
@SignedIn
@RunOnVirtualThread
class ScenarioPage {
    private final Visit visit;
    private final Journal journal;
    private final Scenarios scenarios;

    ScenarioPage(Visit visit, Journal journal, Scenarios scenarios) {
        this.visit = visit;
        this.journal = journal;
        this.scenarios = scenarios;
    }

    @GET
    @Produces("application/yaml;charset=utf-8")
    public Response scenario(@PathParam("business") String slug, @PathParam("call") String id) {
        Business business = visit.rights().partOf(slug);
        CallId call = visit.call(journal, business, id).started().call();
        String file = scenarios
                .of(business.id(), call)
                .orElseThrow(() -> visit.missing("Nobody said anything in this call that could be rehearsed."));
        return Download.of("call-" + call + ".yaml", file);
    }
}
