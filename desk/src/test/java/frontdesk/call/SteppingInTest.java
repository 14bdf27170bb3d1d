package frontdesk.call;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.business.DemoBusinesses;
import frontdesk.house.Rooms;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;
import frontdesk.kernel.CallId;
import frontdesk.reception.StepIn;
import frontdesk.speech.PlayedVoice;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of the business steps in to a call in real time, from another node than the one that holds it. */
@Timeout(60)
class SteppingInTest extends RealRooms {
    private static final String HOURS = "what are your opening hours";

    private final Database database = TestDatabase.fresh();
    private final Rooms house = rooms(database);
    private final CallStarted call = call(DemoBusinesses.TRATTORIA);
    private final Switchboard here = switchboard(house, 5, new PlayedVoice("played"), HOURS, HOURS, HOURS);
    private final SteppingIn elsewhere = new SteppingIn(database, switchboard(house, 5, new PlayedVoice("played")));

    @BeforeEach
    void bothListen() {
        house.businesses().save(DemoBusinesses.trattoria());
        new SteppingIn(database, here).listen();
        elsewhere.listen();
    }

    /** Steps in once the caller has been greeted and answered and thinks about it, and returns how the call ended. */
    private CallEnded steppedInTo(StepIn wish) throws Exception {
        var caller = new PacedCaller(120, 2);
        caller.calls();
        Thread held = Thread.ofVirtual().start(() -> here.answer(caller, call));
        caller.awaitAnswer();
        caller.isLost();
        elsewhere.please(call.call(), wish);
        caller.awaitEnd();
        held.join();
        return house.journal().call(call.business(), call.call()).orElseThrow().ended();
    }

    private List<String> saidToTheCaller() {
        return house.journal().turns(call.business(), call.call()).stream()
                .filter(turn -> turn.speaker() == Speaker.AGENT)
                .map(Turn::text)
                .toList();
    }

    @Test
    void theCallerHearsTheirWordsAndTheConversationGoesOn() throws Exception {
        steppedInTo(new StepIn.Say("The terrace\u0000is open again.\n"));
        assertThat(saidToTheCaller()).anyMatch(said -> said.contains("The terrace is open again."));
        assertThat(saidToTheCaller()).last().asString().startsWith("We're open");
    }

    @Test
    void theCallerIsPutThroughToThePersonOfTheBusiness() throws Exception {
        CallEnded ended = steppedInTo(new StepIn.PutThrough());
        assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER);
    }

    @Test
    void theReceptionistGoesOnWithWhatIsWhisperedAndNobodyHearsTheWhisper() throws Exception {
        steppedInTo(new StepIn.Hint("six people, tomorrow at eight", "ana@example.com"));
        assertThat(saidToTheCaller()).anyMatch(said -> said.contains("at eight"));
        assertThat(saidToTheCaller()).noneMatch(said -> said.contains("six people, tomorrow"));
        assertThat(house.journal().toolUses(call.business(), call.call()))
                .filteredOn(use -> use.name().equals("hint"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.outcome()).isEqualTo("TakenUp");
                    assertThat(use.arguments()).contains("six people, tomorrow at eight", "ana@example.com");
                });
    }

    @Test
    void aCallThatNobodyHoldsIsNotSteppedInTo() {
        assertThat(here.stepIn(CallId.next(), new StepIn.PutThrough())).isFalse();
    }
}
