package frontdesk.console.connections;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.hooks.Hook;
import frontdesk.hooks.Hooks;
import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner adds a webhook, sees its secret once, tries it out, and removes it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class HooksPageTest extends OpenConsole {
    private static final String HOOKS = LUCIA + "/webhooks";

    /** Of the open internet, and reserved so that nobody can answer there. */
    private static final String NOWHERE = "https://[2001:db8::1]/hook";

    @Inject
    Hooks hooks;

    @Test
    void aWebhookIsAddedWithASecretThatIsShownOnce() {
        var added = owner().post(HOOKS, Map.of("url", NOWHERE, "booking.confirmed", "yes"));
        assertThat(added.body()).contains("shown this once", "whsec_");
        Hook hook = hooks.of(DemoBusinesses.TRATTORIA).getFirst();
        String page = HOOKS + "/" + hook.id();

        assertThat(owner().get(page).body()).contains(NOWHERE, "Nothing yet.").doesNotContain("whsec_");
        assertThat(owner().get(HOOKS).body()).contains(NOWHERE, "booking.confirmed");
        assertThat(owner().post(page + "/ping", Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner().get(page).body()).contains("<b>ping</b>");
        assertThat(owner().post(page + "/secret", Map.of()).body()).contains("whsec_");

        var refused = owner().post(page, Map.of("url", "https://127.0.0.1/", "booking.moved", "yes"));
        assertThat(refused.body()).contains("Nothing was changed. The address is in a private network");
        owner().post(page, Map.of("url", NOWHERE, "booking.moved", "yes"));
        assertThat(owner().get(page).body()).contains("Switched off");
        assertThat(owner().post(page + "/remove", Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner().get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressThatMayNotBeToldIsRefusedWithTheReason() {
        var local = owner().post(HOOKS, Map.of("url", "https://127.0.0.1/hook", "booking.moved", "yes"));
        assertThat(local.statusCode()).isEqualTo(422);
        assertThat(local.body()).contains("private network");
        assertThat(owner().post(HOOKS, Map.of("url", NOWHERE)).body()).contains("Choose of what it is told.");
        assertThat(owner().post(HOOKS, Map.of("url", "no address", "ping", "yes"))
                        .body())
                .contains("That is no address.");
    }

    @Test
    void whoMayOnlyLookSeesNoWebhooks() {
        var viewer = browser().carrying(person(Role.REVIEWER).cookie());
        assertThat(viewer.get(HOOKS).statusCode()).isEqualTo(403);
        assertThat(viewer.post(HOOKS, Map.of("url", NOWHERE)).statusCode()).isEqualTo(403);
    }
}
