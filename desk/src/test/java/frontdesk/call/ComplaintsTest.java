package frontdesk.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Players.PlayedConversation;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallEnded;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;
import frontdesk.turns.TracePlayer;

import static frontdesk.call.Players.caller;
import static frontdesk.call.Players.says;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** What people who call voice agents complain of, and that it does not happen here. */
@Timeout(60)
class ComplaintsTest extends ScriptedCall {
    private static final String OFFER = "We have a table at seven or at eight on Friday.";

    private static List<String> wanted(String... steps) {
        var player = new TracePlayer();
        List<String> wanted = new ArrayList<>();
        for (String step : steps) {
            String now = player.step(step);
            if (!now.isEmpty()) {
                wanted.addAll(List.of(now.split("; ")));
            }
        }
        return wanted;
    }

    @Test
    void aBookingThatTheCallerTalksOverIsToldAndNotLost() {
        assertThat(wanted(
                        "asked YES_OR_NO",
                        "speech 400",
                        "silence 320",
                        "heard yes",
                        "speech 400",
                        "tool ANYTHING It is booked.",
                        "silence 400",
                        "heard and thanks",
                        "reply ANYTHING Anything else?"))
                .last()
                .asString()
                .endsWith("Say It is booked. Anything else?");
    }

    @Test
    void whoInterruptsAToolIsAnsweredAfterItAndTheCallIsNotStuck() {
        assertThat(wanted(
                        "asked YES_OR_NO",
                        "speech 400",
                        "silence 320",
                        "heard yes",
                        "sentence One moment.",
                        "sounds 600",
                        "speech 600",
                        "silence 400",
                        "heard wait",
                        "tool ANYTHING One moment. | It is booked.",
                        "reply ANYTHING I am listening."))
                .last()
                .asString()
                .endsWith("Say It is booked. I am listening.");
    }

    @Test
    void anAgentIsNeverSpeakingAndYetSilent() {
        assertThat(wanted("asked DATE", "speech 500", "silence 400", "heard hello", "reply DATE Hi.", "silence 4020"))
                .last()
                .asString()
                .endsWith("ChangeVoice");
        assertThat(wanted("saying DATE 500 " + OFFER, "speech 600", "silence 400", "silence 2520"))
                .last()
                .asString()
                .endsWith("Resume");
    }

    @Test
    void anMmHmDoesNotStopTheAgent() {
        assertThat(wanted("saying DATE 5000 " + OFFER, "speech 300", "sofar mhm", "silence 400", "heard mhm"))
                .noneMatch(action -> action.contains("Pause") || action.contains("Hush"));
    }

    @Test
    void noiseBeforeTheReplyDoesNotKillTheTurn() {
        assertThat(wanted(
                        "asked ANYTHING",
                        "speech 800",
                        "silence 400",
                        "heard a table",
                        "noise 300",
                        "silence 400",
                        "nothing",
                        "reply DATE What day?"))
                .last()
                .asString()
                .endsWith("Say What day?");
    }

    @Test
    void aFirmGreetingIsNotInterruptedOnTheTelephoneEither() {
        assertThat(wanted("firm greeting", "greeting 3000 Hello.", "speech 2000", "silence 400", "heard hello hello"))
                .noneMatch(action -> action.contains("Pause") || action.contains("Hush"));
    }

    @Test
    void aShortAnswerIsNotSwallowedAndNotWaitedFor() {
        for (String language : List.of("en", "pl")) {
            assertThat(wanted("language " + language, "asked YES_OR_NO", "speech 120", "silence 320", "heard tak"))
                    .last()
                    .isEqualTo("440 Ask Said tak");
        }
    }

    @Test
    void speechOfWhichTheEarsMakeNothingIsAnsweredAndTheSilenceAfterItTooIsAsked() {
        assertThat(wanted(
                        "asked ANYTHING",
                        "speech 500",
                        "silence 400",
                        "nothing",
                        "reply ANYTHING Sorry?",
                        "sounds 0",
                        "played",
                        "silence 6000"))
                .contains("900 Ask Silent NOT_UNDERSTOOD")
                .last()
                .isEqualTo("6900 Ask Silent NOBODY_SPOKE");
    }

