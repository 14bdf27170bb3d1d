package frontdesk.provider.asterisk;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Line.Event;
import frontdesk.provider.scripted.AsteriskCall;
import frontdesk.provider.scripted.AsteriskStandIn.Carriage;

import static frontdesk.provider.wire.OnTheLine.loud;
import static frontdesk.provider.wire.OnTheLine.next;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static frontdesk.provider.wire.OnTheLine.sayUntilOneIsPressed;
import static frontdesk.provider.wire.OnTheLine.talk;
import static frontdesk.provider.wire.OnTheLine.tellAll;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls over the real wire: the stand-in's dialplan and sound against ours. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AsteriskDeskTest extends AsteriskOnTheWire {
    private static final String CALLER = ANNA.e164();
    private static final String CALLED = "14155550100";

    @ParameterizedTest
    @EnumSource
    void aCallIsAnsweredForItsBusinessAndSoundGoesBothWays(Carriage carriage) throws Exception {
        BlockingQueue<Object> told = new ArrayBlockingQueue<>(10);
        desk.answer((line, business, name, from, to) -> {
            told.add(business);
            told.add(String.valueOf(from));
            told.add(to.e164());
            talk(line, 25);
            line.hangUp();
        });
        AsteriskCall call = desk.asterisk.placeCall(carriage, CALLER, CALLED);
        call.handset().say(onAndOn());
        assertThat(call.awaitEnd(SOON)).contains("hangup");
        assertThat(told).containsExactly(DemoBusinesses.TRATTORIA, CALLER, "+" + CALLED);
        assertThat(loud(call.handset().heard())).isEqualTo(25 * Frame.USUAL);
        assertThat(call.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsPassedOnIsDialledByTheDialplan(Carriage carriage) throws Exception {
        desk.answer((line, business, name, from, to) -> {
            line.handOver(LUCIA);
            line.hangUp();
        });
        assertThat(desk.asterisk.placeCall(carriage, CALLER, CALLED).awaitEnd(SOON))
                .contains(LUCIA.e164());
    }

    @ParameterizedTest
    @EnumSource
    void theCallersHangUpAndTheirKeysAreTold(Carriage carriage) throws Exception {
        BlockingQueue<Event> told = new ArrayBlockingQueue<>(10);
        desk.answer((line, business, name, from, to) -> tellAll(line, told));
        AsteriskCall call = desk.asterisk.placeCall(carriage, CALLER, CALLED);
        call.handset().press('7');
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('7'));
        call.hangUp();
        assertThat(told.poll(20, TimeUnit.SECONDS)).isInstanceOf(Event.HungUp.class);
        assertThat(call.awaitEnd(SOON)).contains("on hook");
    }

    @ParameterizedTest
    @EnumSource
    void aFloodOfSoundIsPacedAndBargeInTakesItBackAtOnce(Carriage carriage) throws Exception {
        desk.answer((line, business, name, from, to) -> {
            sayUntilOneIsPressed(line);
            line.hangUp();
        });
        AsteriskCall call = desk.asterisk.placeCall(carriage, CALLER, CALLED);
        assertThat(call.handset().awaitSpeech(Duration.ofMillis(400), SOON)).isTrue();
        call.handset().press('1');
        assertThat(call.awaitEnd(SOON)).contains("hangup");
        assertThat(loud(call.handset().heard())).isLessThan(4_000 * Frame.USUAL);
        assertThat(call.faults()).isEmpty();
        assertThat(call.ahead()).as("moments ahead of time").isLessThan(carriage == Carriage.AUDIO_SOCKET ? 10 : 40);
    }

    @Test
    void garbageOnAnAudioSocketIsLeftOutAndTheCallGoesOn() throws Exception {
        var keys = new ArrayBlockingQueue<Event>(10);
        desk.answer((line, business, name, from, to) -> {
            keys.add(next(line));
            keys.add(next(line));
            line.hangUp();
        });
        AsteriskCall call = desk.asterisk.placeCall(Carriage.AUDIO_SOCKET, CALLER, CALLED);
        call.handset().press('1');
        assertThat(keys.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('1'));
        call.sendRaw(new byte[] {0x55, 0, 2, 9, 9});
        call.sendRaw(new byte[] {0x03, 0, 2, '1', '2'});
        call.sendRaw(new byte[] {0x03, 0, 1, 'x'});
        call.sendRaw(new byte[] {0x10, 0, 3, 1, 2, 3});
        call.sendRaw(new byte[] {0x10, 0, 0});
        byte[] largest = new byte[3 + 65_535];
        largest[0] = 0x10;
        largest[1] = largest[2] = -1;
        call.sendRaw(largest);
        call.handset().press('2');
        assertThat(keys.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('2'));
        assertThat(call.awaitEnd(SOON)).contains("hangup");
    }

    @Test
    void aCallThatBreaksOffOnOurSideIsToldAsBroken() throws Exception {
        desk.answer((line, business, name, from, to) -> {
            throw new IllegalStateException("a bug on purpose");
        });
        assertThat(desk.asterisk
                        .placeCall(Carriage.AUDIO_SOCKET, CALLER, CALLED)
                        .awaitEnd(SOON))
                .contains("broken");
    }

    @Test
    void aNumberThatIsNoBusinessesIsNotTakenAndNeitherIsACallTooMany() throws Exception {
        assertThat(desk.asterisk
                        .placeCall(Carriage.AUDIO_SOCKET, CALLER, "14155559999")
                        .awaitEnd(SOON))
                .contains("404");
        assertThat(desk.asterisk
                        .placeCall(Carriage.AUDIO_SOCKET, CALLER, "7000")
                        .awaitEnd(SOON))
                .contains("404");
        desk.room = false;
        assertThat(desk.asterisk
                        .placeCall(Carriage.AUDIO_SOCKET, CALLER, CALLED)
                        .awaitEnd(SOON))
                .contains("503");
    }

    @Test
    void aWithheldNumberOrAnExtensionIsNoNumber() throws Exception {
        BlockingQueue<String> callers = new ArrayBlockingQueue<>(3);
        desk.answer((line, business, name, from, to) -> {
            callers.add(String.valueOf(from));
            line.hangUp();
        });
        for (String from : new String[] {"anonymous", "6001", ""}) {
            desk.asterisk.placeCall(Carriage.AUDIO_SOCKET, from, CALLED);
            assertThat(callers.poll(20, TimeUnit.SECONDS)).isEqualTo("null");
        }
    }
}
