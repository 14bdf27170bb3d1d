package frontdesk.console.team;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.Invitation;
import frontdesk.access.Invitations;
import frontdesk.access.Inviting;
import frontdesk.access.Role;
import frontdesk.access.Team;
import frontdesk.business.Business;
import frontdesk.business.Location;
import frontdesk.console.Came;
import frontdesk.console.Sent;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.kernel.Secret;
import frontdesk.kernel.UserId;
import frontdesk.page.OurPage;

/** Who is let into a business: its owners invite, change roles, sign others out, and send them away. */
@Path("/console/{business}/team")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TeamPage {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,190}");
    private static final String NOBODY = "There is nobody of that name here.";
    private static final Came CAME = new Came(
            "/team",
            Map.of(
                    "invited", "Invited: a mail with the link is on its way.",
                    "withdrawn", "Withdrawn: the link opens nothing any more.",
                    "changed", "Changed: it holds from their next click on.",
                    "limited", "Changed: their role holds at these places, from their next click on.",
                    "removed", "They are let in no more, and are signed out.",
                    "signed-out", "Signed out everywhere.",
                    "session-ended", "Signed out in that browser."));

    private final Visit visit;
    private final Team team;
    private final Invitations invitations;
    private final InvitationPost post;

    TeamPage(Visit visit, Access access, InvitationPost post) {
        this.visit = visit;
        this.team = access.team();
        this.invitations = access.invitations();
        this.post = post;
    }

    @GET
    public TemplateInstance team(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().ownedBusiness(slug);
        return page(business, view(business).saying(CAME.said(came)));
    }

    @POST
    @Path("invitations")
    public Response invite(@PathParam("business") String slug, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().ownedBusiness(slug);
        String email = new Sent(fields).word("email");
        Optional<Role> role = RoleChoice.sent(fields.getFirst("role"));
        Set<String> places = places(business, fields.getOrDefault("place", List.of()));
        UnaryOperator<TeamView> typed = view -> view.typed(email, role.orElse(Role.FRONT_DESK), places);
        if (role.isEmpty() || !EMAIL.matcher(email).matches()) {
            String trouble = role.isEmpty() ? "Choose what they may do." : "That is no e-mail address.";
            return refused(422, business, typed.apply(view(business)).but(trouble));
        }
        return answer(business, invitations.invite(visit.user(), business.id(), email, role.get(), places), typed);
    }

    @POST
    @Path("invitations/{invitation}/again")
    public Response again(@PathParam("business") String slug, @PathParam("invitation") String id) {
        Business business = visit.rights().ownedBusiness(slug);
        Inviting outcome = invitations.again(visit.user(), business.id(), invitation(id));
        return answer(business, outcome, UnaryOperator.identity());
    }

    @POST
    @Path("invitations/{invitation}/withdraw")
    public Response withdraw(@PathParam("business") String slug, @PathParam("invitation") String id) {
        Business business = visit.rights().ownedBusiness(slug);
        invitations.withdraw(visit.user(), business.id(), invitation(id));
        return CAME.back(business, "withdrawn");
    }

    @POST
    @Path("{member}/role")
    public Response change(
            @PathParam("business") String slug,
            @PathParam("member") String id,
            @FormParam("role") @Nullable String sent) {
        Business business = visit.rights().ownedBusiness(slug);
        Role role = RoleChoice.sent(sent).orElseThrow(() -> visit.missing("There is no such role."));
        return answer(business, team.change(visit.user(), business.id(), member(id), role), "changed");
    }

    /** At which of several places their role holds; none means all of them. */
    @POST
    @Path("{member}/places")
    public Response limit(
            @PathParam("business") String slug, @PathParam("member") String id, @FormParam("place") List<String> sent) {
        Business business = visit.rights().ownedBusiness(slug);
        var outcome = team.limit(visit.user(), business.id(), member(id), places(business, sent));
        return answer(business, outcome, "limited");
    }

    /** Those that were ticked; who works at all of them is not limited. */
    private static Set<String> places(Business business, List<String> sent) {
        Set<String> places = business.locations().stream()
                .map(Location::id)
                .filter(sent::contains)
                .collect(Collectors.toSet());
        return places.size() == business.locations().size() ? Set.of() : places;
    }

    @POST
    @Path("{member}/remove")
    public Response remove(@PathParam("business") String slug, @PathParam("member") String id) {
        Business business = visit.rights().ownedBusiness(slug);
        return answer(business, team.remove(visit.user(), business.id(), member(id)), "removed");
    }

    @POST
    @Path("{member}/sign-out")
    public Response signOut(@PathParam("business") String slug, @PathParam("member") String id) {
        Business business = visit.rights().ownedBusiness(slug);
        return answer(business, team.signOut(visit.user(), business.id(), member(id)), "signed-out");
    }

    @POST
    @Path("{member}/sessions/{session}/end")
    public Response endSession(
            @PathParam("business") String slug, @PathParam("member") String id, @PathParam("session") String session) {
        Business business = visit.rights().ownedBusiness(slug);
        UUID one = visit.named(session, UUID::fromString, "There is no such session.");
        return answer(business, team.endSession(visit.user(), business.id(), member(id), one), "session-ended");
    }

    private Response answer(Business business, Inviting outcome, UnaryOperator<TeamView> typed) {
        return switch (outcome) {
            case Inviting.Invited(Invitation invitation, Secret word) -> posted(business, invitation, word);
            case Inviting.AlreadyIn() ->
                refused(422, business, typed.apply(view(business)).but("They are let in already."));
            case Inviting.Gone() -> throw visit.missing("There is no such invitation here.");
            case Inviting.TooOften(Duration pause) ->
                refused(
                        429,
                        business,
                        typed.apply(view(business))
                                .but("Ten invitations have left of late. Please wait " + pause.toMinutes()
                                        + " minutes and try again."));
        };
    }

    /** Where no mail could be sent, the owner sees the link this once, to pass it on. */
    private Response posted(Business business, Invitation invitation, Secret word) {
        Optional<String> trouble = post.send(business, invitation, word, visit.language());
        if (trouble.isEmpty()) {
            return CAME.back(business, "invited");
        }
        String news = "The invitation of " + invitation.email() + " was not sent. " + trouble.get();
        return Response.ok(
                        page(business, view(business).passingOn(post.link(word)).saying(news)))
                .build();
    }

    private Response answer(Business business, Team.Outcome outcome, String came) {
        return switch (outcome) {
            case DONE -> CAME.back(business, came);
            case NOT_HERE -> throw visit.missing(NOBODY);
            case IS_OWNER ->
                refused(
                        422,
                        business,
                        view(business)
                                .but(
                                        "An owner decides who is let in, at all places. Give them another role first, then limit it."));
            case LAST_OWNER ->
                refused(
                        422,
                        business,
                        view(business)
                                .but(
                                        "Nobody would be left who decides who is let in. Make somebody else an owner first."));
        };
    }

    private UserId member(String id) {
        return visit.named(id, UserId::of, NOBODY);
    }

    private UUID invitation(String id) {
        return visit.named(id, UUID::fromString, "There is no such invitation here.");
    }

    private TeamView view(Business business) {
        return TeamView.of(
                business,
                visit.user(),
                team.of(business.id()),
                team.sessions(business.id()),
                invitations.of(business.id()),
                visit.clockface(business));
    }

    private TemplateInstance page(Business business, TeamView view) {
        return Templates.team(visit.shell(business, Shell.Section.TEAM), view);
    }

    private Response refused(int status, Business business, TeamView view) {
        return Response.status(status).entity(page(business, view)).build();
    }
}
