package frontdesk.console.team;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Location;
import frontdesk.console.OpenConsole;
import frontdesk.console.SessionCookie;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;
import frontdesk.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner invites somebody, who comes in by the link; and what strangers try at that door. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class TeamPageTest extends OpenConsole {
    private static final Pattern LINK = Pattern.compile("<code id=\"link\">[^<]*(/invitation/[A-Z2-7]{32})</code>");
    private static final String CHOSEN = "seven green herons";

    @Inject
    Businesses businesses;

    @Inject
    Database database;

    private final String slug = "team-" + UUID.randomUUID();
    private final String page = "/console/" + slug + "/team";
    private final String guest = UUID.randomUUID() + "@example.com";

    /** All tests come from one address, which would be kept waiting. */
    @AfterEach
    void forgetGuesses() {
        database.perform(handle -> handle.execute("delete from sign_in_failure"));
    }

    private BusinessId business() {
        var id = new BusinessId(UUID.randomUUID());
        businesses.save(DemoBusinesses.trattoria().with(b -> b.id(id).slug(slug).number(null)));
        return id;
    }

    private HttpResponse<String> invite(Role role) {
        return owner().post(page + "/invitations", Map.of("email", guest, "role", role.name()));
    }

    private static String link(HttpResponse<String> answer) {
        var found = LINK.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    @Test
    void whereNoMailIsSetUpTheLinkIsShownOnceAndLetsSomebodyIn() {
        business();
        var shown = invite(Role.MANAGER);
        String link = link(shown);
        assertThat(shown.body()).contains("Nobody is set up to carry e-mail.", "Pass this link on yourself");
        assertThat(owner().get(page).body()).contains(guest).doesNotContain("/invitation/");

        assertThat(browser().get(link).body()).contains("Choose a password", guest, "Trattoria Lucia");
        var weak = browser().post(link, Map.of("password", "short"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("too short");
        var welcome = browser().post(link, Map.of("password", CHOSEN));
        assertThat(welcome.statusCode()).isEqualTo(303);

        Browser inside = browser().carrying(cookie(welcome));
        assertThat(inside.get("/console/" + slug).statusCode()).isEqualTo(200);
        assertThat(inside.get(page).statusCode())
                .as("managers decide on nobody")
                .isEqualTo(403);
        assertThat(inside.get(LUCIA).statusCode())
                .as("nor is another business theirs")
                .isEqualTo(404);
        assertThat(browser().get(link).statusCode()).as("used up").isEqualTo(404);
        assertThat(owner().get(page).body()).contains(guest, "Last here");
    }

    @Test
    void anInvitationToTheFrontDeskCanNameThePlaces() {
        BusinessId id = business();
        ZoneId zone = DemoBusinesses.trattoria().zone();
        List<Location> places = List.of(
                new Location("old-town", "Old Town", zone, "", null),
                new Location("harbour", "Harbour", zone, "", null));
        businesses.save(businesses.find(id).orElseThrow().withLocations(places));
        assertThat(owner().get(page).body()).contains("Where their role holds", "Harbour");
        var typo = owner().post(
                        page + "/invitations",
                        Map.of("email", "no address", "role", Role.FRONT_DESK.name(), "place", "harbour"));
        assertThat(typo.body())
                .contains("value=\"harbour\" checked", "value=\"old-town\">")
                .contains("That is no e-mail address.");

        String link = link(owner().post(
                        page + "/invitations",
                        Map.of("email", guest, "role", Role.FRONT_DESK.name(), "place", "harbour")));
        assertThat(owner().get(page).body()).contains("at Harbour");
        Browser inside = browser().carrying(cookie(browser().post(link, Map.of("password", CHOSEN))));
        assertThat(inside.get("/console/" + slug + "/contacts").statusCode()).isEqualTo(403);
        assertThat(inside.get("/console/" + slug + "/calendar").statusCode()).isEqualTo(200);
    }

    @Test
    void anOwnerEndsOneSessionOfSomebodyOfTheTeamAndOfNobodyElse() {
        BusinessId id = business();
        access.addUser(guest, Secret.of(PASSWORD), Role.MANAGER, Set.of(id), false);
        Browser here = browser().signedIn(guest, PASSWORD);
        Browser there = browser().signedIn(guest, PASSWORD);
        assertThat(owner().get(page).body()).contains("Signed in: 2 browsers");
        var end = Pattern.compile("action=\"([^\"]*/sessions/[^\"]*/end)\"")
                .matcher(owner().get(page).body());
        assertThat(end.find()).isTrue();
        assertThat(here.post(end.group(1), Map.of()).statusCode())
                .as("managers end nobody's")
                .isEqualTo(403);
        String elsewhere = end.group(1).replace(slug, "trattoria-lucia");
        assertThat(owner().post(elsewhere, Map.of()).statusCode())
                .as("not of that team")
                .isEqualTo(404);
        assertThat(owner().post(end.group(1), Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner().post(end.group(1), Map.of()).statusCode())
                .as("it is over")
                .isEqualTo(404);
        assertThat(List.of(
                        here.get("/console/" + slug).statusCode(),
                        there.get("/console/" + slug).statusCode()))
                .containsExactlyInAnyOrder(200, 303);
        assertThat(owner().get("/console/" + slug + "/trail").body()).contains("signed out in one browser");
    }

    @Test
    void aSessionThatWasPutIntoTheBrowserBeforeIsNotTheOneThatOpens() {
        business();
        String link = link(invite(Role.MANAGER));
        String planted = SessionCookie.NAME + "=planted";
        var welcome = browser().carrying(planted).post(link, Map.of("password", CHOSEN));
        assertThat(cookie(welcome)).startsWith(SessionCookie.NAME + "=").isNotEqualTo(planted);
        assertThat(browser().carrying(planted).get("/console/" + slug).statusCode())
                .isEqualTo(303);
    }

    @Test
    void linksThatWereGuessedWithdrawnOrUsedAreAnsweredAlikeAndNotForLong() {
        business();
        String withdrawn = link(invite(Role.MANAGER));
        var invitation = access.invitations()
                .of(businesses.findBySlug(slug).orElseThrow().id());
        owner().post(page + "/invitations/" + invitation.getFirst().id() + "/withdraw", Map.of());
        var gone = browser().get(withdrawn);
        var guessed = browser().get("/invitation/" + "A".repeat(32));
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).isEqualTo(guessed.body()).contains("This link opens nothing");
        int last = 0;
        for (int n = 0; n < 10; n++) {
            last = browser()
                    .post("/invitation/guess" + n, Map.of("password", CHOSEN))
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void whoSignsInAlreadyComesInByTheirPasswordAndIsNotSignedInByIt() {
        business();
        access.addUser(guest, Secret.of(PASSWORD), Role.MANAGER, Set.of(DemoBusinesses.TRATTORIA), false);
        String link = link(invite(Role.REVIEWER));
        assertThat(browser().get(link).body()).contains("with which you sign in here already");
        assertThat(browser().post(link, Map.of("password", CHOSEN)).statusCode())
                .isEqualTo(422);
        var next = browser().post(link, Map.of("password", PASSWORD));
        assertThat(next.headers().firstValue("Location").orElseThrow()).contains("/sign-in?next=");
        assertThat(next.headers().map()).doesNotContainKey("set-cookie");
        Browser inside = browser().signedIn(guest, PASSWORD);
        assertThat(inside.get("/console/" + slug).statusCode()).isEqualTo(200);
        assertThat(inside.get("/console/" + slug + "/set-up/hours").statusCode())
                .isEqualTo(403);
        assertThat(inside.get(LUCIA + "/set-up/hours").statusCode()).isEqualTo(200);
    }

    @Test
    void anOwnerChangesRolesAndSendsAwayAndTheLastOneStays() {
        BusinessId id = business();
        String email = "own-" + guest;
        var own = access.addUser(email, Secret.of(PASSWORD), Role.OWNER, Set.of(id), false);
        var manager = access.addUser(guest, Secret.of(PASSWORD), Role.MANAGER, Set.of(id), false);
        Browser owner = browser().signedIn(email, PASSWORD);
        Browser member = browser().signedIn(guest, PASSWORD);

        var last = owner.post(page + "/" + own.id() + "/remove", Map.of());
        assertThat(last.statusCode()).isEqualTo(422);
        assertThat(last.body()).contains("Nobody would be left");
        owner.post(page + "/" + manager.id() + "/role", Map.of("role", "REVIEWER"));
        assertThat(member.get("/console/" + slug + "/set-up/hours").statusCode())
                .isEqualTo(403);
        assertThat(owner.post(page + "/" + manager.id() + "/role", Map.of("role", "KING"))
                        .statusCode())
                .isEqualTo(404);
        owner.post(page + "/" + manager.id() + "/remove", Map.of());
        assertThat(member.get("/console/" + slug).statusCode()).isEqualTo(303);
        assertThat(access.team().of(id)).noneMatch(one -> one.user().email().equals(guest));
    }

    @Test
    void aFormThatIsFilledInWronglyKeepsWhatWasTyped() {
        business();
        var answer = owner().post(page + "/invitations", Map.of("email", "no <address>", "role", "REVIEWER"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("That is no e-mail address.", "no &lt;address&gt;");
    }
}
