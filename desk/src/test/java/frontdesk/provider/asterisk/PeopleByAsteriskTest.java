package frontdesk.provider.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialled;
import frontdesk.call.Line;
import frontdesk.call.Occasion;
import frontdesk.call.Switchboard;
import frontdesk.call.TalkOutcome;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.Await;
import frontdesk.kernel.CallId;
import frontdesk.provider.scripted.AriStandIn.Person;
import frontdesk.provider.scripted.AsteriskCall;
import frontdesk.provider.scripted.AsteriskStandIn.Carriage;
import frontdesk.speech.Cast;
import frontdesk.speech.DeafEars;
import frontdesk.speech.SteadyVoice;

import static frontdesk.provider.wire.Dialling.answered;
import static frontdesk.provider.wire.Dialling.by;
import static frontdesk.provider.wire.Dialling.ended;
import static frontdesk.provider.wire.Dialling.order;
import static frontdesk.provider.wire.Dialling.presses;
import static frontdesk.provider.wire.Dialling.started;
import static frontdesk.provider.wire.OnTheLine.loud;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static frontdesk.provider.wire.OnTheLine.tone;
import static org.assertj.core.api.Assertions.assertThat;

/** The whole of it: callers who ask for a person and people whom we call back, with the real switchboard and receptionist and nobody's voice but ours. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PeopleByAsteriskTest extends AsteriskOnTheWire {
    @Test
    void aCallerWhoPressesZeroIsTakenByAPersonWhoPressesOne() throws Exception {
        desk.ari.people(Person.ANSWERS, call -> presses(call.handset(), '1'));
        var id = CallId.next();
        AsteriskCall caller = callsForAPerson(id);
        Await.until(() -> desk.ari.together() == 2);
        caller.hangUp();
        assertThat(desk.ari.placed().getLast().awaitEnd(SOON)).contains("hung up");
        assertThat(handOvers(id)).containsExactly("Accepted");
        assertThat(ended(desk.journal, id))
                .satisfies(ended -> assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER));
    }

    @Test
    void aCallerWhomThePersonDeclinesIsBackWithTheReceptionist() throws Exception {
        assertThat(backWithTheReceptionist(Person.ANSWERS, call -> presses(call.handset(), '2')))
                .containsExactly("Declined");
        assertThat(desk.ari.placed().getLast().awaitEnd(SOON)).contains("hangup");
    }

    @Test
    void aCallerWhomNobodyAnswersIsBackWithTheReceptionist() throws Exception {
        assertThat(backWithTheReceptionist(Person.RINGS, call -> {})).containsExactly("No answer");
        assertThat(backWithTheReceptionist(Person.BUSY, call -> {})).containsExactly("Busy");
    }

    @Test
    void aPersonsMachineTakesNoCaller() throws Exception {
        // it talks, so that nobody takes it for somebody who says neither yes nor no before it is judged
        assertThat(backWithTheReceptionist(
                        Person.MACHINE, call -> call.handset().say(onAndOn())))
                .containsExactly("Machine");
    }

    @Test
    void whereAsteriskPlacesNoCallsTheCallerIsBackWithTheReceptionist() throws Exception {
        desk.ari.refuse("POST /channels?", 1, 403);
        assertThat(backWithTheReceptionist(Person.ANSWERS, call -> {})).containsExactly("Not reached");
    }

    @Test
    void whoLeavesWhileAPersonIsRungLeavesThemInPeace() throws Exception {
        desk.ari.people(Person.RINGS, call -> {});
        int before = desk.ari.placed().size();
        var id = CallId.next();
        AsteriskCall caller = callsForAPerson(id);
        Await.until(() -> desk.ari.placed().size() > before);
        caller.hangUp();
        assertThat(desk.ari.placed().getLast().awaitEnd(SOON)).contains("Normal Clearing");
        Await.until(() -> !handOvers(id).isEmpty());
        assertThat(handOvers(id)).containsExactly("Caller left");
    }

    @Test
    void whoIsCalledBackIsTalkedToAndAMachineGetsAMessage() throws Exception {
        desk.ari.people(Person.ANSWERS, call -> {
            presses(call.handset(), '9');
            call.hangUp();
        });
        assertThat(callsBack()).isInstanceOf(TalkOutcome.Held.class);
        desk.ari.people(Person.MACHINE, call -> {});
        assertThat(callsBack()).isInstanceOf(TalkOutcome.MessageLeft.class);
        AsteriskCall machine = desk.ari.placed().getLast();
        assertThat(machine.awaitEnd(SOON)).contains("hangup");
        assertThat(loud(machine.handset().heard())).isPositive();
    }

    private static TalkOutcome callsBack() {
        Dialled dialled = desk.dialer().dial(order(ANNA, Machines.AWAITED));
        Line line = answered(dialled);
        var started = new CallStarted(
                DemoBusinesses.TRATTORIA,
                CallId.next(),
                CallStarted.Channel.OUTBOUND,
                ANNA.e164(),
                TRATTORIA.e164(),
                null,
                Instant.now());
        var occasion = new Occasion(List.of("You asked us to call."), List.of("We tried to reach you."));
        return switchboard().talk(line, dialled, started, occasion);
    }

    private static Switchboard switchboard() {
        return desk.switchboard(Cast.of(new DeafEars(), List.of(new SteadyVoice(new Frame(tone(1)), 15))));
    }

    /** What came of asking a person; the caller hears music, then the receptionist again, and hangs up. */
    private static List<String> backWithTheReceptionist(Person person, Consumer<AsteriskCall> acts) throws Exception {
        desk.ari.people(person, acts);
        var id = CallId.next();
        AsteriskCall caller = callsForAPerson(id);
        Await.until(() -> !handOvers(id).isEmpty());
        assertThat(desk.ari.together()).isZero();
        assertThat(caller.handset().awaitAnswer(Duration.ofMillis(400), SOON)).isTrue();
        caller.hangUp();
        assertThat(caller.awaitEnd(SOON)).contains("on hook");
        return handOvers(id);
    }

    private static AsteriskCall callsForAPerson(CallId id) {
        desk.answer(by(switchboard(), id));
        AsteriskCall caller = desk.asterisk.placeCall(Carriage.AUDIO_SOCKET, ANNA.e164(), TRATTORIA.e164());
        presses(caller.handset(), '0');
        return caller;
    }

    private static List<String> handOvers(CallId id) {
        return desk.journal.toolUses(DemoBusinesses.TRATTORIA, id).stream()
                .filter(use -> use.name().equals("hand_over"))
                .map(ToolUse::outcome)
                .toList();
    }
}
