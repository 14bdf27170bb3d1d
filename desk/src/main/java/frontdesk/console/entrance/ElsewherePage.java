package frontdesk.console.entrance;

import java.time.Duration;
import java.util.Objects;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Comeback;
import frontdesk.access.SignInElsewhere;
import frontdesk.access.User;
import frontdesk.console.OwnCookie;
import frontdesk.kernel.Secret;
import frontdesk.page.Assets;
import frontdesk.page.OurPage;

/**
 * Signing in by an account elsewhere: off to the provider, and back from it. Who comes back has been sent by another site, so that their browser keeps
 * the session's cookie to itself until a page of ours leads on.
 */
@Path("/sign-in/elsewhere")
@OurPage
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ElsewherePage {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final OwnCookie ATTEMPT =
            new OwnCookie("frontdesk_elsewhere", "/sign-in/elsewhere", NewCookie.SameSite.LAX);

    private final SignInElsewhere elsewhere;
    private final Entrance entrance;
    private final Assets assets;

    ElsewherePage(SignInElsewhere elsewhere, Entrance entrance, Assets assets) {
        this.elsewhere = elsewhere;
        this.entrance = entrance;
        this.assets = assets;
    }

    @GET
    public Response begin(@QueryParam("next") @Nullable String next, @Context UriInfo asked) {
        String then = Entrance.insideOnly(next);
        if (elsewhere.provider().isEmpty()) {
            return entrance.turnedAway(404, "", then, "Nobody signs in here by an account elsewhere.");
        }
        return elsewhere
                .begin(then)
                .map(begun -> Response.seeOther(begun.door())
                        .cookie(ATTEMPT.carrying(begun.carried(), LIFE, asked))
                        .build())
                .orElseGet(() -> entrance.turnedAway(
                        503,
                        "",
                        then,
                        "That cannot be reached just now. Sign in by your password, or try again soon."));
    }

    @GET
    @Path("back")
    public Response back(
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @Context HttpHeaders headers,
            @Context UriInfo asked,
            @Context HttpServerRequest request) {
        Secret carried = ATTEMPT.of(headers.getCookies()).orElse(Secret.of(""));
        Comeback comeback =
                elsewhere.back(carried, Objects.requireNonNullElse(state, ""), Objects.requireNonNullElse(code, ""));
        return Response.fromResponse(answer(comeback, asked, request))
                .cookie(ATTEMPT.gone(asked))
                .build();
    }

    private Response answer(Comeback comeback, UriInfo asked, HttpServerRequest request) {
        return switch (comeback) {
            case Comeback.Welcome(User user, String next) ->
                Response.ok(Templates.signedIn(assets.version(), next))
                        .cookie(entrance.session(user, asked, request))
                        .build();
            case Comeback.CodeNext(User user, String next) -> entrance.codeNext(user, next);
            case Comeback.Unknown() ->
                turnedAway(403, "Nobody is let in here by that account. Ask an owner to invite its e-mail address.");
            case Comeback.Stale() ->
                turnedAway(401, "That took too long, or was begun in another browser. Please begin again.");
            case Comeback.Refused() -> turnedAway(401, "You were not signed in there. Please try again.");
        };
    }

    private Response turnedAway(int status, String trouble) {
        return entrance.turnedAway(status, "", Entrance.insideOnly(null), trouble);
    }
}
