package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialer.Order;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.kernel.Await;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.CallNews;
import frontdesk.provider.scripted.Callee;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.PhoneCall.Ended;
import frontdesk.provider.scripted.TwilioStandIn;
import frontdesk.provider.wire.Balancer;
import frontdesk.provider.wire.Dialling;
import frontdesk.speech.Cast;
import frontdesk.speech.DeafEars;
import frontdesk.speech.SteadyVoice;
import frontdesk.store.TestDatabase;

import static frontdesk.provider.wire.Dialling.answered;
import static frontdesk.provider.wire.Dialling.by;
import static frontdesk.provider.wire.Dialling.judged;
import static frontdesk.provider.wire.Dialling.presses;
import static frontdesk.provider.wire.OnTheLine.letGo;
import static frontdesk.provider.wire.OnTheLine.loud;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static frontdesk.provider.wire.OnTheLine.talk;
import static frontdesk.provider.wire.OnTheLine.tone;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two desks on one database behind one address: callers' sound comes to the first, and everything else that Twilio asks, tells or carries to the
 * second, whichever of them has rung somebody.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class TwoNodesTest {
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    private static final PhoneNumber LUCIA = new PhoneNumber("+14155550190");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Balancer BALANCER = new Balancer(SignedRoutes.HEADERS);
    private static URI face;
    private static String database;
    private static TwilioStandIn twilio;
    private static BareDesk first;
    private static BareDesk second;

    @BeforeAll
    static void open() throws Exception {
        face = BALANCER.open();
        database = TestDatabase.freshUrl();
        twilio = BareDesk.standIn();
        twilio.serve(face);
        first = new BareDesk(database, twilio, face);
        second = new BareDesk(database, twilio, face);
        DemoBusinesses.all().forEach(first.businesses::save);
        BALANCER.sends(path -> path.equals("/twilio/media") ? first.address : second.address);
    }

    @AfterAll
    static void close() throws Exception {
        first.close();
        second.close();
        BALANCER.close();
    }

    @BeforeEach
    void aGoodDay() {
        twilio.tellOfCalls(CallNews.ONCE);
    }

    @Test
    void whoIsRungByOneNodeTalksToItThoughTheirSoundComesToAnother() throws Exception {
        twilio.person(LUCIA, Callee.answering(call -> call.handset().say(onAndOn())));
        for (BareDesk node : List.of(first, second)) {
            Dialled dialled = node.dialer().dial(order());
            Line line = answered(dialled);
            talk(line, 25);
            assertThat(judged(dialled)).isEqualTo(Dialled.Who.HUMAN);
            PhoneCall person = lastPlaced();
            letGo(line);
            assertThat(person.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
            assertThat(loud(person.handset().heard())).isEqualTo(25 * Frame.USUAL);
        }
    }

    @Test
    void whatBecomesOfTheRingingIsToldToTheNodeThatRings() {
        twilio.person(LUCIA, Callee.that(Callee.Does.BUSY));
        assertThat(first.dialer().dial(order()).awaitOutcome(SOON)).isEqualTo(new Outcome.Busy());
    }

    @Test
    void whoIsNotWantedAnyMoreIsNotRungOn() throws Exception {
        twilio.person(LUCIA, Callee.that(Callee.Does.RING_ON));
        first.dialer().dial(order()).cancel();
        assertThat(lastPlaced().awaitEnd(SOON)).contains(new Ended(Ended.By.REJECTED, "not answered"));
    }

    @Test
    void aCallerAndAPersonMeetAndOneWhoLeavesEndsItForBothWithoutAnotherWord() throws Exception {
        PhoneCall caller = putThrough();
        PhoneCall person = lastPlaced();
        person.hangUp();
        assertThat(caller.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(caller.steps()).containsExactly("Connect", "Redirect", "Conference", "Hangup");
        assertThat(person.steps()).containsExactly("Connect", "Redirect", "Conference");
    }

    @Test
    void aPersonWhoseCallerHasLeftIsLetGo() throws Exception {
        putThrough().hangUp();
        assertThat(lastPlaced().awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
    }

    @Test
    void whoWasRungByANodeThatDiesIsLetGo() throws Exception {
        twilio.person(LUCIA, Callee.answering(call -> {}));
        var dying = new BareDesk(database, twilio, face);
        answered(dying.dialer().dial(order()));
        dying.dies();
        assertThat(lastPlaced().awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(lastPlaced().steps()).containsExactly("Connect", "Redirect", "Hangup");
    }

    /** A caller presses zero, and a person takes them with one. */
    private static PhoneCall putThrough() {
        twilio.person(LUCIA, Callee.answering(call -> presses(call.handset(), '1')));
        var board = first.switchboard(Cast.of(new DeafEars(), List.of(new SteadyVoice(new Frame(tone(1)), 15))));
        first.answer(by(board, CallId.next()));
        int before = twilio.placedCalls().size();
        PhoneCall caller = twilio.placeCall(ANNA, TRATTORIA);
        presses(caller.handset(), '0');
        Await.until(() -> twilio.placedCalls().size() > before
                && caller.isMeeting()
                && lastPlaced().isMeeting());
        return caller;
    }

    private static Order order() {
        return Dialling.order(LUCIA, Machines.NOTICED);
    }

    private static PhoneCall lastPlaced() {
        return twilio.placedCalls().getLast();
    }
}
