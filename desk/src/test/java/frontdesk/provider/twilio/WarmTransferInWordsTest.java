package frontdesk.provider.twilio;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Await;
import frontdesk.kernel.CallId;
import frontdesk.provider.scripted.Callee;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.PhoneCall.Ended;
import frontdesk.speech.Cast;
import frontdesk.speech.DeafEars;
import frontdesk.speech.SteadyVoice;

import static frontdesk.provider.wire.Dialling.ended;
import static frontdesk.provider.wire.Dialling.presses;
import static frontdesk.provider.wire.Dialling.started;
import static frontdesk.provider.wire.OnTheLine.tone;
import static org.assertj.core.api.Assertions.assertThat;

/** Callers whom Twilio hears and speaks to, and the people who are asked before they are put through. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class WarmTransferInWordsTest extends DialsOnTheWire {
    private final CallId id = CallId.next();

    @BeforeEach
    void theReceptionistAnswersInWords() {
        var board = desk.switchboard(Cast.of(new DeafEars(), List.of(new SteadyVoice(new Frame(tone(1)), 15))));
        desk.inWords = true;
        desk.words = (line, business, name, from, to) -> board.answer(line, started(id, business, name, from, to));
    }

    @AfterEach
    void inSoundAgain() {
        desk.inWords = false;
    }

    private PhoneCall callerWhoWantsAPerson() throws Exception {
        PhoneCall caller = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(caller.words().awaitTalk(talk -> talk.contains("Lucia"), SOON))
                .isTrue();
        caller.words().press('0');
        return caller;
    }

    @Test
    void whoPressesOneTakesTheCaller() throws Exception {
        desk.twilio.person(LUCIA, Callee.answering(call -> presses(call.handset(), '1')));
        PhoneCall caller = callerWhoWantsAPerson();
        Await.until(() -> caller.isMeeting() && lastPlaced().isMeeting());
        assertThat(caller.steps()).startsWith("Relay").doesNotContain("Dial " + LUCIA);
        caller.hangUp();
        assertThat(lastPlaced().awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(asked()).containsExactly("Accepted");
        assertThat(ended(desk.journal, id)).satisfies(ended -> {
            assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER);
            assertThat(ended.reason()).isEqualTo("put the caller through");
        });
    }

    @Test
    void whomNobodyTakesIsBackWithTheReceptionist() throws Exception {
        desk.twilio.person(LUCIA, Callee.answering(call -> presses(call.handset(), '2')));
        PhoneCall caller = callerWhoWantsAPerson();
        assertThat(caller.words().awaitTalk(talk -> talk.contains("could not reach anybody"), SOON))
                .isTrue();
        assertThat(caller.steps()).containsExactly("Relay");
        assertThat(asked()).containsExactly("Declined");
        caller.hangUp();
    }

    private List<String> asked() {
        return desk.journal.toolUses(DemoBusinesses.TRATTORIA, id).stream()
                .filter(use -> use.name().equals("hand_over"))
                .map(use -> use.outcome())
                .toList();
    }
}
