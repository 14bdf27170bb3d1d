package frontdesk.call;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.audio.Wav;
import frontdesk.call.Players.PlayedConversation;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.Turn;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;

import static frontdesk.call.Players.caller;
import static frontdesk.call.Players.hangsUp;
import static frontdesk.call.Players.says;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** Whole calls with scripted players, faster than real time. */
@Timeout(60)
class CallTest extends ScriptedCall {
    private static final long A_TENTH_OF_A_SECOND = 100_000_000;

    @Test
    void aCallerIsGreetedHeardAnsweredAndTheGoodbyeIsHeardBeforeWeHangUp() {
        var line = caller(List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(1_000)),
                new Step.AwaitAnswer(),
                new Step.Say(speech(600)),
                new Step.AwaitAnswer(),
                new Step.Silence(Duration.ofSeconds(5)),
                new Step.HangUp()));
        var talk = new PlayedConversation(
                says("Good evening.", "How can I help?"), says("At what time?"), hangsUp("It is booked. Goodbye."));
        CallEnded ended = hold(line, talk, new PlayedEars("a table for four", "at eight"), new PlayedVoice("one"));

        assertThat(talk.asked).containsExactly("greet", "a table for four", "at eight");
        assertThat(ended.by()).isEqualTo(By.AGENT);
        assertThat(ended.disposition()).isEqualTo(Disposition.BOOKED);
        assertThat(transcript())
                .containsExactly(
                        "AGENT Good evening. How can I help?",
                        "CALLER a table for four",
                        "AGENT At what time?",
                        "CALLER at eight",
                        "AGENT It is booked. Goodbye.");
        assertThat(heardMillis(line)).isEqualTo((2 + 4 + 3 + 4) * 300);
        assertThat(talk.over).isTrue();
        assertThat(ends).containsExactly(ended);
    }

    @Test
    void theWaitForAnAnswerIsMeasuredByStage() {
        hold(
                caller(List.of(
                        new Step.AwaitAnswer(),
                        new Step.Say(speech(1_000)),
                        new Step.AwaitAnswer(),
                        new Step.HangUp())),
                new PlayedConversation(says("Hello."), says("What day?")),
                new PlayedEars("a table"),
                new PlayedVoice("one"));
        assertThat(turns.getFirst().latency()).isNull();
        assertThat(turns.getLast().latency()).isNotNull().satisfies(waited -> {
            assertThat(waited.endpointing()).isBetween(380, 420);
            assertThat(waited.total() - waited.endpointing()).isLessThan(2_000);
        });
    }

    @Test
    void aSlowReceptionistIsBridgedAndItsReplyFollows() {
        var looks = new AtomicLong();
        time = () -> looks.addAndGet(A_TENTH_OF_A_SECOND);
        var voice = new PlayedVoice("one");
        var slow = new PlayedConversation(says("Hello."), says("What day?")).waitingFor(voice.bridged);
        hold(
                caller(List.of(
                        new Step.AwaitAnswer(),
                        new Step.Say(speech(1_000)),
                        new Step.AwaitAnswer(),
                        new Step.HangUp())),
                slow,
                new PlayedEars("a table"),
                voice);
        assertThat(voice.spoken).containsExactly("Hello.", "One moment, please.", "What day?");
        assertThat(transcript())
                .containsExactly("AGENT Hello.", "CALLER a table", "AGENT One moment, please.", "AGENT What day?");
        assertThat(turns.getLast().latency()).isNotNull().satisfies(waited -> assertThat(waited.brain())
                .isGreaterThan(500));
    }

    @Test
    void theEarsHearALittleOfWhatCameBeforeTheSpeechWasNoticed() {
        var ears = new PlayedEars("hello");
        hold(
                caller(List.of(
                        new Step.AwaitAnswer(),
                        new Step.Silence(Duration.ofSeconds(1)),
                        new Step.Say(speech(1_000)),
                        new Step.AwaitAnswer())),
                new PlayedConversation(says("Hello."), says("Yes?")),
                ears,
                new PlayedVoice("one"));
        assertThat(ears.frames).hasSize(1);
        assertThat(ears.frames.getFirst()).isBetween(50 + 20 + 10, 50 + 20 + 15);
    }

    @Test
    void whoInterruptsIsHeardAndTheTranscriptHoldsOnlyWhatHeHeard() {
        var line = caller(List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.Listen(Duration.ofMillis(2_000)),
                new Step.Say(speech(1_000)),
                new Step.AwaitAnswer(),
                new Step.HangUp()));
        var talk = new PlayedConversation(
                says("Hello."),
                says("one two three four five six seven eight nine ten", "eleven twelve"),
                says("Friday then."));
        CallEnded ended = hold(line, talk, new PlayedEars("thursday", "no friday"), new PlayedVoice("one"));

        assertThat(ended.by()).isEqualTo(By.CALLER);
        assertThat(talk.asked).containsExactly("greet", "thursday", "no friday");
        Turn cut = turns.get(2);
        assertThat(cut.interrupted()).isTrue();
        assertThat(cut.text()).startsWith("one two three four five six").doesNotContain("ten");
        assertThat(heardMillis(line)).isBetween(300 + 2_000 + 600, 300 + 2_000 + 480 + 100 + 600);
        assertThat(transcript()).endsWith("CALLER no friday", "AGENT Friday then.");
    }

    @Test
    void aNoiseThatStopsTheAgentLetsItGoOnWhereItStopped() {
        var line = caller(List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.Listen(Duration.ofMillis(1_200)),
                new Step.Say(speech(600)),
                new Step.AwaitAnswer(),
                new Step.HangUp()));
        var talk = new PlayedConversation(
                says("Hello."), says("one two three four five six seven eight nine ten", "eleven twelve"));
        hold(line, talk, new PlayedEars("thursday", ""), new PlayedVoice("one"));

        assertThat(talk.asked).containsExactly("greet", "thursday");
        assertThat(turns.getLast().text()).isEqualTo("one two three four five six seven eight nine ten eleven twelve");
        assertThat(turns.getLast().interrupted()).isFalse();
        assertThat(heardMillis(line)).isBetween(13 * 300, 13 * 300 + 400);
    }

    @Test
    void theRecordingHasTheCallerOnTheLeftAndTheAgentAsHeardOnTheRight() throws IOException {
        CallEnded ended = hold(
                caller(List.of(
                        new Step.AwaitAnswer(), new Step.Say(speech(800)), new Step.AwaitAnswer(), new Step.HangUp())),
                new PlayedConversation(says("Hello there."), says("What day?")),
                new PlayedEars("a table"),
                new PlayedVoice("one"));
        Wav wav = Wav.read(Files.readAllBytes(recordings.resolve(ended.recording())));
        assertThat(wav.channels()).hasSize(2);
        assertThat(loudMillis(wav.channels().getFirst())).isBetween(750, 820);
        assertThat(loudMillis(wav.channels().getLast())).isBetween(1_150, 1_220);
        assertThat(wav.channels().getFirst()).hasSameSizeAs(wav.channels().getLast());
    }

    @Test
    void fiftyCallsAtOnceShareNothing() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String number = "number " + i;
                calls.add(executor.submit(() -> callOf(number)));
            }
            for (int i = 0; i < 50; i++) {
                assertThat(calls.get(i).get()).containsExactly("greet", "number " + i, "again number " + i);
            }
        }
    }

    private List<String> callOf(String words) {
        var talk = new PlayedConversation(says("Hello."), says("What day?"), hangsUp("Goodbye."));
        var line = caller(List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.HangUp()));
        hold(line, talk, new PlayedEars(words, "again " + words), new PlayedVoice("one"));
        return talk.asked;
    }

    private static int heardMillis(SimulatedLine line) {
        return line.heard().stream().mapToInt(frame -> frame.samples().length).sum() / 8;
    }

    private static int loudMillis(short[] samples) {
        int loud = 0;
        for (int i = 0; i + 80 <= samples.length; i += 80) {
            for (int j = i; j < i + 80; j++) {
                if (Math.abs(samples[j]) > 500) {
                    loud += 10;
                    break;
                }
            }
        }
        return loud;
    }
}
