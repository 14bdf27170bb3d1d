package frontdesk.api;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.Agent;
import frontdesk.kernel.Secret;

/** Lets an agent in by its token, and to its own business only. */
@Singleton
final class AgentGate {
    private static final String BEARER = "Bearer ";

    private final Access access;

    AgentGate(Access access) {
        this.access = access;
    }

    /** The agent that carries the token: 401 without one that is known. */
    Agent admit(@Nullable String token) {
        if (token == null || token.isBlank()) {
            throw Problem.refusal(401, "missing_token", "Send the agent's token in the header X-Agent-Token.");
        }
        return access.agents()
                .with(Secret.of(token.strip()))
                .orElseThrow(() -> Problem.refusal(
                        401,
                        "bad_token",
                        "This token is not known. It may have been regenerated since; ask the owner for the new one."));
    }

    /** The same, where the token may come as {@code Authorization: Bearer} as well. */
    Agent admit(AgentHeaders headers) {
        String token = headers.token;
        String authorization = headers.authorization;
        boolean none = token == null || token.isBlank();
        return admit(
                none && authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        ? authorization.substring(BEARER.length())
                        : token);
    }

    /** The same, on its own path: 403 on another agent's, whether that agent exists or not. */
    Agent admit(AgentHeaders headers, String agentId) {
        Agent agent = admit(headers);
        if (!agent.id().equals(agentId)) {
            throw Problem.refusal(
                    403, "other_agent", "This token belongs to another agent than the one in the address.");
        }
        return agent;
    }
}
