package frontdesk.console.calls;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of calls, and finding one in it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CallsPageTest extends OpenConsole {
    private static final String CALLS = LUCIA + "/calls";

    @Test
    void aCallIsFoundByAWordOfItAndByWhatCameOfIt() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        journal.turn(
                DemoBusinesses.TRATTORIA,
                call,
                new Turn(0, Turn.Speaker.CALLER, "Do you have " + word + "?", null, 1, false, 0, null, Instant.now()));
        assertThat(owner().get(CALLS + "?said=" + word + "&outcome=ANSWERED").body())
                .contains(call.toString(), "value=\"" + word + "\"", "<option value=\"ANSWERED\" selected>");
        assertThat(owner().get(CALLS + "?said=" + word + "&outcome=BOOKED").body())
                .contains("No call matches.", "Show all")
                .doesNotContain(call.toString());
    }

    @Test
    void whatNobodyCouldHaveMeantFindsEverythingOrNothing() {
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        assertThat(owner().get(CALLS + "?outcome=NONSENSE&day=tomorrow&before=later")
                        .body())
                .contains(call.toString());
        assertThat(owner().get(CALLS + "?said=%22%3C%7Bsaid%7D%26").body()).contains("No call matches.");
    }

    @Test
    void olderCallsAreFoundByTheSameWords() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        for (int n = 0; n < 51; n++) {
            CallId call = call(DemoBusinesses.TRATTORIA, null);
            journal.turn(
                    DemoBusinesses.TRATTORIA,
                    call,
                    new Turn(0, Turn.Speaker.CALLER, word + " {x}", null, 1, false, 0, null, Instant.now()));
        }
        String page = owner().get(CALLS + "?said=" + word + "+%7Bx%7D").body();
        assertThat(page).contains("Older calls", "said=" + word + "+%7Bx%7D");
    }
}
