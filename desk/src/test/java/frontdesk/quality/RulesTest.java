package frontdesk.quality;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.business.Calls;
import frontdesk.business.Calls.Recording;
import frontdesk.journal.CallAnalysisBuilder;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.CallId;

import static frontdesk.quality.Criterion.GREETING;
import static frontdesk.quality.Criterion.OUTCOME;
import static frontdesk.quality.Criterion.RECORDING;
import static frontdesk.quality.Criterion.REPAIR;
import static frontdesk.quality.Criterion.SENTIMENT;
import static frontdesk.quality.Criterion.TEXTS;
import static frontdesk.quality.Criterion.UNDERSTANDING;
import static frontdesk.quality.Criterion.WAIT;
import static frontdesk.quality.Grade.FAIR;
import static frontdesk.quality.Grade.GOOD;
import static frontdesk.quality.Grade.POOR;
import static frontdesk.quality.HeldCalls.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

/** What rules make of calls as they stand in the journal. */
@SuppressWarnings("NullAway.Init")
class RulesTest {
    private static final String SORRY = "A: Sorry, I didn't catch that. For how many people?";
    private static final String ANYTHING = "C: when are you open [hours]";

    static HeldCalls house;

    @BeforeAll
    static void open() {
        house = new HeldCalls();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    /** @param turn the one that the reason points at, or −1 for the whole call */
    private record Case(
            Disposition ended, List<String> script, Criterion criterion, Grade grade, int turn, String reason) {
        @Override
        public String toString() {
            return criterion + " " + grade + ": " + reason;
        }
    }

    private static Case of(
            Criterion criterion, Grade grade, int turn, String reason, Disposition ended, String... said) {
        return new Case(ended, List.of(said), criterion, grade, turn, reason);
    }

    static Stream<Case> cases() {
        return Stream.of(
                of(GREETING, GOOD, 0, "greeted at once", Disposition.ANSWERED, HELLO, ANYTHING),
                of(GREETING, FAIR, 0, "does not say whom", Disposition.ANSWERED, "A: Hello?", ANYTHING),
                of(GREETING, FAIR, 0, "spoke over the greeting", Disposition.ANSWERED, "A: Tratt --", ANYTHING),
                of(GREETING, FAIR, 2, "waited 6.2 seconds", Disposition.ANSWERED, "C: hello", "C: hello?", HELLO),
                of(GREETING, POOR, -1, "heard nothing from us for 60 seconds", Disposition.ABANDONED),
                of(UNDERSTANDING, GOOD, -1, "understood at once", Disposition.ANSWERED, HELLO, ANYTHING),
                of(
                        UNDERSTANDING,
                        FAIR,
                        1,
                        "1 of the caller's 2",
                        Disposition.ANSWERED,
                        HELLO,
                        "C: eh",
                        SORRY,
                        "C: four"),
                of(
                        UNDERSTANDING,
                        POOR,
                        1,
                        "2 of the caller's 3",
                        Disposition.ANSWERED,
                        HELLO,
                        "C: eh",
                        SORRY,
                        "C: eh eh",
                        "A: I'm sorry, I missed that. How many of you will there be?",
                        "C: four"),
                of(REPAIR, GOOD, 1, "clear at the second try", Disposition.ANSWERED, HELLO, "C: eh", SORRY, "C: four"),
                of(
                        REPAIR,
                        FAIR,
                        3,
                        "2 sentences in a row",
                        Disposition.ANSWERED,
                        HELLO,
                        "C: eh",
                        SORRY,
                        "C: eh",
                        "A: I missed that.",
                        "C: four"),
                of(REPAIR, POOR, 1, "and the call was over", Disposition.ABANDONED, HELLO, "C: eh", SORRY),
                of(
                        REPAIR,
                        POOR,
                        5,
                        "three times in a row",
                        Disposition.ANSWERED,
                        HELLO,
                        "A: What day?",
                        "C: friday",
                        "A: Right. What day?",
                        "C: friday!",
                        "A: Yes. What day?"),
                of(OUTCOME, POOR, 1, "nothing of it stands", Disposition.BOOKED, HELLO, "C: a table [book]"),
                of(OUTCOME, GOOD, -1, "was moved", Disposition.MOVED, HELLO, "C: move it [move]"),
                of(OUTCOME, GOOD, -1, "question was answered", Disposition.ANSWERED, HELLO, ANYTHING),
                of(OUTCOME, POOR, 1, "ended without one", Disposition.ANSWERED, HELLO, "C: a table [book, 2 people]"),
                of(OUTCOME, POOR, 1, "did not get one", Disposition.NOT_BOOKED, HELLO, "C: a table [book]"),
                of(OUTCOME, GOOD, -1, "Nothing of ours", Disposition.NOT_BOOKED, HELLO, "C: I sell cars [spam]"),
                of(OUTCOME, GOOD, 1, "asked for a person", Disposition.HANDED_OVER, HELLO, "C: a human [book, person]"),
                of(OUTCOME, FAIR, 1, "without having asked", Disposition.HANDED_OVER, HELLO, "C: for me [1 person]"),
                of(OUTCOME, FAIR, 1, "left a message instead", Disposition.MESSAGE_TAKEN, HELLO, "C: a table [book]"),
                of(OUTCOME, POOR, 1, "hung up before", Disposition.ABANDONED, HELLO, "C: a table [book]"),
                of(OUTCOME, POOR, 1, "call was lost", Disposition.FAILED, HELLO, ANYTHING),
                of(SENTIMENT, POOR, 1, "complained", Disposition.ANSWERED, HELLO, "C: a scandal [complaint]"),
                of(SENTIMENT, GOOD, 1, "thank you", Disposition.ANSWERED, HELLO, "C: thanks, bye [goodbye, thanks]"),
                of(
                        SENTIMENT,
                        POOR,
                        3,
                        "After not being understood",
                        Disposition.HANDED_OVER,
                        HELLO,
                        "C: eh",
                        SORRY,
                        "C: a human please [person]"),
                of(
                        SENTIMENT,
                        FAIR,
                        0,
                        "spoke over the receptionist 3 times",
                        Disposition.ANSWERED,
                        "A: Trattoria Lucia, how --",
                        ANYTHING,
                        "A: We are --",
                        "C: no",
                        "A: On --"),
                of(WAIT, GOOD, 2, "0.9 seconds", Disposition.ANSWERED, HELLO, ANYTHING, "A: Until ten. {900}"),
                of(WAIT, FAIR, 2, "3.1 seconds", Disposition.ANSWERED, HELLO, ANYTHING, "A: Until ten. {3100}"),
                of(
                        WAIT,
                        POOR,
                        4,
                        "7.0 seconds",
                        Disposition.ANSWERED,
                        HELLO,
                        ANYTHING,
                        "A: Until ten. {600}",
                        "C: and on sunday",
                        "A: Closed. {7000}"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCallIsJudgedByWhatWasSaidAndDone(Case one) {
        CallScore score = house.score(one.ended(), one.script().toArray(String[]::new));
        Finding found = HeldCalls.on(one.criterion(), score);
        assertThat(found.reason()).contains(one.reason());
        assertThat(found.grade()).isEqualTo(one.grade());
        assertThat(found.turn()).isEqualTo(one.turn() < 0 ? null : one.turn());
    }

    @Test
    void whatStandsInTheDiaryIsABooking() {
        CallId call = house.held(Channel.PHONE, Disposition.BOOKED, null, HELLO, "C: a table [book]");
        house.used(call, "confirm", "Confirmed");
        assertThat(HeldCalls.on(OUTCOME, house.score(house.quality, call)).grade())
                .isEqualTo(GOOD);
    }

    @Test
    void whoWantedWhatWasNotToBeHadIsNoFailureOfOurs() {
        CallId call = house.held(Channel.PHONE, Disposition.NOT_BOOKED, null, HELLO, "C: a table [book]");
        house.used(call, "hold", "NotFree");
        assertThat(HeldCalls.on(OUTCOME, house.score(house.quality, call)).grade())
                .isEqualTo(FAIR);
    }

    @Test
    void anotherPlatformsAgentIsJudgedByTheToolsThatItUsed() {
        CallId call = house.held(Channel.AGENT, Disposition.ANSWERED, null, HELLO, "C: a table");
        house.used(call, "check_availability", "Availability");
        assertThat(HeldCalls.on(OUTCOME, house.score(house.quality, call)).grade())
                .isEqualTo(POOR);
    }

    @Test
    void whatThePlatformHeardOfTheCallersMoodCounts() {
        CallId call = house.held(Channel.AGENT, Disposition.ANSWERED, null, HELLO, "C: a table");
        var analysis = CallAnalysisBuilder.builder()
                .platform("elevenlabs")
                .sentiment("Negative")
                .seconds(10)
                .collected("{}")
                .evaluated("{}")
                .at(house.clock.instant())
                .build();
        house.database.perform(
                handle -> house.journal.toldCalls().analysed(handle, house.trattoria.id(), call, analysis));
        assertThat(HeldCalls.on(SENTIMENT, house.score(house.quality, call)).grade())
                .isEqualTo(POOR);
    }

    @Test
    void aRecordingOfWhichNobodyWasToldIsLookedAtHoweverGoodTheCallWas() {
        CallScore untold = recorded(HELLO, ANYTHING);
        assertThat(untold.flagged()).isTrue();
        assertThat(HeldCalls.on(RECORDING, untold).reason()).contains("was not told so");
        CallScore told = recorded("A: Trattoria Lucia. This call is recorded. How can I help you?", ANYTHING);
        assertThat(told.flagged()).isFalse();
        assertThat(told.score()).isEqualTo(100);
        assertThat(HeldCalls.on(RECORDING, recorded("A: Trattoria Lucia, This call --", ANYTHING))
                        .reason())
                .contains("spoke before hearing so");
    }

    @Test
    void whereNobodyHasToBeToldNothingIsJudged() throws Exception {
        try (var quiet = new HeldCalls()) {
            quiet.businesses.save(quiet.trattoria.withCalls(new Calls(false, Recording.UNANNOUNCED)));
            CallId call = quiet.held(Channel.PHONE, Disposition.ANSWERED, "a.wav", HELLO, ANYTHING);
            assertThat(quiet.score(quiet.quality, call).findings())
                    .extracting(Finding::criterion)
                    .doesNotContain(RECORDING);
        }
    }

    @Test
    void whoWantsNoTextsIsPromisedNone() throws Exception {
        try (var stopped = new HeldCalls()) {
            String promise = "A: You're booked. See you tonight at seven, and you'll get a text to confirm it.";
            assertThat(stopped.score(Disposition.ANSWERED, HELLO, ANYTHING, promise)
                            .findings())
                    .extracting(Finding::criterion)
                    .doesNotContain(TEXTS);
            stopped.people.textable(stopped.trattoria.id(), HeldCalls.ANNA, false);
            CallScore promised = stopped.score(Disposition.ANSWERED, HELLO, ANYTHING, promise);
            assertThat(promised.flagged()).isTrue();
            assertThat(HeldCalls.on(TEXTS, promised).turn()).isEqualTo(2);
            CallScore kept = stopped.score(
                    Disposition.ANSWERED, HELLO, ANYTHING, "A: You get no texts from us, so please call us.");
            assertThat(HeldCalls.on(TEXTS, kept).grade()).isEqualTo(GOOD);
        }
    }

    @Test
    void whatWasWrittenHasNoGreetingAndNoWaits() {
        CallId text = house.held(Channel.SMS, Disposition.ANSWERED, null, ANYTHING, "A: Until ten.");
        assertThat(house.score(house.quality, text).findings())
                .extracting(Finding::criterion)
                .containsExactly(UNDERSTANDING, OUTCOME);
    }

    @Test
    void aCallToSomebodyWhoDidNotAnswerHasNoScore() {
        CallId call = house.held(Channel.OUTBOUND, Disposition.NOT_REACHED, null);
        house.quality.score(house.trattoria.id(), call);
        assertThat(house.quality.of(house.trattoria.id(), call)).isEmpty();
    }

    private static CallScore recorded(String... script) {
        return house.score(house.quality, house.held(Channel.PHONE, Disposition.ANSWERED, "a.wav", script));
    }
}
