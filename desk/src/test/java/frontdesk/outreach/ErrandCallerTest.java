package frontdesk.outreach;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.audio.Frame;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.IdleLine;
import frontdesk.call.Switchboard;
import frontdesk.errand.CallOrder;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.NextCall;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.Await;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.scripted.ScriptedDialer;
import frontdesk.speech.DeafEars;
import frontdesk.speech.SteadyVoice;
import frontdesk.turns.Patience;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of calls that our own agent places for errands, whoever answers. */
@Timeout(60)
class ErrandCallerTest {
    private final OwnErrand own = new OwnErrand("Friday afternoon", "en");
    private final ScriptedDialer carrier = new ScriptedDialer();
    private final ErrandCaller caller = new ErrandCaller(
            own.rooms.businesses(),
            own.rooms.errands(),
            own.rooms.errandCalls(),
            own.tools,
            switchboard(),
            carrier,
            own.rooms.journal(),
            new Understanding(),
            own.clock);

    private CallOrder placed() {
        CallOrder order = ((NextCall.Taken) own.rooms.errandCalls().next(own.clinic.id(), caller.name())).order();
        assertThat(caller.place(order)).isEqualTo(order.call().toString());
        return order;
    }

    private Result result() {
        Await.until(() -> own.story().calls().getFirst().result() != null);
        return own.story().calls().getFirst().result();
    }

    @Test
    void theBusinessNumberIsShown() {
        carrier.plays(OwnErrand.FIRST, they -> they.settled(new Outcome.Busy()));
        placed();
        assertThat(result()).isEqualTo(Result.UNANSWERED);
        assertThat(carrier.orders()).singleElement().satisfies(order -> {
            assertThat(order.from()).isEqualTo(own.clinic.number());
            assertThat(order.to()).isEqualTo(OwnErrand.FIRST);
        });
    }

    @Test
    void whoDoesNotAnswerIsNotReached() {
        carrier.plays(OwnErrand.FIRST, they -> they.settled(new Outcome.NoAnswer()));
        CallOrder order = placed();
        assertThat(result()).isEqualTo(Result.UNANSWERED);
        CallEntry entry =
                own.rooms.journal().call(own.clinic.id(), order.call()).orElseThrow();
        assertThat(entry.started().channel()).isEqualTo(Channel.OUTBOUND);
    }

    @Test
    void aCallThatCannotBeMadeHasFailed() {
        carrier.plays(OwnErrand.FIRST, they -> they.settled(new Outcome.Failed("no such number")));
        placed();
        assertThat(result()).isEqualTo(Result.FAILED);
    }

    @Test
    void aMachineIsNotTalkedTo() {
        carrier.plays(OwnErrand.FIRST, they -> {
            they.answered(new Silent());
            they.judged(Dialled.Who.MACHINE);
        });
        placed();
        assertThat(result()).isEqualTo(Result.UNANSWERED);
    }

    @Test
    void whoHangsUpAtOnceHasSettledNothing() {
        carrier.plays(OwnErrand.FIRST, they -> they.answered(new Silent()));
        placed();
        assertThat(result()).isEqualTo(Result.UNSETTLED);
    }

    @Test
    void whereTheCarrierIsDownNobodyIsCalled() {
        carrier.beDown(true);
        CallOrder order = ((NextCall.Taken) own.rooms.errandCalls().next(own.clinic.id(), caller.name())).order();
        assertThatThrownBy(() -> caller.place(order)).isInstanceOf(OutsideTrouble.class);
        assertThat(own.rooms.journal().call(own.clinic.id(), order.call())).isEmpty();
    }

    private Switchboard switchboard() {
        return new Switchboard(
                own.rooms.businesses(),
                own.rooms.receptionist(),
                new DeafEars(),
                List.of(new SteadyVoice(Frame.silence(), 10)),
                own.rooms.journal(),
                own.clock,
                new Switchboard.Settings(2, null, Patience.usual()));
    }

    /** Somebody who hangs up without a word. */
    private static final class Silent extends IdleLine {
        @Override
        public Event next(Duration patience) {
            return new Event.HungUp(By.CALLER, "the caller hung up");
        }
    }
}
