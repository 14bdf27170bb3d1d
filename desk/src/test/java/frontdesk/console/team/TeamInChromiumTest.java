package frontdesk.console.team;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenInChromium;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner lets somebody in, who comes by the link and sees where they are signed in, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class TeamInChromiumTest extends OpenInChromium {
    private static final String CHOSEN = "seven green herons";

    @Inject
    Businesses businesses;

    @Test
    void anOwnerLetsSomebodyIn() {
        String slug = "letting-in";
        String business = "/console/" + slug;
        var id = new BusinessId(UUID.randomUUID());
        businesses.save(DemoBusinesses.trattoria().with(b -> b.id(id).slug(slug).number(null)));
        access.addUser("lucia@letting-in.example", Secret.of(PASSWORD), Role.OWNER, Set.of(id), false);
        access.addUser("marco@letting-in.example", Secret.of(PASSWORD), Role.FRONT_DESK, Set.of(id), false);
        enter(business + "/set-up", "lucia@letting-in.example", PASSWORD);
        chromium.seeLink("Team").click();
        chromium.see("#invite");
        chromium.type("#email", "hana@letting-in.example");
        chromium.submit("#invite .primary");
        String link = chromium.see("#link").getText();
        judge("team");
        chromium.go(business + "/trail");
        chromium.see("#trail");
        judge("trail");

        chromium.submit(".leave button");
        chromium.go(URI.create(link).getPath());
        judge("invitation");
        chromium.type("#password", CHOSEN);
        chromium.submit(".primary");
        assertThat(chromium.path()).isEqualTo(business);
        access.sessions().open(access.team().of(id).getFirst().user().id(), "Firefox on Linux");
        chromium.go(business + "/you");
        chromium.see("#choose");
        judge("you-sessions");
    }

    private void enter(String where, String email, String password) {
        chromium.go("/sign-in?next=" + where);
        chromium.type("#email", email);
        chromium.type("#password", password);
        chromium.submit(".primary");
    }
}
