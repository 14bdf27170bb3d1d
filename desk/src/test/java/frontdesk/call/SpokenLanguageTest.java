package frontdesk.call;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Players.PlayedConversation;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.kernel.Language;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;
import frontdesk.understanding.Expected;

import static frontdesk.call.Players.caller;
import static frontdesk.call.Players.says;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** A caller goes over to another language, and ears and voice go with them. */
@Timeout(60)
class SpokenLanguageTest extends ScriptedCall {
    private static final Language SPANISH = new Language("es");

    @Test
    void earsAndVoiceGoOverToTheLanguageOfTheReply() {
        var ears = new PlayedEars("hablo español", "para dos");
        var voice = new PlayedVoice("one");
        hold(
                caller(List.of(
                        new Step.AwaitAnswer(),
                        new Step.Say(speech(800)),
                        new Step.AwaitAnswer(),
                        new Step.Say(speech(800)),
                        new Step.AwaitAnswer(),
                        new Step.HangUp())),
                new PlayedConversation(says("Hello."), spanish("Con gusto."), spanish("Muy bien.")),
                ears,
                voice);
        assertThat(voice.languages).containsExactly(Language.ENGLISH, SPANISH, SPANISH);
        assertThat(ears.turned).as("once, before the next utterance").containsExactly(SPANISH);
    }

    private static Reply spanish(String phrase) {
        return new Reply(List.of(phrase), SPANISH, Expected.ANYTHING, "", 0, 0, new Then.Listen());
    }
}
