package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What a node answers about a call that another node held: all it knows is the journal. */
class VoiceHooksTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final URI BASE = URI.create("https://desk.example.com");

    private static Database database;
    private static Journal journal;
    private static Businesses businesses;
    private static VoiceHooks hooks;
    private static Optional<String> elsewhere = Optional.empty();

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        journal = new Journal(database, Clock.systemUTC());
        businesses = new Businesses(database, journal);
        DemoBusinesses.all().forEach(businesses::save);
        var account = new TwilioAccount("AC-made-up", Secret.of("a-made-up-token"), null, BASE, BASE, true);
        hooks = new VoiceHooks(
                account,
                businesses,
                journal,
                () -> true,
                business -> false,
                (business, from, to) -> elsewhere,
                new Endings(),
                Clock.systemUTC());
    }

    @AfterAll
    static void close() throws Exception {
        businesses.close();
    }

    @Test
    void whoIsAnsweredElsewhereIsNotAnsweredHereAndOtherwiseIs() {
        elsewhere = Optional.of("<Response><Connect>elsewhere</Connect></Response>");
        assertThat(hooks.voice(BASE, call("CA9"))).isEqualTo("<Response><Connect>elsewhere</Connect></Response>");
        elsewhere = Optional.empty();
        assertThat(hooks.voice(BASE, call("CA9"))).contains("<Stream url=\"wss://desk.example.com/twilio/media\">");
    }

    @Test
    void aCallThatEndedElsewhereIsHungUp() throws InterruptedException {
        ended("CA1", Disposition.BOOKED);
        assertThat(hooks.after(BASE, call("CA1"), false)).contains("<Response><Hangup/></Response>");
    }

    @Test
    void aCallThatWasHandedOverElsewhereIsPutThrough() throws InterruptedException {
        ended("CA2", Disposition.HANDED_OVER);
        assertThat(hooks.after(BASE, call("CA2"), false))
                .contains("<Dial action=\"https://desk.example.com/twilio/dialled\"")
                .contains("<Number>+14155550190</Number>");
    }

    @Test
    void aCallThatIsStillOpenHasLostItsStreamAndIsTakenUpAgainOnce() throws InterruptedException {
        started("CA3");
        assertThat(hooks.after(BASE, call("CA3"), false))
                .contains("<Stream url=\"wss://desk.example.com/twilio/media\">")
                .contains("<Redirect method=\"POST\">https://desk.example.com/twilio/after?again=1</Redirect>");
        assertThat(hooks.after(BASE, call("CA3"), true)).contains("Sorry, we have trouble with the line.");
    }

    @Test
    void thePassIsAParameterAndNeverPartOfTheAddress() {
        assertThat(hooks.voice(BASE, call("CA4")))
                .contains("<Stream url=\"wss://desk.example.com/twilio/media\"><Parameter name=\"pass\" value=\"")
                .doesNotContain("media?");
    }

    private static CallId started(String sid) {
        CallId call = CallId.next();
        journal.callStarted(new CallStarted(
                DemoBusinesses.TRATTORIA, call, CallStarted.Channel.PHONE, null, "+14155550100", sid, NOW));
        return call;
    }

    private static void ended(String sid, Disposition disposition) {
        CallId call = started(sid);
        journal.callEnded(
                DemoBusinesses.TRATTORIA,
                call,
                new CallEnded(By.AGENT, "done", disposition, null, NOW.plusSeconds(60)));
    }

    private static Form call(String sid) {
        return Form.of("CallSid", sid, "From", "+14155550134", "To", "+14155550100");
    }
}
