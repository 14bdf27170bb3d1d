package frontdesk.provider.telnyx;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.provider.scripted.TelnyxCall;
import frontdesk.provider.wire.Stranger;

import static frontdesk.provider.wire.OnTheLine.awaitMark;
import static frontdesk.provider.wire.OnTheLine.awaitTone;
import static frontdesk.provider.wire.OnTheLine.loud;
import static frontdesk.provider.wire.OnTheLine.next;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static frontdesk.provider.wire.OnTheLine.play;
import static frontdesk.provider.wire.OnTheLine.sayUntilOneIsPressed;
import static frontdesk.provider.wire.OnTheLine.tellAll;
import static frontdesk.provider.wire.OnTheLine.tone;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls over the real wire: the stand-in's webhooks, commands and media stream against ours. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class TelnyxDeskTest extends TelnyxOnTheWire {
    @Test
    void aCallIsAnsweredForItsBusinessAndSoundGoesBothWays() throws Exception {
        BlockingQueue<Object> told = new ArrayBlockingQueue<>(10);
        answering = (line, business, name, from, to) -> {
            told.add(business);
            told.add(name);
            told.add(String.valueOf(from));
            awaitTone(line);
            play(line, 25);
            line.play(new Frame(new short[] {1, 2, 3}));
            line.mark("end");
            awaitMark(line, "end");
            line.hangUp();
        };
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        call.handset().say(onAndOn());
        assertThat(call.awaitEnd(SOON)).isTrue();
        assertThat(told).containsExactly(DemoBusinesses.TRATTORIA, call.name(), ANNA);
        assertThat(call.done()).as("told twice, answered once").containsExactly("answer", "hangup");
        assertThat(loud(call.handset().heard())).isEqualTo(25 * Frame.USUAL);
        assertThat(call.faults()).isEmpty();
    }

    @Test
    void soundThatComesTwiceAndOutOfOrderIsHeardAsItWasSaid() throws Exception {
        telnyx.disorderly(true);
        var listening = new CompletableFuture<Void>();
        var heard = new CompletableFuture<Integer>();
        answering = (line, business, name, from, to) -> {
            listening.complete(null);
            awaitTone(line);
            int frames = 1;
            while (line.next(SOON) instanceof Event.Sound(Frame frame) && loud(frame.samples()) > 0) {
                frames++;
            }
            heard.complete(frames);
            line.hangUp();
        };
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        listening.get(20, TimeUnit.SECONDS);
        call.handset().say(tone(60));
        assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo(60);
    }

    @Test
    void whoIsPassedOnIsTransferredByTelnyxOnce() throws Exception {
        answering = (line, business, name, from, to) -> {
            line.handOver(PERSON);
            line.hangUp();
        };
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        assertThat(call.awaitEnd(SOON)).isTrue();
        assertThat(call.done()).containsExactly("answer", "transfer " + PERSON);
    }

    @Test
    void whoIsToldOfALegThatIsNotOursDoesNothing() throws Exception {
        assertThat(telnyx.nobodyTook("bm90IG91cnM=")).isEqualTo(200);
        assertThat(telnyx.nobodyTook("%%%")).isEqualTo(200);
    }

    @Test
    void theCallersHangUpAndTheirKeysAreTold() throws Exception {
        BlockingQueue<Event> told = new ArrayBlockingQueue<>(10);
        answering = (line, business, name, from, to) -> tellAll(line, told);
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        call.handset().press('7');
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('7'));
        telnyx.hangUp(call);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
    }

    @Test
    void clearingThrowsTheSoundAwayAndBringsTheMarksBackAtOnce() throws Exception {
        answering = (line, business, name, from, to) -> {
            sayUntilOneIsPressed(line);
            line.hangUp();
        };
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        assertThat(call.handset().awaitSpeech(Duration.ofMillis(400), SOON)).isTrue();
        call.handset().press('1');
        assertThat(call.awaitEnd(SOON)).isTrue();
        assertThat(loud(call.handset().heard())).isLessThan(4_000 * Frame.USUAL);
    }

    @Test
    void aStreamThatIsCutIsToldToTheCallAndTheCallerGetsAPerson() throws Exception {
        var ended = new CompletableFuture<Event>();
        answering = (line, business, name, from, to) -> ended.complete(next(line));
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        call.handset().say(tone(20));
        assertThat(call.handset().awaitSaid(SOON)).isTrue();
        telnyx.cut(call);
        assertThat(ended.get(20, TimeUnit.SECONDS))
                .isEqualTo(new Event.HungUp(By.CARRIER, "the carrier's stream broke off"));
        assertThat(telnyx.streaming("failed", call, ANNA, TRATTORIA)).isEqualTo(200);
        assertThat(call.awaitEnd(SOON)).isTrue();
        assertThat(call.done()).hasSize(2).last().asString().matches("transfer .*|speak .*");
        assertThat(telnyx.spoken(call)).isEqualTo(200);
        assertThat(call.done()).last().isEqualTo("hangup");
    }

    @Test
    void aCommandThatFailsOnceIsGivenAgain() throws Exception {
        telnyx.refuse(1, 503);
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        assertThat(call.awaitEnd(SOON)).isTrue();
        assertThat(call.done()).containsExactly("answer", "hangup");
    }

    @Test
    void aTelnyxThatRefusesUsIsNotAskedForEver() throws Exception {
        telnyx.refuse(2, 401);
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        assertThat(call.done()).isEmpty();
        telnyx.refuse(4, 429);
        assertThat(telnyx.spoken(call)).isEqualTo(503);
    }

    @Test
    void aNumberThatIsNoBusinessesIsNotTakenAndNeitherIsACallTooMany() throws Exception {
        assertThat(telnyx.placeCall(ANNA, "+14155559999").done()).containsExactly("reject");
        room = false;
        assertThat(telnyx.placeCall(ANNA, TRATTORIA).done()).containsExactly("reject");
    }

    @Test
    void brokenMessagesAreLeftOutAndTheCallGoesOn() throws Exception {
        var started = new CompletableFuture<Void>();
        answering = (line, business, name, from, to) -> {
            started.complete(null);
            awaitTone(line);
            line.hangUp();
        };
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        started.get(20, TimeUnit.SECONDS);
        for (String rubbish : new String[] {
            "{",
            "",
            "[]",
            "{\"event\":\"media\",\"media\":{\"payload\":\"%%%\"}}",
            "{\"event\":\"error\",\"payload\":{\"code\":100003}}"
        }) {
            call.sendRaw(rubbish);
        }
        call.handset().say(onAndOn());
        assertThat(call.awaitEnd(SOON)).isTrue();
    }

    @Test
    void whatTelnyxDidNotSignIsRefusedAndNothingIsDone() throws Exception {
        answering = (line, business, name, from, to) -> {
            throw new AssertionError("nobody may be answered");
        };
        assertThat(post("{\"data\":{\"event_type\":\"call.initiated\"}}", null)).isEqualTo(403);
        assertThat(post("{\"data\":{\"event_type\":\"call.initiated\"}}", "AAAA"))
                .isEqualTo(403);
        assertThat(post("a".repeat(1 << 20), "AAAA")).isEqualTo(413);
    }

    @Test
    void whatIsNoEventIsNoTrouble() throws Exception {
        for (String event : new String[] {
            "{}",
            "[]",
            "7",
            "{\"data\":{}}",
            "{\"data\":{\"event_type\":\"call.cost\",\"payload\":{\"call_control_id\":\"x\"}}}"
        }) {
            assertThat(telnyx.tell(new com.fasterxml.jackson.databind.ObjectMapper().readTree(event)))
                    .isEqualTo(200);
        }
        assertThat(telnyx.tell(JsonNodeFactory.instance.textNode("not an event")))
                .isEqualTo(200);
    }

    @Test
    void aStreamWithoutACallWeKnowIsClosed() throws Exception {
        var stranger = new Stranger(address, "/telnyx/media/11111111~~forged");
        stranger.says("""
                        {"event":"start","stream_id":"S","start":{"call_control_id":"v3:x","media_format":{"encoding":"PCMU","sample_rate":8000}}}""");
        assertThat(stranger.awaitClosed()).isEqualTo(1008);
    }

    private static int post(String body, @Nullable String signature) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/telnyx/voice"))
                    .header(
                            "telnyx-timestamp",
                            String.valueOf(Clock.systemUTC().instant().getEpochSecond()))
                    .POST(BodyPublishers.ofString(body));
            if (signature != null) {
                request.header("telnyx-signature-ed25519", signature);
            }
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
