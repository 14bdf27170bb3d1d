package frontdesk.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import frontdesk.access.Access;
import frontdesk.errand.ErrandTools;

/** The errands' tools over HTTP with nothing of the application around them. */
public final class BareTools {
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final ConciergeTools tools;

    public BareTools(Access access, ErrandTools tools) {
        this.tools = new ConciergeTools(new AgentGate(access), tools);
    }

    public void mount(Router router) {
        router.post("/api/tools/:name").handler(BodyHandler.create(false)).handler(context -> Thread.ofVirtual()
                .start(() -> answer(context)));
    }

    private void answer(RoutingContext context) {
        try {
            Response response = used(context);
            context.response().setStatusCode(response.getStatus()).end(JSON.writeValueAsString(response.getEntity()));
        } catch (Exception broken) {
            context.response().setStatusCode(500).end();
        }
    }

    private Response used(RoutingContext context) {
        var headers = new AgentHeaders();
        headers.token = context.request().getHeader("X-Agent-Token");
        String json = context.body().asString();
        try {
            return switch (context.pathParam("name")) {
                case "slots" -> tools.slots(headers, json);
                case "check-preference" -> tools.checkPreference(headers, json);
                case "confirm" -> tools.confirm(headers, json);
                case "escalate" -> tools.escalate(headers, json);
                case "no-availability" -> tools.noAvailability(headers, json);
                default -> tools.another(headers);
            };
        } catch (WebApplicationException refused) {
            return refused.getResponse();
        }
    }
}
