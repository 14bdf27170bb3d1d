package frontdesk.console.entrance;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.SignIn;
import frontdesk.access.SignInElsewhere;
import frontdesk.access.User;
import frontdesk.business.Businesses.Listed;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.Nothing;
import frontdesk.console.SessionCookie;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.kernel.Secret;
import frontdesk.page.Assets;
import frontdesk.page.OurPage;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The way in and out: the front door, signing in and signing out. */
@Path("/")
@OurPage
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class Entrance {
    private static final Pattern INSIDE =
            Pattern.compile("(?!.*\\.\\.)/console(/[A-Za-z0-9._~/-]*)?(\\?([A-Za-z0-9._~=&+:-]|%[0-9A-Fa-f]{2})*)?");

    private final Access access;
    private final SignInElsewhere elsewhere;
    private final Visit visit;
    private final Assets assets;

    Entrance(Access access, SignInElsewhere elsewhere, Visit visit, Assets assets) {
        this.access = access;
        this.elsewhere = elsewhere;
        this.visit = visit;
        this.assets = assets;
    }

    @GET
    public Response frontDoor() {
        return Response.seeOther(URI.create("/console")).build();
    }

    @GET
    @Path("console")
    @SignedIn
    public Response console() {
        List<Listed> mine = visit.rights().businesses();
        return mine.stream()
                .filter(business -> !DemoBusinesses.isOne(business.id()))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .map(visit.rights()::home)
                .or(() -> Optional.of("/console/new").filter(_ -> visit.rights().mayAddBusinesses()))
                .map(way -> Response.seeOther(URI.create(way)))
                .orElseGet(() -> Response.ok(Nothing.page(
                        assets.version(),
                        "No business yet",
                        "There is no business that you may see. Ask the owner to let you into one.")))
                .build();
    }

    @GET
    @Path("sign-in")
    public TemplateInstance signInPage(@QueryParam("next") @Nullable String next) {
        return Templates.signIn(assets.version(), "", insideOnly(next), elsewhere(insideOnly(next)), null);
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("email") @Nullable String email,
            @FormParam("password") @Nullable String password,
            @FormParam("next") @Nullable String next,
            @Context UriInfo asked,
            @Context HttpServerRequest request) {
        String who = email == null ? "" : email.strip();
        String then = insideOnly(next);
        String address = request.remoteAddress().hostAddress();
        return switch (access.signIn(who, Secret.of(password == null ? "" : password), address)) {
            case SignIn.Welcome(User user) -> welcome(user, then, asked, request);
            case SignIn.CodeNext(User user) -> codeNext(user, then);
            case SignIn.Wrong() ->
                turnedAway(401, who, then, "That e-mail and password do not go together. Please try again.");
            case SignIn.TooOften(Duration pause) ->
                turnedAway(
                        429, who, then, "Too many tries. Please wait " + pause.toMinutes() + " minutes and try again.");
        };
    }

    Response codeNext(User user, String then) {
        Secret half = access.secondFactor().halfway(user);
        return Response.ok(Templates.signInCode(assets.version(), half.reveal(), then, null))
                .build();
    }

    Response turnedAway(int status, String who, String then, String trouble) {
        return Response.status(status)
                .entity(Templates.signIn(assets.version(), who, then, elsewhere(then), trouble))
                .build();
    }

    public Response welcome(User user, String then, UriInfo asked, HttpServerRequest request) {
        return Response.seeOther(URI.create(then))
                .cookie(session(user, asked, request))
                .build();
    }

    /** Whoever comes in has a session made for them: one that somebody has put into their browser before is worth nothing. */
    NewCookie session(User user, UriInfo asked, HttpServerRequest request) {
        Secret session = access.sessions().open(user.id(), BrowserWords.of(request.getHeader("User-Agent")));
        return SessionCookie.carrying(session, asked);
    }

    @POST
    @Path("sign-out")
    public Response signOut(@Context ContainerRequestContext request, @Context UriInfo asked) {
        SessionCookie.of(request).ifPresent(access.sessions()::close);
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(SessionCookie.gone(asked))
                .build();
    }

    /** The way by somebody who vouches for people; null where nobody does. */
    private @Nullable Elsewhere elsewhere(String then) {
        return elsewhere
                .provider()
                .map(name -> new Elsewhere(name, "/sign-in/elsewhere?next=" + URLEncoder.encode(then, UTF_8)))
                .orElse(null);
    }

    /** @param name what stands on the button */
    record Elsewhere(String name, String address) {}

    /** Where to go after signing in, unless it would lead out of the console. */
    static String insideOnly(@Nullable String next) {
        return next != null && INSIDE.matcher(next).matches() ? next : "/console";
    }
}
