package frontdesk.api;

import java.time.Duration;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.CodeCheck;
import frontdesk.access.SignIn;
import frontdesk.access.User;
import frontdesk.kernel.Secret;

/** Signing in to the HTTP interface, and the tokens of the agents of the businesses to which one joins programs. */
@Path("/api")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "agent tokens")
public class AgentTokens {
    private final Access access;
    private final Bearer bearer;

    AgentTokens(Access access, Bearer bearer) {
        this.access = access;
        this.bearer = bearer;
    }

    @POST
    @Path("/v1/sessions")
    @Tag(name = "sessions")
    @Operation(
            summary =
                    "Sign in with email and password, and with code where a second factor is on; the token is good for eight hours")
    public Session signIn(String json, @Context HttpServerRequest request) {
        Body body = Body.of(json);
        String email = body.text("email");
        String password = body.text("password");
        if (email == null || password == null) {
            throw Problem.refusal(422, "missing_credentials", "Send email and password.");
        }
        String address = request.remoteAddress().hostAddress();
        return switch (bearer.signIn(email, Secret.of(password), address)) {
            case SignIn.Welcome(User user) -> session(user);
            case SignIn.CodeNext(User user) -> session(user, body.text("code"));
            case SignIn.Wrong() -> throw Problem.refusal(401, "bad_credentials", "E-mail or password is not right.");
            case SignIn.TooOften(Duration pause) -> throw tooOften(pause);
        };
    }

    private Session session(User user, @Nullable String code) {
        if (code == null) {
            throw Problem.refusal(401, "code_needed", "Send the code of your second factor as well, as code.");
        }
        return switch (access.secondFactor().check(user, code)) {
            case CodeCheck.Right() -> session(user);
            case CodeCheck.Wrong() ->
                throw Problem.refusal(401, "bad_code", "The code is not right, or has opened already.");
            case CodeCheck.TooOften(Duration pause) -> throw tooOften(pause);
        };
    }

    private Session session(User user) {
        return new Session(bearer.issue(user), Bearer.LIFE.toSeconds());
    }

    private static RuntimeException tooOften(Duration pause) {
        return Problem.refusal(429, "too_many_tries", "Too many tries: wait " + pause.toMinutes() + " minutes.");
    }

    @GET
    @Path("/agents/{agent_id}/api-token")
    @Operation(summary = "The token of an agent")
    @SecurityRequirement(name = "token")
    public Token token(
            @PathParam("agent_id") String agentId, @HeaderParam("Authorization") @Nullable String authorization) {
        connectorOf(agentId, authorization);
        return access.agents()
                .token(agentId)
                .map(token -> Token.of(agentId, token, "Use this token in the X-Agent-Token header."))
                .orElseThrow(AgentTokens::noSuchAgent);
    }

    @POST
    @Path("/agents/{agent_id}/regenerate-token")
    @Operation(summary = "A fresh token; the old one stops working at once")
    @SecurityRequirement(name = "token")
    public Token regenerate(
            @PathParam("agent_id") String agentId, @HeaderParam("Authorization") @Nullable String authorization) {
        User user = connectorOf(agentId, authorization);
        Secret fresh = access.agents().regenerate(agentId, "user:" + user.email());
        return Token.of(
                agentId, fresh, "The old token has stopped working. Put this one into your agent's configuration.");
    }

    private User connectorOf(String agentId, @Nullable String authorization) {
        User user = bearer.admit(authorization);
        boolean may = access.agents()
                .find(agentId)
                .filter(agent -> user.mayConnect(agent.business()))
                .isPresent();
        if (!may) {
            throw noSuchAgent();
        }
        return user;
    }

    private static RuntimeException noSuchAgent() {
        return Problem.refusal(
                404, "no_such_agent", "There is no such agent, or you may not join programs to its business.");
    }

    @JsonNaming(SnakeCaseStrategy.class)
    public record Session(String token, long expiresIn) {}

    /** An agent's token with a preview that may be shown. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Token(String agentId, String apiToken, String tokenPreview, String message) {
        static Token of(String agentId, Secret token, String message) {
            String full = token.reveal();
            return new Token(agentId, full, full.substring(0, 12) + "..." + full.substring(full.length() - 6), message);
        }
    }
}
