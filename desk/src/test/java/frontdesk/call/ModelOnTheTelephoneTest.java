package frontdesk.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.brain.Budget;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Talk;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.house.Outsiders;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.journal.CallCost;
import frontdesk.journal.CallStarted;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.journal.Usage;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.provider.openai.ModelAccount;
import frontdesk.provider.openai.OpenAiModel;
import frontdesk.provider.scripted.ModelStandIn;
import frontdesk.provider.scripted.ModelStandIn.Cue;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;
import frontdesk.speech.Voice;
import frontdesk.store.TestDatabase;
import frontdesk.turns.Patience;

import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** Whole calls that a language model answers, as slowly and as badly as its script says; the real receptionist, a real database, played sound. */
@Timeout(60)
class ModelOnTheTelephoneTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Budget PLENTY = new Budget(PATIENT, PATIENT, PATIENT, 4);
    private static final Budget SHORT = new Budget(PATIENT, Duration.ofSeconds(1), PATIENT, 4);
    private static final String WISH = "a table for four on friday at seven in the evening";

    private final ModelStandIn model = new ModelStandIn();
    private final CountDownLatch firstSpoken = new CountDownLatch(1);
    private final CallId call = CallId.next();

    @AfterEach
    void stop() {
        model.close();
    }

    /** A voice that tells when its first sentence after the greeting has been made. */
    private final class Telling implements Voice {
        private final PlayedVoice voice = new PlayedVoice("one");

        @Override
        public String name() {
            return "telling";
        }

        @Override
        public Speech speak(String phrase, Language language) {
            if (phrase.equals("With pleasure.")) {
                firstSpoken.countDown();
            }
            return voice.speak(phrase, language);
        }
    }

    private List<Turn> hold(Budget budget, List<Step> caller, String... heard) {
        var account = new ModelAccount(model.base(), "scripted", null, PATIENT);
        Rooms rooms = TestRooms.on(
                TestDatabase.fresh(),
                Outsiders.NOBODY.with(o -> o.model(new OpenAiModel(account)).budget(budget)),
                CLOCK);
        Business business = DemoBusinesses.all().getFirst().withTalk(new Talk(Talk.Brain.MODEL_THEN_BUILT_IN, ""));
        rooms.businesses().save(business);
        var settings = new Switchboard.Settings(1, null, Patience.usual());
        var board = new Switchboard(
                rooms.businesses(),
                rooms.receptionist(),
                new PlayedEars(heard),
                List.of(new Telling()),
                rooms.journal(),
                CLOCK,
                settings);
        board.answer(
                new SimulatedLine(caller, PATIENT),
                new CallStarted(
                        business.id(),
                        call,
                        CallStarted.Channel.SIMULATION,
                        "+14155550134",
                        null,
                        null,
                        CLOCK.instant()));
        outcomes = rooms.journal().toolUses(business.id(), call).stream()
                .filter(use -> use.name().equals("language_model"))
                .map(ToolUse::outcome)
                .toList();
        costs = rooms.journal().callCosts().of(business.id(), call);
        return rooms.journal().turns(business.id(), call);
    }

    private List<String> outcomes = List.of();
    private List<CallCost> costs = List.of();

    private static List<Step> oneWish() {
        return List.of(new Step.AwaitAnswer(), new Step.Say(speech(1_000)), new Step.AwaitAnswer(), new Step.HangUp());
    }

    private static String agent(List<Turn> turns) {
        return String.join(
                " ",
                turns.stream()
                        .filter(turn -> turn.speaker() == Turn.Speaker.AGENT)
                        .skip(1)
                        .map(Turn::text)
                        .toList());
    }

    @Test
    void theFirstSentenceIsSpokenBeforeTheModelHasThoughtOfTheSecond() {
        model.answers(
                new Cue.Says("With pleasure. "), new Cue.Waits(firstSpoken), new Cue.Says("May I have your name?"));
        List<Turn> turns = hold(PLENTY, oneWish(), WISH);

        assertThat(agent(turns)).isEqualTo("With pleasure. May I have your name?");
        assertThat(outcomes).containsExactly("Said");
        assertThat(turns.get(1).understood()).isNotBlank();
        assertThat(turns.get(2).latency()).isNotNull();
    }

    @Test
    void whatTheModelTookIsOnTheCallWhereItsServerTells() {
        model.answers(
                new Cue.Says("With pleasure. May I have your name?"),
                new Cue.Sends("{\"choices\":[],\"usage\":{\"prompt_tokens\":812,\"completion_tokens\":17}}"));
        hold(PLENTY, oneWish(), WISH);
        assertThat(costs)
                .extracting(cost -> cost.what() + " " + cost.quantity())
                .contains("TOKENS_IN 812", "TOKENS_OUT 17");
        assertThat(model.requests().getFirst().has("stream_options"))
                .as("whether a server other than OpenAI's takes that is not known")
                .isFalse();
    }

    @Test
    void whereTheServerDoesNotTellNothingIsSupposed() {
        model.answers(new Cue.Says("With pleasure. May I have your name?"));
        hold(PLENTY, oneWish(), WISH);
        assertThat(costs).extracting(CallCost::what).containsExactly(Usage.What.LINE);
    }

    @Test
    void aModelThatStallsAfterItsFirstSentenceIsFinishedByTheOtherBrainAndNothingIsSaidTwice() {
        model.answers(new Cue.Says("With pleasure. And your na"), new Cue.Stalls());
        String said = agent(hold(SHORT, oneWish(), WISH));

        assertThat(said).startsWith("With pleasure. ").contains("name").doesNotContain("your na ");
        assertThat(said.split("With pleasure", -1)).hasSize(2);
        assertThat(outcomes).containsExactly("GaveUp");
    }

    @Test
    void aStreamThatIsCutAfterItsFirstSentenceIsFinishedByTheOtherBrain() {
        model.answers(new Cue.Says("With pleasure. And your na"), new Cue.Waits(firstSpoken), new Cue.Cuts());
        String said = agent(hold(PLENTY, oneWish(), WISH));

        assertThat(said).startsWith("With pleasure. ").contains("name").doesNotContain("your na ");
    }

    @Test
    void aLieAfterATrueSentenceIsNeverSpoken() {
        model.answers(new Cue.Says("With pleasure. You're booked! "), new Cue.Says("See you on Friday."));
        String said = agent(hold(PLENTY, oneWish(), WISH));

        assertThat(said).startsWith("With pleasure. ").contains("name").doesNotContain("booked", "See you");
    }

    @Test
    void whoInterruptsStopsTheVoiceAndTheModelAndTheTranscriptHasWhatWasHeard() {
        String long1 = "With pleasure. We will be so very glad to see all four of you here with us on that evening. ";
        model.answers(new Cue.Says(long1 + "And "), new Cue.Stalls()).answers(new Cue.Says("Saturday, then."));
        List<Step> caller = List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(1_000)),
                new Step.Listen(Duration.ofMillis(2_500)),
                new Step.Say(speech(1_000)),
                new Step.AwaitAnswer(),
                new Step.HangUp());
        List<Turn> turns = hold(PLENTY, caller, WISH, "no wait on saturday please");

        assertThat(outcomes.getFirst()).isEqualTo("Stopped");
        Turn cut = turns.stream().filter(Turn::interrupted).findFirst().orElseThrow();
        assertThat(cut.text()).contains("We will").doesNotContain("evening");
        assertThat(turns.subList(turns.indexOf(cut) + 1, turns.size()))
                .extracting(Turn::speaker)
                .startsWith(Turn.Speaker.CALLER, Turn.Speaker.AGENT);
        assertThat(turns.get(turns.indexOf(cut) + 1).text()).isEqualTo("no wait on saturday please");
    }
}
