package frontdesk.console.calls;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.console.OpenInChromium;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Amount;
import frontdesk.journal.CallCosts;
import frontdesk.journal.Usage;
import frontdesk.journal.Usage.What;
import frontdesk.kernel.CallId;

import static frontdesk.business.DemoBusinesses.TRATTORIA;

/** What a call cost, as people read it on every screen; it comes to a page that is open. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CostInChromiumTest extends OpenInChromium {
    @BeforeEach
    void signIn() {
        chromium.carry(person(Role.MANAGER).cookie());
    }

    @Test
    void whatItCostComesByItselfAndCanBeReadByEverybody() {
        CallId call = call(TRATTORIA, null);
        chromium.go(LUCIA + "/calls/" + call);
        chromium.see("body[data-connected]");
        chromium.seeText("#cost", "Nobody has counted what it used up.");
        CallCosts costs = journal.callCosts();
        costs.used(
                TRATTORIA,
                call,
                List.of(
                        new Usage(What.LINE, "twilio", 200),
                        new Usage(What.EARS, "deepgram nova-3", 64),
                        new Usage(What.EARS, "pocketsphinx", 3),
                        new Usage(What.VOICE, "elevenlabs eleven_flash_v2_5", 1_240),
                        new Usage(What.TOKENS_IN, "gpt-4.1-mini at api.openai.com", 21_350)));
        costs.told(TRATTORIA, call, What.LINE, "twilio", Amount.parse("0.034 USD"));
        chromium.seeText("#cost", "told by Twilio");
        chromium.seeText("#cost", "In all, as far as it is known");
        judge("cost");
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(390, 1280)) {
                chromium.size(width, 900);
                chromium.run("document.querySelector('#cost-title').scrollIntoView()");
                chromium.picture(scheme + "-" + width + "-cost-itself");
            }
        }
    }
}
