package frontdesk.call;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.business.DemoBusinesses;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.house.Rooms;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;
import frontdesk.store.TestDatabase;
import frontdesk.storefront.BookingLinks;
import frontdesk.turns.Patience;

import static frontdesk.call.Players.caller;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls that we have placed, once somebody or something has answered. */
@Timeout(60)
class CalledTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-02T15:00:00Z"), ZoneOffset.UTC);
    private static final Occasion OCCASION =
            new Occasion(List.of("You asked us to call back."), List.of("We could not reach you.", "Goodbye."));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path recordings;

    @SuppressWarnings("NullAway.Init")
    private static Rooms rooms;

    private final PlayedVoice voice = new PlayedVoice("one");
    private final Dialled dialled = new Dialled(() -> {});

    @BeforeAll
    static void open() {
        rooms = Rooms.build(
                TestDatabase.fresh(),
                new byte[32],
                new BookingLinks(new byte[32], URI.create("https://frontdesk.example")),
                null,
                CLOCK);
        DemoBusinesses.all().forEach(rooms.businesses()::save);
    }

    @Test
    void whoAnswersHearsAtOnceWhyWeCallAndTalksAsInAnyCall() {
        var line = caller(List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(1_000)),
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.HangUp()));
        dialled.judged(Dialled.Who.HUMAN);
        CallStarted call = call();
        TalkOutcome outcome = switchboard("what are your opening hours", "no thank you goodbye")
                .talk(line, dialled, call, OCCASION);
        assertThat(outcome).isInstanceOf(TalkOutcome.Held.class);
        assertThat(voice.spoken).first().isEqualTo("You asked us to call back.");
        assertThat(ended(call).disposition()).isEqualTo(Disposition.ANSWERED);
    }

    /** fishaudio PR 169: nobody waits for the verdict before they speak; it may come in the middle of our words. */
    @Test
    void aMachineThatIsToldInTheMiddleOfOurWordsGetsTheMessageAfterItsBeep() {
        dialled.judged(Dialled.Who.MACHINE);
        CallStarted call = call();
        TalkOutcome outcome = switchboard()
                .talk(
                        caller(List.of(new Step.KeepSilent(), new Step.Silence(Duration.ofMinutes(1)))),
                        dialled,
                        call,
                        OCCASION);
        assertThat(outcome).isEqualTo(new TalkOutcome.MessageLeft());
        assertThat(voice.spoken).endsWith("We could not reach you.", "Goodbye.");
        assertThat(ended(call).disposition()).isEqualTo(Disposition.NOT_REACHED);
        assertThat(ended(call).reason()).isEqualTo("a machine answered");
    }

    @Test
    void whereNoMoreCallsAreHeldTheLineIsHungUp() {
        var none = new Switchboard(
                rooms.businesses(),
                rooms.receptionist(),
                new PlayedEars(),
                List.of(voice),
                rooms.journal(),
                CLOCK,
                new Switchboard.Settings(0, recordings, Patience.usual()));
        assertThat(none.talk(caller(List.of(new Step.HangUp())), dialled, call(), OCCASION))
                .isEqualTo(new TalkOutcome.Refused());
    }

    private Switchboard switchboard(String... heard) {
        return new Switchboard(
                rooms.businesses(),
                rooms.receptionist(),
                new PlayedEars(heard),
                List.of(voice),
                rooms.journal(),
                CLOCK,
                new Switchboard.Settings(2, recordings, Patience.usual()));
    }

    private static CallEnded ended(CallStarted call) {
        return rooms.journal().call(call.business(), call.call()).orElseThrow().ended();
    }

    private static CallStarted call() {
        return new CallStarted(
                DemoBusinesses.TRATTORIA,
                CallId.next(),
                CallStarted.Channel.OUTBOUND,
                "+14155550134",
                "+14155550100",
                null,
                CLOCK.instant());
    }
}