    @Test
    void soundThatStopsInTheMiddleOfSpeechDoesNotLeaveTheCallerSpeakingForEver() {
        assertThat(wanted("asked ANYTHING", "speech 500", "lost 1000")).last().isEqualTo("1500 End 1 after 1000");
    }

    @Test
    void whatTheLineHasNotPlayedYetIsThrownAwayWhenTheCallerInterrupts() {
        var cleared = new ArrayList<String>();
        var line = new SimulatedLine(
                List.of(
                        new Step.AwaitAnswer(),
                        new Step.Say(speech(800)),
                        new Step.Listen(Duration.ofMillis(900)),
                        new Step.Say(speech(900)),
                        new Step.AwaitAnswer(),
                        new Step.HangUp()),
                Duration.ZERO);
        Line listened = new LineAround(line) {
            @Override
            public void clear() {
                cleared.add("cleared");
                super.clear();
            }
        };
        var talk = new PlayedConversation(says("Hello."), says("one two three four five six seven"), says("Friday."));
        hold(listened, talk, new PlayedEars("thursday", "no friday"), null, new PlayedVoice("one"));
        assertThat(cleared).isNotEmpty();
        assertThat(transcript()).contains("AGENT Friday.").noneMatch(turn -> turn.contains("seven"));
    }

    @Test
    void earsThatLoseTheirSocketDoNotMakeTheAgentDeaf() {
        assertThat(wanted(
                        "asked ANYTHING",
                        "speech 300",
                        "ears break",
                        "silence 400",
                        "reply ANYTHING Sorry?",
                        "sounds 0",
                        "played",
                        "speech 500",
                        "silence 400",
                        "heard a table"))
                .last()
                .asString()
                .endsWith("Ask Said a table");
    }

    @Test
    void aBrainThatOpensAndSaysNothingIsBridgedAndGivenUp() {
        assertThat(wanted("asked ANYTHING", "speech 500", "silence 400", "heard hello", "silence 15020"))
                .anyMatch(action -> action.startsWith("2320 Fill"))
                .last()
                .asString()
                .startsWith("15520 Say I'm sorry");
    }

    @Test
    void theTranscriptHoldsNoWordThatWasNotHeard() {
        hold(
                caller(List.of(new Step.Listen(Duration.ofMillis(1_000)), new Step.HangUp())),
                new PlayedConversation(says("one two three four five six")),
                new PlayedEars(),
                new PlayedVoice("one"));
        assertThat(transcript()).containsExactly("AGENT one two three");
    }

    @Test
    void theGoodbyeIsNotCutOff() {
        assertThat(wanted("parting 2000", "silence 1980")).isEmpty();
        assertThat(wanted("parting 2000", "silence 2000", "played")).last().isEqualTo("2000 Leave AGENT, said goodbye");
    }

    @Test
    void nobodyKeepsALineOpenForEver() {
        assertThat(wanted("asked ANYTHING", "leap 3600020", "sounds 2000", "silence 2000", "played"))
                .last()
                .isEqualTo("3602020 Leave AGENT, had talked for too long");
    }

    @Test
    void aCallEndsForAReasonAndByWhom() {
        CallEnded ended = hold(
                caller(List.of(new Step.AwaitAnswer(), new Step.HangUp())),
                new PlayedConversation(says("Hello.")),
                new PlayedEars(),
                new PlayedVoice("one"));
        assertThat(ended.by()).isEqualTo(CallEnded.By.CALLER);
        assertThat(ended.reason()).isEqualTo("the caller hung up");
    }

    @Test
    void singleDigitsOfATelephoneNumberAreNotCutApart() {
        assertThat(wanted(
                        "asked PHONE",
                        "speech 300",
                        "silence 700",
                        "speech 300",
                        "silence 700",
                        "speech 300",
                        "silence 700",
                        "speech 300"))
                .containsExactly("60 Begin 1");
    }

    @Test
    void theAgentDoesNotInterruptItselfByItsEcho() {
        assertThat(wanted(
                        "saying DATE 5000 " + OFFER,
                        "echo 600",
                        "silence 400",
                        "heard we have a table at seven or at eight"))
                .last()
                .asString()
                .endsWith("Resume");
    }
}
