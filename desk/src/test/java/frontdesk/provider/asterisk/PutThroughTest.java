package frontdesk.provider.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialer.Order;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.AriStandIn.Day;
import frontdesk.provider.scripted.AriStandIn.Person;
import frontdesk.provider.scripted.AsteriskCall;
import frontdesk.provider.scripted.AsteriskStandIn.Carriage;
import frontdesk.speech.Cast;
import frontdesk.speech.DeafEars;
import frontdesk.speech.SteadyVoice;

import static frontdesk.provider.wire.OnTheLine.tone;
import static org.assertj.core.api.Assertions.assertThat;

/** Callers whom people take, or do not take, over the real wire. */
@Timeout(value = 40, threadMode = ThreadMode.SEPARATE_THREAD)
class PutThroughTest {
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    private static final PhoneNumber LUCIA = new PhoneNumber("+14155550190");
    private static final Duration SOON = Duration.ofSeconds(15);
    private static DeskWithAsterisk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new DeskWithAsterisk();
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }

    @BeforeEach
    void startAnew() {
        desk.ari.people(Person.ANSWERS, call -> {});
        desk.ari.day(Day.GOOD);
        desk.ari.disorderly(false);
        desk.awaitEvents();
    }

    @ParameterizedTest
    @EnumSource
    void aCallerAndAPersonMeetWithoutUsAndOneWhoLeavesEndsItForBoth(Carriage carriage) throws Exception {
        desk.asterisk.carryPlaced(carriage);
        desk.ari.disorderly(true);
        AsteriskCall caller = together(carriage);
        AsteriskCall person = desk.ari.placed().getLast();
        while (desk.ari.recorded().isEmpty()) {
            Thread.onSpinWait();
        }
        person.hangUp();
        assertThat(caller.awaitEnd(SOON)).contains("hung up");
        assertThat(person.awaitEnd(SOON)).contains("on hook");
        awaitNoBridge();
    }

    @Test
    void whoIsLeftAloneWhileNoEventsComeIsLetGoAfterwards() throws Exception {
        AsteriskCall caller = together(Carriage.AUDIO_SOCKET);
        desk.ari.cutEvents();
        while (desk.ari.knows("frontdesk")) {
            Thread.onSpinWait();
        }
        desk.ari.placed().getLast().hangUp();
        assertThat(caller.awaitEnd(SOON).orElse("nothing")).isIn("hung up", "fallback");
        awaitNoBridge();
    }

    @Test
    void whomAnotherStartOfOursHasLeftBehindGoesBackToTheDialplan() throws Exception {
        Future<String> stranded = desk.ari.strand("frontdesk");
        desk.ari.cutEvents();
        assertThat(stranded.get(15, TimeUnit.SECONDS)).startsWith("Back");
    }

    @Test
    void whoIsPutThroughToNobodyGoesOnToSomebodyElse() throws Exception {
        var person = new CompletableFuture<Line>();
        var goOn = new CompletableFuture<Boolean>();
        desk.answer((line, business, name, from, to) -> {
            Line theirs = ring(line);
            assertThat(line.join(theirs)).isTrue();
            person.complete(theirs);
            goOn.join();
        });
        AsteriskCall caller = desk.asterisk.placeCall(Carriage.AUDIO_SOCKET, ANNA.e164(), TRATTORIA.e164());
        Line theirs = person.get(10, TimeUnit.SECONDS);
        desk.ari.placed().getLast().hangUp();
        theirs.close();
        goOn.complete(true);
        assertThat(caller.awaitEnd(SOON)).contains("fallback");
        awaitNoBridge();
    }

    @Test
    void whileAsteriskDoesNotKnowUsNobodyIsPutThroughAndTheSoundGoesOnPassingThroughUs() throws Exception {
        var joined = new CompletableFuture<Boolean>();
        desk.answer((line, business, name, from, to) -> {
            Line person = ring(line);
            desk.ari.day(Day.DOWN);
            desk.ari.cutEvents();
            while (desk.isHearing()) {
                Thread.onSpinWait();
            }
            joined.complete(line.join(person));
            person.hangUp();
            person.close();
            line.hangUp();
        });
        AsteriskCall caller = desk.asterisk.placeCall(Carriage.AUDIO_SOCKET, ANNA.e164(), TRATTORIA.e164());
        assertThat(joined.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(caller.awaitEnd(SOON)).contains("hangup");
        assertThat(desk.ari.placed().getLast().awaitEnd(SOON)).contains("hangup");
    }

    /** The whole of it: the real switchboard and receptionist, and nobody's voice but ours. */
    @Test
    void aCallerWhoPressesZeroIsTakenByAPersonWhoPressesOne() throws Exception {
        desk.ari.people(Person.ANSWERS, call -> presses(call, '1'));
        var id = CallId.next();
        AsteriskCall caller = callsForAPerson(id);
        while (desk.ari.together() < 2) {
            Thread.onSpinWait();
        }
        caller.hangUp();
        assertThat(desk.ari.placed().getLast().awaitEnd(SOON)).contains("hung up");
        assertThat(handOvers(id)).containsExactly("Accepted");
        assertThat(desk.journal.call(DemoBusinesses.TRATTORIA, id).orElseThrow().ended())
                .satisfies(ended -> assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER));
    }

    @Test
    void aCallerWhomThePersonDeclinesIsBackWithTheReceptionist() throws Exception {
        assertThat(backWithTheReceptionist(Person.ANSWERS, call -> presses(call, '2')))
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
        assertThat(backWithTheReceptionist(Person.MACHINE, call -> {})).containsExactly("Machine");
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
        while (desk.ari.placed().size() == before) {
            Thread.onSpinWait();
        }
        caller.hangUp();
        assertThat(desk.ari.placed().getLast().awaitEnd(Duration.ofSeconds(3))).contains("Normal Clearing");
        while (handOvers(id).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(handOvers(id)).containsExactly("Caller left");
    }

    /** What came of asking a person; the caller hears music, then the receptionist again, and hangs up. */
    private static List<String> backWithTheReceptionist(Person person, Consumer<AsteriskCall> acts) throws Exception {
        desk.ari.people(person, acts);
        var id = CallId.next();
        AsteriskCall caller = callsForAPerson(id);
        while (handOvers(id).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(desk.ari.together()).isZero();
        assertThat(caller.handset().awaitAnswer(Duration.ofMillis(400), SOON)).isTrue();
        caller.hangUp();
        assertThat(caller.awaitEnd(SOON)).contains("on hook");
        return handOvers(id);
    }

    private static AsteriskCall callsForAPerson(CallId id) {
        var board = desk.switchboard(Cast.of(new DeafEars(), List.of(new SteadyVoice(new Frame(tone(1)), 15))));
        desk.answer((line, business, name, from, to) -> board.answer(
                line,
                new CallStarted(business, id, CallStarted.Channel.PHONE, from.e164(), to.e164(), name, Instant.now())));
        AsteriskCall caller = desk.asterisk.placeCall(Carriage.AUDIO_SOCKET, ANNA.e164(), TRATTORIA.e164());
        presses(caller, '0');
        return caller;
    }

    private static List<String> handOvers(CallId id) {
        return desk.journal.toolUses(DemoBusinesses.TRATTORIA, id).stream()
                .filter(use -> use.name().equals("hand_over"))
                .map(ToolUse::outcome)
                .toList();
    }

    /** A caller who talks with a person already. */
    private static AsteriskCall together(Carriage carriage) throws Exception {
        var joined = new CompletableFuture<Boolean>();
        desk.answer((line, business, name, from, to) -> {
            Line person = ring(line);
            joined.complete(line.join(person));
            person.close();
        });
        AsteriskCall caller = desk.asterisk.placeCall(carriage, ANNA.e164(), TRATTORIA.e164());
        assertThat(joined.get(10, TimeUnit.SECONDS)).isTrue();
        while (desk.ari.together() < 2) {
            Thread.onSpinWait();
        }
        return caller;
    }

    private static Line ring(Line caller) {
        var order = new Order(
                DemoBusinesses.TRATTORIA, TRATTORIA, LUCIA, Duration.ofSeconds(20), Machines.IGNORED);
        Outcome outcome = Objects.requireNonNull(caller.dialer())
                .dial(order)
                .awaitOutcome(Duration.ofSeconds(10));
        return ((Outcome.Answered) outcome).line();
    }

    private static void awaitNoBridge() {
        while (!desk.ari.bridges().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static void presses(AsteriskCall call, char key) {
        try {
            call.handset().awaitAnswer(Duration.ofMillis(400), SOON);
            call.handset().press(key);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
