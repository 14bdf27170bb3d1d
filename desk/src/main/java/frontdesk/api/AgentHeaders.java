package frontdesk.api;

import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** What an agent's platform sends beside the arguments of a tool: what no model has written. */
public class AgentHeaders {
    @HeaderParam("X-Agent-Token")
    @Nullable
    String token;

    @HeaderParam("Authorization")
    @Nullable
    String authorization;

    @HeaderParam("X-Conversation-Id")
    @Nullable
    String conversation;

    @HeaderParam("X-Caller-Id")
    @Nullable
    String caller;

    @HeaderParam("Idempotency-Key")
    @Nullable
    String key;

    /** The same of a tool that only looks, where a key means nothing. */
    AgentHeaders unkeyed() {
        AgentHeaders same = new AgentHeaders();
        same.token = token;
        same.authorization = authorization;
        same.conversation = conversation;
        same.caller = caller;
        return same;
    }
}
