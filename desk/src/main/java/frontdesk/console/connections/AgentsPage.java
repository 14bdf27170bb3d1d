package frontdesk.console.connections;

import java.util.Map;
import java.util.Optional;

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

import frontdesk.agents.Agents;
import frontdesk.agents.SyncOutcome;
import frontdesk.business.Business;
import frontdesk.console.Came;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.page.OurPage;

/** The business's agents on the platform that runs them: what is not as its profile wants it, and the button that mends it. */
@Path("/console/{business}/agents")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AgentsPage {
    private static final Came CAME = new Came("/agents", Map.of("done", "Done."));
    private static final Came IN_THE_WAY = new Came(
            "/agents",
            Map.of(
                    "busy", "Somebody else is at it. Try again in a minute.",
                    "interrupted",
                            "ElevenLabs gave trouble in between. Press the button again, and it goes on from there."));

    private final Visit visit;
    private final Agents agents;

    AgentsPage(Visit visit, Agents agents) {
        this.visit = visit;
        this.agents = agents;
    }

    @GET
    public TemplateInstance agents(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().connectedBusiness(slug);
        return Templates.agents(
                visit.shell(business, Shell.Section.AGENTS), view(business, CAME.said(came), IN_THE_WAY.said(came)));
    }

    private AgentsView view(Business business, @Nullable String news, @Nullable String trouble) {
        Optional<String> obstacle = agents.obstacle();
        if (obstacle.isPresent()) {
            return AgentsView.not(obstacle.get());
        }
        try {
            return AgentsView.of(agents.plan(business), agents.made(business), news, trouble);
        } catch (OutsideTrouble there) {
            return AgentsView.not("The platform cannot be asked: " + there.getMessage());
        }
    }

    @POST
    @Path("sync")
    public Response sync(@PathParam("business") String slug) {
        Business business = visit.rights().connectedBusiness(slug);
        String came =
                switch (agents.sync(business, visit.actor())) {
                    case SyncOutcome.Done _ -> "done";
                    case SyncOutcome.Busy _ -> "busy";
                    case SyncOutcome.NotReady _ -> "not-ready";
                    case SyncOutcome.Interrupted _ -> "interrupted";
                };
        return CAME.back(business, came);
    }
}
