package frontdesk.console;

import java.net.URI;
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
import frontdesk.kernel.OutsideTrouble;
import frontdesk.page.OurPage;

/** The business's agents on the platform that runs them: what is not as its profile wants it, and the button that mends it. */
@Path("/console/{business}/agents")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AgentsPage {
    private final Visit visit;
    private final Agents agents;

    AgentsPage(Visit visit, Agents agents) {
        this.visit = visit;
        this.agents = agents;
    }

    @GET
    public TemplateInstance agents(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        Business business = visit.connectedBusiness(slug);
        return Templates.agents(visit.shell(business, Shell.Section.AGENTS), view(business, news(came), trouble(came)));
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
        Business business = visit.connectedBusiness(slug);
        String came =
                switch (agents.sync(business, visit.actor())) {
                    case SyncOutcome.Done _ -> "done";
                    case SyncOutcome.Busy _ -> "busy";
                    case SyncOutcome.NotReady _ -> "not-ready";
                    case SyncOutcome.Interrupted _ -> "interrupted";
                };
        return Response.seeOther(URI.create("/console/%s/agents?came=%s".formatted(business.slug(), came)))
                .build();
    }

    private static @Nullable String news(@Nullable String came) {
        return "done".equals(came) ? "Done." : null;
    }

    private static @Nullable String trouble(@Nullable String came) {
        return switch (came) {
            case "busy" -> "Somebody else is at it. Try again in a minute.";
            case "interrupted" ->
                "ElevenLabs gave trouble in between. Press the button again, and it goes on from there.";
            case null, default -> null;
        };
    }
}
