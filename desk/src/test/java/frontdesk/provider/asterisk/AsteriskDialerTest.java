package frontdesk.provider.asterisk;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.audio.Frame;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.kernel.Await;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.scripted.AriStandIn.Day;
import frontdesk.provider.scripted.AriStandIn.Person;
import frontdesk.provider.scripted.AsteriskCall;
import frontdesk.provider.scripted.AsteriskStandIn.Carriage;
import frontdesk.provider.wire.Dialling;

import static frontdesk.provider.wire.Dialling.answered;
import static frontdesk.provider.wire.Dialling.order;
import static frontdesk.provider.wire.OnTheLine.letGo;
import static frontdesk.provider.wire.OnTheLine.loud;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static frontdesk.provider.wire.OnTheLine.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls that we place, over the real wire: requests, events, dialplan and sound. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AsteriskDialerTest extends AsteriskOnTheWire {
    @ParameterizedTest
    @EnumSource
    void whoPicksUpIsOnTheLineAndSoundGoesBothWays(Carriage carriage) throws Exception {
        desk.asterisk.carryPlaced(carriage);
        desk.ari.people(Person.ANSWERS, call -> call.handset().say(onAndOn()));
        Line line = answered(dial(Machines.IGNORED));
        talk(line, 25);
        letGo(line);
        AsteriskCall call = desk.ari.placed().getLast();
        assertThat(call.awaitEnd(SOON)).contains("hangup");
        assertThat(loud(call.handset().heard())).isEqualTo(25 * Frame.USUAL);
        assertThat(call.faults()).isEmpty();
        assertThat(desk.ari.requests()).anySatisfy(request -> assertThat(request)
                .startsWith("POST /channels?endpoint=PJSIP%2F%2B14155550190%40trunk&app=frontdesk&appArgs=dialled")
                .contains("&callerId=%2B14155550100&timeout=20&channelId="));
    }

    @Test
    void busyDeclinedNoAnswerAndNoSuchTelephoneAreTold() {
        assertThat(outcome(Person.BUSY)).isEqualTo(new Outcome.Busy());
        assertThat(outcome(Person.DECLINES)).isEqualTo(new Outcome.Busy());
        assertThat(outcome(Person.RINGS)).isEqualTo(new Outcome.NoAnswer());
        assertThat(outcome(Person.UNKNOWN)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void whoGivesUpLetsItRingNoLonger() throws Exception {
        desk.ari.people(Person.RINGS, call -> {});
        Dialled dialled = dial(Machines.IGNORED);
        Await.until(dialled::isRinging);
        dialled.cancel();
        assertThat(dialled.awaitOutcome(SOON)).isEqualTo(new Outcome.Cancelled());
        assertThat(desk.ari.placed().getLast().awaitEnd(SOON)).contains("Normal Clearing");
    }

    @Test
    void aMachineIsToldBesideTheCallAndDelaysNothing() throws Exception {
        for (Machines wanted : new Machines[] {Machines.NOTICED, Machines.AWAITED}) {
            assertThat(judged(Person.MACHINE, wanted)).isEqualTo(Dialled.Who.MACHINE);
        }
        assertThat(judged(Person.ANSWERS, Machines.NOTICED)).isEqualTo(Dialled.Who.HUMAN);
        assertThat(desk.ari.requests()).anyMatch(request -> request.contains("extension=awaited"));
    }

    @Test
    void whereNobodyListensForAMachineNobodyIsListenedTo() {
        int before = desk.ari.requests().size();
        Line line = answered(dial(Machines.IGNORED));
        letGo(line);
        assertThat(desk.ari.requests().stream().skip(before)).noneMatch(request -> request.contains("/snoop/"));
    }

    @Test
    void eventsThatComeTwiceAndOutOfOrderChangeNothing() throws Exception {
        desk.ari.disorderly(true);
        assertThat(outcome(Person.BUSY)).isEqualTo(new Outcome.Busy());
        assertThat(judged(Person.MACHINE, Machines.NOTICED)).isEqualTo(Dialled.Who.MACHINE);
        desk.ari.people(Person.RINGS, call -> {});
        assertThat(dial(Machines.IGNORED).awaitOutcome(SOON)).isEqualTo(new Outcome.NoAnswer());
    }

    @Test
    void garbageAmongTheEventsIsLeftOut() {
        for (String rubbish : new String[] {
            "",
            "{",
            "[]",
            "null",
            "7",
            "{}",
            "{\"type\":\"StasisStart\"}",
            "{\"type\":7}",
            "{\"type\":\"StasisStart\",\"args\":[\"dialled\"],\"channel\":{\"id\":\"nobody's\"}}",
            "{\"type\":\"ChannelDestroyed\",\"cause\":\"x\",\"channel\":3}"
        }) {
            desk.ari.tell(rubbish);
        }
        Line line = answered(dial(Machines.IGNORED));
        letGo(line);
    }

    @Test
    void whileNoEventsComeNobodyIsRungAndAfterwardsTheyComeAgain() throws Exception {
        desk.ari.people(Person.RINGS, call -> {});
        Dialled ringing = dial(Machines.IGNORED);
        Await.until(ringing::isRinging);
        desk.ari.cutEvents();
        // nobody hears of this
        desk.ari.placed().getLast().hangUp();
        assertThat(ringing.awaitOutcome(SOON)).isEqualTo(new Outcome.NoAnswer());
        desk.awaitEvents();
        desk.ari.people(Person.ANSWERS, call -> {});
        Line line = answered(dialOnceEventsCome());
        letGo(line);
    }

    @Test
    void aVendorThatTakesTheOrderAndDoesNothingIsNoAnswer() {
        for (Day day : new Day[] {Day.LYING, Day.GARBAGE}) {
            desk.ari.day(day);
            assertThat(dial(Machines.IGNORED).awaitOutcome(Duration.ofMillis(100)))
                    .isEqualTo(new Outcome.NoAnswer());
        }
    }

    @Test
    void aRefusalIsTroubleAndNobodyRings() {
        desk.ari.refuse("POST /channels?", 1, 403);
        assertThat(trouble().worthRetrying()).isFalse();
        desk.ari.refuse("POST /channels?", 2, 500);
        assertThat(trouble().worthRetrying()).isTrue();
    }

    @Test
    void anOrderThatWasTakenThoughTheFirstAnswerWasLostRingsOnce() {
        int before = desk.ari.placed().size();
        desk.ari.refuse("POST /channels?", 1, 503);
        Line line = answered(dial(Machines.IGNORED));
        letGo(line);
        assertThat(desk.ari.placed()).hasSize(before + 1);
    }

    private static Dialled dialOnceEventsCome() {
        while (true) {
            try {
                return dial(Machines.IGNORED);
            } catch (OutsideTrouble notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static Dialled.Who judged(Person person, Machines wanted) throws Exception {
        desk.ari.people(person, call -> {});
        Dialled dialled = dial(wanted);
        Line line = answered(dialled);
        try {
            return Dialling.judged(dialled);
        } finally {
            letGo(line);
        }
    }

    private static OutsideTrouble trouble() {
        return catchThrowableOfType(OutsideTrouble.class, () -> dial(Machines.IGNORED));
    }

    private static Outcome outcome(Person person) {
        desk.ari.people(person, call -> {});
        return dial(Machines.IGNORED).awaitOutcome(SOON);
    }

    private static Dialled dial(Machines machines) {
        return desk.dialer().dial(order(LUCIA, machines));
    }
}
