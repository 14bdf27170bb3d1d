package frontdesk.provider.telnyx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.scripted.TelnyxCall;
import frontdesk.provider.scripted.TelnyxStandIn.Callee;

import static frontdesk.provider.wire.Dialling.answered;
import static frontdesk.provider.wire.Dialling.judged;
import static frontdesk.provider.wire.Dialling.order;
import static frontdesk.provider.wire.OnTheLine.letGo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Calls that we place, over the real wire. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class TelnyxDialerTest extends TelnyxOnTheWire {
    @Test
    void whoPicksUpIsOnTheLineAndSoundGoesBothWays() {
        TelnyxCall call = talked(answered(dial(Machines.IGNORED)), telnyx);
        assertThat(call.order().path("timeout_secs").asInt()).isEqualTo(20);
        assertThat(call.order().path("answering_machine_detection").asText()).isEqualTo("disabled");
    }

    @Test
    void aBusyLineIsBusy() {
        telnyx.callees(Callee.BUSY);
        assertThat(dial(Machines.IGNORED).awaitOutcome(SOON)).isEqualTo(new Outcome.Busy());
    }

    @Test
    void whoGivesUpLetsItRingNoLonger() throws Exception {
        telnyx.callees(Callee.RINGS);
        Dialled dialled = dial(Machines.IGNORED);
        assertThat(dialled.isRinging()).isTrue();
        assertThat(dialled.awaitOutcome(Duration.ofMillis(50))).isEqualTo(new Outcome.NoAnswer());
        TelnyxCall call = telnyx.placed().getLast();
        assertThat(call.awaitEnd(SOON)).isTrue();
        assertThat(call.done()).containsExactly("hangup");
    }

    @Test
    void aMachineIsToldBesideTheCallAndDelaysNothing() throws Exception {
        telnyx.callees(Callee.MACHINE);
        for (Machines wanted : new Machines[] {Machines.NOTICED, Machines.AWAITED}) {
            Dialled dialled = dial(wanted);
            Line line = answered(dialled);
            assertThat(judged(dialled)).isEqualTo(Dialled.Who.MACHINE);
            letGo(line);
        }
    }

    @Test
    void aCallerAndAPersonAreConnectedByTelnyxAndNobodyIsHungUp() throws Exception {
        var caller = new CompletableFuture<Line>();
        var over = new CompletableFuture<Boolean>();
        answering = (line, business, name, from, to) -> {
            caller.complete(line);
            over.join();
        };
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        Line line = caller.get(20, TimeUnit.SECONDS);
        assertThat(line.dialer()).isNotNull();
        Line person = answered(dial(Machines.IGNORED));
        assertThat(line.join(person)).isTrue();
        person.close();
        over.complete(true);
        assertThat(call.done())
                .containsExactly("answer", "bridge " + telnyx.placed().getLast().name());
        assertThat(telnyx.placed().getLast().done()).isEmpty();
    }

    @Test
    void whereTelnyxDoesNotConnectThemNothingHasHappened() throws Exception {
        var caller = new CompletableFuture<Line>();
        var over = new CompletableFuture<Boolean>();
        answering = (line, business, name, from, to) -> {
            caller.complete(line);
            over.join();
            line.hangUp();
        };
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        Line person = answered(dial(Machines.IGNORED));
        telnyx.refuse(1, 401);
        assertThat(caller.get(20, TimeUnit.SECONDS).join(person)).isFalse();
        letGo(person);
        over.complete(true);
        assertThat(call.awaitEnd(SOON)).isTrue();
        assertThat(call.done()).containsExactly("answer", "hangup");
    }

    @Test
    void aRefusalIsTroubleAndNobodyRings() {
        telnyx.refuse(1, 401);
        assertThatThrownBy(() -> dial(Machines.IGNORED)).isInstanceOf(OutsideTrouble.class);
    }

    private static Dialled dial(Machines machines) {
        return desk.dialer().dial(order(PERSON, machines));
    }
}
