package frontdesk.console.setup;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Authenticator;
import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenInChromium;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** Turning the second factor on and signing in with it, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SecondFactorInChromiumTest extends OpenInChromium {
    @Test
    void somebodyTurnsItOnAndComesInWithIt() {
        String email = UUID.randomUUID() + "@example.com";
        access.addUser(email, Secret.of(PASSWORD), Role.MANAGER, Set.of(DemoBusinesses.TRATTORIA), false);
        chromium.go("/sign-in?next=" + LUCIA + "/set-up");
        enterPassword(email);
        chromium.seeLink("Your sign-in").click();
        chromium.see("#begin");
        judge("you");
        chromium.type("#password", PASSWORD);
        chromium.submit("#begin .primary");
        var app = new Authenticator(Secret.of(chromium.see("#key").getText().replace(" ", "")));
        judge("you-key");
        chromium.type("#code", app.shows(Instant.now()));
        chromium.submit("#on .primary");
        assertThat(chromium.count("#codes code")).isEqualTo(10);
        judge("you-codes");
        chromium.seeLink("I have kept them").click();
        chromium.see("#off");
        judge("you-on");

        chromium.submit(".leave button");
        enterPassword(email);
        judge("sign-in-code");
        chromium.type("#code", "000000 no");
        chromium.submit(".primary");
        chromium.seeText("#trouble", "not the code");
        chromium.type("#code", app.showsNext(Instant.now()));
        chromium.submit(".primary");
        assertThat(chromium.path()).isEqualTo(LUCIA);
    }

    private void enterPassword(String email) {
        chromium.type("#email", email);
        chromium.type("#password", PASSWORD);
        chromium.submit(".primary");
    }
}
