package frontdesk.console.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.console.TrattoriaInChromium;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Journal;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.page.Axe;
import frontdesk.page.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** Four weeks of calls and those before them, as the owner looks at their charts. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class InsightInChromiumTest extends TrattoriaInChromium {
    private static final int CALLS = 160;
    private static final List<String> WISHES =
            List.of("book", "move", "nothing", "book, 2 people", "ask, hours", "call back");

    @Inject
    Journal journal;

    @Override
    protected void signIn() {
        fillInSignIn();
        chromium.submit("button[type=submit]");
    }

    @Test
    void theChartsCanBeReadByEverybodyOnEveryScreen() {
        Instant now = Instant.now();
        Disposition[] outcomes = Disposition.values();
        Channel[] channels = {Channel.PHONE, Channel.PHONE, Channel.CHAT, Channel.BROWSER};
        for (int n = 0; n < CALLS; n++) {
            Instant at = now.minus(Duration.ofHours(3 + n * 37L % 1280));
            CallId call = CallId.next();
            journal.callStarted(new CallStarted(TRATTORIA, call, channels[n % channels.length], null, null, null, at));
            journal.turn(TRATTORIA, call, said(WISHES.get(n % WISHES.size()), at));
            Disposition outcome = n % 2 == 0 ? Disposition.BOOKED : outcomes[n % outcomes.length];
            journal.callEnded(
                    TRATTORIA, call, new CallEnded(CallEnded.By.CALLER, "hung up", outcome, null, at.plusSeconds(70)));
        }
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(390, 1280)) {
                chromium.size(width, width < 600 ? 844 : 900);
                chromium.go(LUCIA + "/insight");
                assertThat(chromium.count(".chart g")).isGreaterThan(7);
                assertThat(Axe.troubles(chromium)).isEmpty();
                assertThat(Looks.troubles(chromium)).isEmpty();
                chromium.picture(scheme + "-" + width + "-insight");
                chromium.run("document.querySelector('#wishes-title').scrollIntoView()");
                chromium.picture(scheme + "-" + width + "-insight-wishes");
                chromium.run("document.querySelector('#outcomes-title').scrollIntoView()");
                chromium.picture(scheme + "-" + width + "-insight-shares");
            }
        }
    }

    private static Turn said(String understood, Instant at) {
        return new Turn(0, Turn.Speaker.CALLER, "Hello.", understood, 1, false, 300, null, at);
    }
}
