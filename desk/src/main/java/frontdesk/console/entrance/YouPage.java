package frontdesk.console.entrance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.CodeCheck;
import frontdesk.access.SecondFactor;
import frontdesk.access.SignIn;
import frontdesk.business.Business;
import frontdesk.console.Came;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.kernel.Secret;
import frontdesk.page.OurPage;

/** How somebody signs in: their password, their second factor, and the browsers that are signed in as them. */
@Path("/console/{business}/you")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class YouPage {
    private static final String NOT_THE_PASSWORD = "That is not your password.";
    private static final String NOT_THE_CODE =
            "That is not the code of this moment, or it has opened already. Wait for the next one and enter that.";
    private static final Came CAME = new Came(
            "/you",
            Map.of(
                    "changed", "Your password is changed, and every other browser is signed out.",
                    "alone", "Signed out everywhere else.",
                    "ended", "That browser is signed out."));

    private final Visit visit;
    private final Access access;
    private final SecondFactor factor;

    YouPage(Visit visit, Access access) {
        this.visit = visit;
        this.access = access;
        this.factor = access.secondFactor();
    }

    @GET
    public TemplateInstance you(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().partOf(slug);
        return page(business, view(business).saying(CAME.said(came)));
    }

    /** Another password ends every other session: who had learnt the old one is out. */
    @POST
    @Path("password")
    public Response choose(
            @PathParam("business") String slug,
            @FormParam("password") @Nullable String password,
            @FormParam("fresh") @Nullable String fresh,
            @Context HttpServerRequest request) {
        Business business = visit.rights().partOf(slug);
        String trouble = notThePassword(password, request);
        if (trouble == null) {
            trouble = access.choosePassword(business.id(), visit.user(), Secret.of(typed(fresh)), visit.session())
                    .map(PasswordWords::of)
                    .orElse(null);
        }
        return trouble == null
                ? CAME.back(business, "changed")
                : answer(business, 422, view(business).but(trouble));
    }

    @POST
    @Path("sessions/end")
    public Response endOthers(@PathParam("business") String slug) {
        Business business = visit.rights().partOf(slug);
        access.sessions().endOthers(visit.user().id(), visit.session());
        return CAME.back(business, "alone");
    }

    @POST
    @Path("sessions/{session}/end")
    public Response end(@PathParam("business") String slug, @PathParam("session") String id) {
        Business business = visit.rights().partOf(slug);
        access.sessions().end(visit.user().id(), visit.named(id, UUID::fromString, "There is no such session."));
        return CAME.back(business, "ended");
    }

    /** A password first: who finds a page left open shall not lock its owner out. */
    @POST
    @Path("second-factor")
    public Response begin(
            @PathParam("business") String slug,
            @FormParam("password") @Nullable String password,
            @Context HttpServerRequest request) {
        Business business = visit.rights().partOf(slug);
        String trouble = notThePassword(password, request);
        YouView view = view(business);
        return trouble == null
                ? answer(business, 200, view.beginning(factor.begin(visit.user().id())))
                : answer(business, 422, view.but(trouble));
    }

    @POST
    @Path("second-factor/on")
    public Response turnOn(@PathParam("business") String slug, @FormParam("code") @Nullable String code) {
        Business business = visit.rights().partOf(slug);
        Optional<List<Secret>> codes = factor.turnOn(business.id(), visit.user(), typed(code));
        YouView view = view(business);
        return codes.isPresent()
                ? answer(business, 200, view.showing(codes.get()))
                : answer(
                        business,
                        422,
                        view.beginning(factor.begun(visit.user().id())).but(NOT_THE_CODE));
    }

    @POST
    @Path("second-factor/off")
    public Response turnOff(
            @PathParam("business") String slug,
            @FormParam("password") @Nullable String password,
            @FormParam("code") @Nullable String code,
            @Context HttpServerRequest request) {
        Business business = visit.rights().partOf(slug);
        String trouble = notThePassword(password, request);
        if (trouble == null) {
            trouble = switch (factor.turnOff(business.id(), visit.user(), typed(code))) {
                case CodeCheck.Right() -> null;
                case CodeCheck.Wrong() -> NOT_THE_CODE;
                case CodeCheck.TooOften(var pause) -> tooOften(pause);
            };
        }
        YouView view = view(business);
        return trouble == null ? answer(business, 200, view) : answer(business, 422, view.but(trouble));
    }

    private @Nullable String notThePassword(@Nullable String password, HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        return switch (access.signIn(visit.user().email(), Secret.of(typed(password)), address)) {
            case SignIn.Welcome welcome -> null;
            case SignIn.CodeNext next -> null;
            case SignIn.Wrong() -> NOT_THE_PASSWORD;
            case SignIn.TooOften(var pause) -> tooOften(pause);
        };
    }

    private static String tooOften(java.time.Duration pause) {
        return "Too many tries. Please wait " + pause.toMinutes() + " minutes and try again.";
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private YouView view(Business business) {
        var id = visit.user().id();
        return YouView.of(
                visit.user(), factor.of(id), access.sessions().of(id, visit.session()), visit.clockface(business));
    }

    private Response answer(Business business, int status, YouView view) {
        return Response.status(status).entity(page(business, view)).build();
    }

    private TemplateInstance page(Business business, YouView view) {
        return Templates.you(visit.shell(business, Shell.Section.SET_UP), view);
    }
}
