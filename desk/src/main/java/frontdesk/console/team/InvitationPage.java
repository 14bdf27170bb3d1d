package frontdesk.console.team;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.Arrival;
import frontdesk.access.Invitation;
import frontdesk.access.Invitations;
import frontdesk.access.PasswordFault;
import frontdesk.access.User;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.console.Nothing;
import frontdesk.console.entrance.Entrance;
import frontdesk.console.entrance.PasswordWords;
import frontdesk.kernel.Secret;
import frontdesk.page.Assets;
import frontdesk.page.OurPage;

/** Where the link of an invitation leads: who has it chooses a password, or shows by the one they have that it is them. */
@Path("/invitation/{word}")
@OurPage
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class InvitationPage {
    private final Invitations invitations;
    private final Businesses businesses;
    private final Entrance entrance;
    private final Assets assets;

    InvitationPage(Access access, Businesses businesses, Entrance entrance, Assets assets) {
        this.invitations = access.invitations();
        this.businesses = businesses;
        this.entrance = entrance;
        this.assets = assets;
    }

    @GET
    public Response look(@PathParam("word") String word, @Context UriInfo asked, @Context HttpServerRequest request) {
        return answer(word, invitations.look(Secret.of(word), address(request)), asked, request);
    }

    @POST
    public Response takeUp(
            @PathParam("word") String word,
            @FormParam("password") @Nullable String password,
            @Context UriInfo asked,
            @Context HttpServerRequest request) {
        Secret typed = Secret.of(Objects.requireNonNullElse(password, ""));
        return answer(word, invitations.takeUp(Secret.of(word), typed, address(request)), asked, request);
    }

    private Response answer(String word, Arrival arrival, UriInfo asked, HttpServerRequest request) {
        return switch (arrival) {
            case Arrival.Awaited(Invitation invitation, boolean known) -> page(200, word, invitation, known, null);
            case Arrival.Welcome(User user, Invitation invitation) ->
                entrance.welcome(user, home(invitation), asked, request);
            case Arrival.SignInNext(Invitation invitation) ->
                Response.seeOther(URI.create("/sign-in?next=" + home(invitation)))
                        .build();
            case Arrival.Wrong(Invitation invitation) ->
                page(422, word, invitation, true, "That is not the password with which you sign in here.");
            case Arrival.Weak(Invitation invitation, PasswordFault fault) ->
                page(422, word, invitation, false, PasswordWords.of(fault));
            case Arrival.Gone() ->
                nothing(
                        404,
                        "This link opens nothing",
                        "An invitation opens once, and for a week. Ask whoever invited you for a new one.");
            case Arrival.TooOften(Duration pause) ->
                nothing(
                        429,
                        "Too many tries",
                        "Please wait " + pause.toMinutes() + " minutes and follow the link again.");
        };
    }

    private Response page(int status, String word, Invitation invitation, boolean known, @Nullable String trouble) {
        var view = new InvitationView(
                word, name(invitation), invitation.email(), RoleChoice.title(invitation.role()), known, trouble);
        return Response.status(status)
                .entity(Templates.invitation(assets.version(), view))
                .build();
    }

    private Response nothing(int status, String title, String text) {
        return Response.status(status)
                .entity(Nothing.page(assets.version(), title, text))
                .build();
    }

    private String name(Invitation invitation) {
        return businesses.find(invitation.business()).map(Business::name).orElse("");
    }

    private String home(Invitation invitation) {
        return businesses
                .find(invitation.business())
                .map(business -> "/console/" + business.slug())
                .orElse("/console");
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
