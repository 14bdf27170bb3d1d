package frontdesk.api;

import java.util.List;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What an agent's platform sends beside the arguments of a tool: what no model has written. */
public class AgentHeaders {
    private static final String CALLER = "X-Caller-Id";

    @Context
    @Nullable
    HttpHeaders all;

    @HeaderParam("X-Agent-Token")
    @Nullable
    String token;

    @HeaderParam("Authorization")
    @Nullable
    String authorization;

    @HeaderParam("X-Conversation-Id")
    @Nullable
    String conversation;

    @HeaderParam(CALLER)
    @Nullable
    String caller;

    @HeaderParam("Idempotency-Key")
    @Nullable
    String key;

    /** The number that calls, as the platform writes it; empty where it sends the header with nothing in it, which the framework takes for none. */
    @Nullable
    String caller() {
        List<String> sent = caller != null || all == null ? null : all.getRequestHeader(CALLER);
        return sent == null || sent.isEmpty() ? caller : "";
    }

    /** The same of a tool that only looks, where a key means nothing. */
    AgentHeaders unkeyed() {
        AgentHeaders same = new AgentHeaders();
        same.token = token;
        same.authorization = authorization;
        same.conversation = conversation;
        same.caller = caller();
        return same;
    }
}
