package frontdesk.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Agent;
import frontdesk.api.McpRequest.Heads;
import frontdesk.tools.Tool;
import frontdesk.tools.Tool.Use;
import frontdesk.tools.ToolCatalogue;

/**
 * Our tools by the Model Context Protocol (streamable HTTP), for any program that speaks it. The token comes as {@code Authorization: Bearer} or
 * {@code X-Agent-Token} and says whose business it is; the address says which tools there are: a receptionist's, those of the business's own people, or
 * those of an agent that telephones for a user. Each request is answered with JSON at once; there are no sessions, and no stream to listen to (405). 202
 * nothing is to be answered; 400 it is no message; 401 no known token; 403 a page of another site; 404 no such tools. The OpenAPI document leaves it out:
 * the protocol describes itself.
 */
@Path("/api/mcp")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class Mcp {
    private final AgentGate gate;
    private final McpHands hands;
    private final McpSettings settings;

    Mcp(AgentGate gate, McpHands hands, McpSettings settings) {
        this.gate = gate;
        this.hands = hands;
        this.settings = settings;
    }

    /** What a client of the protocol says in headers. */
    public static class Protocol {
        @HeaderParam("MCP-Protocol-Version")
        @Nullable
        String revision;

        @HeaderParam("Mcp-Method")
        @Nullable
        String method;

        @HeaderParam("Mcp-Name")
        @Nullable
        String name;

        @HeaderParam("Origin")
        @Nullable
        String origin;
    }

    @POST
    @Operation(hidden = true)
    public Response reception(@BeanParam AgentHeaders headers, @BeanParam Protocol protocol, String json) {
        return answer(ToolCatalogue.of(Use.RECEPTION), headers, protocol, json);
    }

    @POST
    @Path("/{use}")
    @Operation(hidden = true)
    public Response others(
            @PathParam("use") String use, @BeanParam AgentHeaders headers, @BeanParam Protocol protocol, String json) {
        return answer(tools(use), headers, protocol, json);
    }

    private static List<Tool> tools(String use) {
        return switch (use.toLowerCase(Locale.ROOT)) {
            case "staff" ->
                Stream.of(Use.RECEPTION, Use.STAFF)
                        .flatMap(each -> ToolCatalogue.of(each).stream())
                        .toList();
            case "errand" -> ToolCatalogue.of(Use.ERRAND);
            default ->
                throw Problem.refusal(404, "no_such_tools", "There are /api/mcp, /api/mcp/staff and /api/mcp/errand.");
        };
    }

    private Response answer(List<Tool> tools, AgentHeaders headers, Protocol protocol, String json) {
        String origin = protocol.origin;
        if (origin != null && !settings.origins().contains(origin)) {
            throw Problem.refusal(403, "other_origin", "A page of another site may not use these tools.");
        }
        Agent agent = gate.admit(headers);
        var server = new McpServer(
                tools, (tool, request, arguments) -> hands.use(agent, told(headers, request), tool, arguments));
        var answer =
                server.answer(json == null ? "" : json, new Heads(protocol.revision, protocol.method, protocol.name));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    /** What the client says of one use in {@code _meta}, where its headers say nothing. */
    private static AgentHeaders told(AgentHeaders headers, McpRequest request) {
        AgentHeaders told = headers.unkeyed();
        told.authorization = headers.authorization;
        told.conversation =
                headers.conversation == null ? request.meta("conversation_id").orElse(null) : headers.conversation;
        told.caller = told.caller == null ? request.meta("caller_id").orElse(null) : told.caller;
        told.key = headers.key == null ? request.meta("idempotency_key").orElse(null) : headers.key;
        return told;
    }
}
