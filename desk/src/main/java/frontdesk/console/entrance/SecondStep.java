package frontdesk.console.entrance;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.CodeCheck;
import frontdesk.access.SecondFactor;
import frontdesk.access.User;
import frontdesk.kernel.Secret;
import frontdesk.page.Assets;
import frontdesk.page.OurPage;

/** The second step of signing in, for who wants one: the code that their telephone shows. */
@Path("/sign-in/code")
@OurPage
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SecondStep {
    private final SecondFactor factor;
    private final Entrance entrance;
    private final Assets assets;

    SecondStep(Access access, Entrance entrance, Assets assets) {
        this.factor = access.secondFactor();
        this.entrance = entrance;
        this.assets = assets;
    }

    @POST
    public Response enter(
            @FormParam("half") @Nullable String carried,
            @FormParam("code") @Nullable String code,
            @FormParam("next") @Nullable String next,
            @Context UriInfo asked,
            @Context HttpServerRequest request) {
        Secret half = Secret.of(Objects.requireNonNullElse(carried, ""));
        String then = Entrance.insideOnly(next);
        return factor.halfway(half)
                .map(user -> enter(
                        user,
                        half,
                        Objects.requireNonNullElse(code, ""),
                        then,
                        () -> entrance.welcome(user, then, asked, request)))
                .orElseGet(() ->
                        entrance.turnedAway(401, "", then, "That took more than five minutes. Please begin again."));
    }

    private Response enter(User user, Secret half, String code, String then, Supplier<Response> welcome) {
        return switch (factor.check(user, code)) {
            case CodeCheck.Right() -> {
                factor.arrived(half);
                yield welcome.get();
            }
            case CodeCheck.Wrong() ->
                again(401, half, then, "That is not the code of this moment, or it has opened already.");
            case CodeCheck.TooOften(Duration pause) ->
                again(429, half, then, "Too many tries. Please wait " + pause.toMinutes() + " minutes and try again.");
        };
    }

    private Response again(int status, Secret half, String then, String trouble) {
        return Response.status(status)
                .entity(Templates.signInCode(assets.version(), half.reveal(), then, trouble))
                .build();
    }
}
