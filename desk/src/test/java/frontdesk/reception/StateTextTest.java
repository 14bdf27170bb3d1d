package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.dialogue.Act;
import frontdesk.dialogue.Caller;
import frontdesk.dialogue.Dialogue;
import frontdesk.dialogue.Result;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.Slot;
import frontdesk.dialogue.State;
import frontdesk.dialogue.Step;
import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;

/** A conversation's state comes back from its text as it was. */
class StateTextTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-21T10:05");

    @Test
    void everyStateOfABookingComesBackAsItWas() {
        var dialogue = new Dialogue(new Situation(DemoBusinesses.trattoria(), NOW));
        State state = State.begin(Caller.from(new PhoneNumber("+14155550134")));
        for (String words : List.of(
                "hello", "a table for four", "next week", "friday around seven", "anna keller", "yes", "yes", "bye")) {
            var meaning = dialogue.understand(new Understanding(), Utterance.of(words), state);
            state = settled(dialogue, dialogue.heard(state, meaning));
            assertThat(StateText.read(StateText.write(state))).isEqualTo(state);
        }
        assertThat(state.done()).contains(State.Done.BOOKED);
    }

    private static State settled(Dialogue dialogue, Step decided) {
        Step step = decided;
        while (step.act() instanceof Act.Knock knock) {
            assertThat(StateText.read(StateText.write(step.state()))).isEqualTo(step.state());
            Result result =
                    switch (knock) {
                        case Act.Hold hold ->
                            new Result.Held(
                                    "hold",
                                    new Slot(
                                            hold.wanted().at(),
                                            hold.wanted().at().plusMinutes(90),
                                            null));
                        case Act.Confirm _ -> new Result.Confirmed("booking");
                        case Act.FindTime _,
                                Act.Release _,
                                Act.LookUp _,
                                Act.Move _,
                                Act.Cancel _,
                                Act.TakeMessage _,
                                Act.WaitForIt _,
                                Act.TakeOffer _,
                                Act.PassOffer _ -> new Result.Trouble();
                    };
            step = dialogue.told(step.state(), result);
        }
        return step.state();
    }
}
