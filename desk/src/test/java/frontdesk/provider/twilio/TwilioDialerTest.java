package frontdesk.provider.twilio;

import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.scripted.BadDay;
import frontdesk.provider.scripted.CallNews;
import frontdesk.provider.scripted.Callee;
import frontdesk.provider.scripted.PhoneCall.Ended;

import static frontdesk.provider.wire.Dialling.answered;
import static frontdesk.provider.wire.Dialling.judged;
import static frontdesk.provider.wire.OnTheLine.awaitTone;
import static frontdesk.provider.wire.OnTheLine.letGo;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls that we place: what is asked of Twilio, and what its news mean. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class TwilioDialerTest extends DialsOnTheWire {
    @Test
    void whoPicksUpIsHeardAndHearsAtOnceWhateverTheDetectionSays() throws Exception {
        desk.twilio.person(LUCIA, Callee.answering(call -> call.handset().say(onAndOn())));
        Dialled dialled = dial(Machines.NOTICED);
        Line line = answered(dialled);
        awaitTone(line);
        assertThat(judged(dialled)).isEqualTo(Dialled.Who.HUMAN);
        letGo(line);
        assertThat(lastPlaced().awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(lastPlaced().steps()).containsExactly("Connect", "Redirect", "Hangup");
    }

    @Test
    void whatWeAskForIsPublishedAndDetectionNeverHoldsUpTheCall() {
        desk.twilio.person(LUCIA, Callee.that(Callee.Does.BUSY));
        dial(Machines.AWAITED).awaitOutcome(SOON);
        Map<String, String> form = desk.twilio.placedForms().getLast();
        assertThat(form)
                .containsEntry("To", LUCIA.e164())
                .containsEntry("From", TRATTORIA.e164())
                .containsEntry("Timeout", "20")
                .containsEntry("MachineDetection", "DetectMessageEnd")
                .containsEntry("AsyncAmd", "true")
                .containsKeys("AsyncAmdStatusCallback", "StatusCallback", "StatusCallbackEvent");
        assertThat(form.get("Twiml")).hasSizeLessThan(4_000);
        Contracts.json("twilio_api_v2010.json").ifPresent(published -> {
            JsonNode fields = published
                    .at("/paths")
                    .get("/2010-04-01/Accounts/{AccountSid}/Calls.json")
                    .at("/post/requestBody/content")
                    .get("application/x-www-form-urlencoded")
                    .at("/schema/properties");
            Iterable<String> names = fields::fieldNames;
            assertThat(form.keySet())
                    .isSubsetOf(StreamSupport.stream(names.spliterator(), false).toList());
        });
    }

    @Test
    void busyNoAnswerAndFailedAreTold() {
        assertThat(outcome(Callee.that(Callee.Does.BUSY))).isEqualTo(new Outcome.Busy());
        assertThat(outcome(Callee.that(Callee.Does.NO_ANSWER))).isEqualTo(new Outcome.NoAnswer());
        assertThat(outcome(Callee.that(Callee.Does.FAIL))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aMachineIsTold() throws Exception {
        desk.twilio.person(LUCIA, new Callee(Callee.Does.ANSWER, "machine_end_beep", call -> {}));
        Dialled dialled = dial(Machines.AWAITED);
        Line line = answered(dialled);
        assertThat(judged(dialled)).isEqualTo(Dialled.Who.MACHINE);
        letGo(line);
    }

    @Test
    void whoIsNotWantedAnyMoreIsNotRungOn() throws Exception {
        desk.twilio.person(LUCIA, Callee.that(Callee.Does.RING_ON));
        Dialled dialled = dial(Machines.IGNORED);
        dialled.cancel();
        assertThat(dialled.awaitOutcome(SOON)).isEqualTo(new Outcome.Cancelled());
        assertThat(lastPlaced().awaitEnd(SOON)).contains(new Ended(Ended.By.REJECTED, "not answered"));
    }

    @Test
    void newsThatAreTwiceOrNeverToldChangeNothing() {
        desk.twilio.tellOfCalls(CallNews.TWICE_AND_OUT_OF_ORDER);
        assertThat(outcome(Callee.that(Callee.Does.BUSY))).isEqualTo(new Outcome.Busy());
        desk.twilio.person(LUCIA, Callee.answering(call -> {}));
        Line line = answered(dial(Machines.NOTICED));
        letGo(line);
        desk.twilio.tellOfCalls(CallNews.MISSING);
        desk.twilio.person(LUCIA, Callee.answering(call -> {}));
        Line unannounced = answered(dial(Machines.NOTICED));
        letGo(unannounced);
        desk.twilio.person(LUCIA, Callee.that(Callee.Does.BUSY));
        assertThat(dial(Machines.IGNORED).awaitOutcome(Duration.ofMillis(200))).isEqualTo(new Outcome.NoAnswer());
    }

    @Test
    void aCarrierInTroubleRingsNobodyAndSaysWhetherToTryAgain() {
        desk.twilio.callsHave(BadDay.TOO_MANY_REQUESTS);
        assertThat(trouble().worthRetrying()).isTrue();
        desk.twilio.callsHave(BadDay.FAILING);
        assertThat(trouble().worthRetrying()).isTrue();
        desk.twilio.callsHave(BadDay.DOWN);
        assertThat(trouble().worthRetrying()).isTrue();
    }

    @Test
    void aCallWhoseAnswerWasLostIsFoundByItsNewsAndEnded() throws Exception {
        desk.twilio.person(LUCIA, Callee.that(Callee.Does.RING_ON));
        desk.twilio.callsHave(BadDay.ANSWER_LOST);
        trouble();
        assertThat(lastPlaced().awaitEnd(SOON)).contains(new Ended(Ended.By.REJECTED, "not answered"));
    }

    private static Outcome outcome(Callee callee) {
        desk.twilio.person(LUCIA, callee);
        return dial(Machines.IGNORED).awaitOutcome(SOON);
    }

    private static OutsideTrouble trouble() {
        return catchThrowableOfType(OutsideTrouble.class, () -> dial(Machines.IGNORED));
    }
}
