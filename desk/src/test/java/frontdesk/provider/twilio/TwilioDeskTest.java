package frontdesk.provider.twilio;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.PhoneCall.Ended;

import static frontdesk.provider.wire.OnTheLine.awaitMark;
import static frontdesk.provider.wire.OnTheLine.awaitSilence;
import static frontdesk.provider.wire.OnTheLine.awaitTone;
import static frontdesk.provider.wire.OnTheLine.loud;
import static frontdesk.provider.wire.OnTheLine.play;
import static frontdesk.provider.wire.OnTheLine.sayUntilOneIsPressed;
import static frontdesk.provider.wire.OnTheLine.tellAll;
import static frontdesk.provider.wire.OnTheLine.tone;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls over the real wire: the stand-in's webhooks and media stream against ours. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class TwilioDeskTest extends DeskOnTheWire {
    @Test
    void aCallIsAnsweredForItsBusinessAndSoundGoesBothWays() throws Exception {
        BlockingQueue<Object> told = new ArrayBlockingQueue<>(10);
        var listening = new CompletableFuture<Void>();
        desk.answer((line, business, name, from, to) -> {
            told.add(business);
            told.add(String.valueOf(from));
            listening.complete(null);
            awaitTone(line);
            awaitSilence(line);
            told.add("heard");
            play(line, 25);
            line.mark("end");
            awaitMark(line, "end");
            line.hangUp();
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        listening.get(20, TimeUnit.SECONDS);
        call.handset().say(tone(20));
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(told).containsExactly(DemoBusinesses.TRATTORIA, ANNA.e164(), "heard");
        assertThat(call.steps()).containsExactly("Connect", "Redirect", "Hangup");
        assertThat(loud(call.handset().heard())).isEqualTo(25 * Frame.USUAL);
        assertThat(call.handset().waits()).hasSize(1);
    }

    @Test
    void aWithheldNumberIsNoNumber() throws Exception {
        var caller = new CompletableFuture<String>();
        desk.answer((line, business, name, from, to) -> {
            caller.complete(String.valueOf(from));
            line.hangUp();
        });
        desk.twilio.placeCall(null, TRATTORIA);
        assertThat(caller.get(20, TimeUnit.SECONDS)).isEqualTo("null");
    }

    @Test
    void theCallersHangUpAndTheirKeysAreTold() throws Exception {
        BlockingQueue<Event> told = new ArrayBlockingQueue<>(10);
        desk.answer((line, business, name, from, to) -> tellAll(line, told));
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        call.handset().press('7');
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('7'));
        call.hangUp();
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.CALLER, "the caller hung up"));
    }

    @Test
    void clearingThrowsTheSoundAwayAndBringsTheMarksBackAtOnce() throws Exception {
        desk.answer((line, business, name, from, to) -> {
            sayUntilOneIsPressed(line);
            line.hangUp();
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.handset().awaitSpeech(Duration.ofMillis(400), SOON)).isTrue();
        call.handset().press('1');
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(loud(call.handset().heard())).isLessThan(4_000 * Frame.USUAL);
    }
}
