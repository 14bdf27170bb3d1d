package frontdesk.call;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Players.PlayedConversation;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;

import static frontdesk.call.Players.caller;
import static frontdesk.call.Players.says;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** Callers who leave, and ears and voices that crash. */
@Timeout(60)
class CallTroubleTest extends ScriptedCall {
    @Test
    void aCallerWhoHangsUpInTheMiddleOfAWordEndsTheCallCleanly() throws IOException {
        var talk = new PlayedConversation(says("one two three four five six seven eight nine ten"));
        var ears = new PlayedEars();
        CallEnded ended = hold(
                caller(List.of(new Step.Listen(Duration.ofMillis(1_000)), new Step.HangUp())),
                talk,
                ears,
                new PlayedVoice("one"));
        assertThat(ended.by()).isEqualTo(By.CALLER);
        assertThat(ended.disposition()).isEqualTo(Disposition.ABANDONED);
        assertThat(turns).singleElement().satisfies(turn -> {
            assertThat(turn.text()).isEqualTo("one two three");
            assertThat(turn.interrupted()).isTrue();
        });
        assertThat(talk.over).isTrue();
        assertThat(ears.closed).isEqualTo(ears.opened);
        assertThat(recordings.resolve(ended.recording())).exists();
    }

    @Test
    void earsThatCrashAreReplacedAndTheCallerIsAskedAgain() {
        var ears = new PlayedEars("crash", "a table");
        var talk = new PlayedConversation(says("Hello."), says("Sorry?"), says("What day?"));
        hold(whoSaysTwoThings(), talk, ears, new PlayedVoice("one"));
        assertThat(talk.asked).containsExactly("greet", "NOT_UNDERSTOOD", "a table");
        assertThat(ears.opened).isEqualTo(2);
        assertThat(ears.closed).isEqualTo(2);
    }

    @Test
    void aVoiceThatCrashesIsReplacedInTheMiddleOfItsPhrase() {
        var first = new PlayedVoice("first", "time");
        var second = new PlayedVoice("second");
        hold(
                whoSaysTwoThings(),
                new PlayedConversation(says("Hello."), says("At what time then?"), says("Fine.")),
                new PlayedEars("a table", "at eight"),
                first,
                second);
        assertThat(first.spoken).containsExactly("Hello.", "At what time then?");
        assertThat(second.spoken).containsExactly("At what time then?", "Fine.");
        assertThat(transcript()).contains("AGENT At what time then?", "AGENT Fine.");
    }

    @Test
    void withoutAnyVoiceTheCallIsEndedAndNotHeldInSilence() {
        CallEnded ended = hold(
                caller(List.of(new Step.AwaitAnswer(), new Step.HangUp())),
                new PlayedConversation(says("Hello.")),
                new PlayedEars(),
                new PlayedVoice("one", "Hello"));
        assertThat(ended.by()).isEqualTo(By.US);
        assertThat(ended.reason()).isEqualTo("no voice");
        assertThat(ended.disposition()).isEqualTo(Disposition.FAILED);
    }

    private SimulatedLine whoSaysTwoThings() {
        return caller(List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.HangUp()));
    }
}
