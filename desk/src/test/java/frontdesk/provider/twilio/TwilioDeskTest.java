package frontdesk.provider.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Line;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.PhoneCall.Ended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Calls over the real wire: the stand-in's webhooks and media stream against ours. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class TwilioDeskTest {
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final PhoneNumber BORIS = new PhoneNumber("+14155550135");
    private static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    private static final Duration SOON = Duration.ofSeconds(10);

    private static BareDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new BareDesk();
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }

    @BeforeEach
    void startAnew() {
        desk.room = true;
        desk.twilio.dialledPeople("completed");
    }

    @Test
    void aCallIsAnsweredForItsBusinessAndSoundGoesBothWays() throws Exception {
        BlockingQueue<Object> told = new ArrayBlockingQueue<>(10);
        desk.answer((line, business, name, from, to) -> {
            told.add(business);
            told.add(String.valueOf(from));
            awaitTone(line);
            awaitSilence(line);
            told.add("heard");
            play(line, 25);
            line.mark("end");
            awaitMark(line, "end");
            line.hangUp();
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
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
        assertThat(caller.get(10, TimeUnit.SECONDS)).isEqualTo("null");
    }

    @Test
    void theCallersHangUpAndTheirKeysAreTold() throws Exception {
        BlockingQueue<Event> told = new ArrayBlockingQueue<>(10);
        desk.answer((line, business, name, from, to) -> {
            Event event = next(line);
            while (!(event instanceof Event.HungUp)) {
                told.add(event);
                event = next(line);
            }
            told.add(event);
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        call.handset().press('7');
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('7'));
        call.hangUp();
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.CALLER, "the caller hung up"));
    }

    @Test
    void clearingThrowsTheSoundAwayAndBringsTheMarksBackAtOnce() throws Exception {
        desk.answer((line, business, name, from, to) -> {
            play(line, 5_000);
            line.mark("never heard");
            assertThat(next(line)).isEqualTo(new Event.Digit('1'));
            line.clear();
            awaitMark(line, "never heard");
            line.hangUp();
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.handset().awaitSpeech(Duration.ofMillis(400), SOON)).isTrue();
        call.handset().press('1');
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(loud(call.handset().heard())).isLessThan(4_000 * Frame.USUAL);
    }

    @Test
    void aCallerWhoIsHandedOverIsPutThroughAndTheCallEndsWithThat() throws Exception {
        desk.answer((line, business, name, from, to) -> line.handOver(new PhoneNumber("+14155550190")));
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(call.steps()).containsExactly("Connect", "Redirect", "Dial +14155550190", "Hangup");
    }

    @Test
    void aCallerWhomNobodyTakesHearsASentence() throws Exception {
        desk.twilio.dialledPeople("no-answer");
        desk.answer((line, business, name, from, to) -> line.handOver(new PhoneNumber("+14155550190")));
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        call.awaitEnd(SOON);
        assertThat(call.steps())
                .endsWith(
                        "Say Sorry, nobody can come to the phone just now. Please call again later. Goodbye.",
                        "Hangup");
    }

    @Test
    void aCallThatBreaksOffIsTakenUpOnceMoreAndThenPassedToAPerson() throws Exception {
        desk.answer((line, business, name, from, to) -> {
            throw new IllegalStateException("broken on purpose");
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        call.awaitEnd(SOON);
        assertThat(call.steps())
                .containsExactly(
                        "Connect",
                        "Redirect",
                        "Connect",
                        "Redirect",
                        "Say Sorry, we have trouble with the line. One moment, please.",
                        "Dial +14155550190",
                        "Hangup");
    }

    @Test
    void whenAllLinesAreBusyTheCallerIsPassedToAPerson() throws Exception {
        desk.room = false;
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        call.awaitEnd(SOON);
        assertThat(call.steps())
                .containsExactly(
                        "Say Sorry, all our lines are busy at the moment. One moment, please.",
                        "Dial +14155550190",
                        "Hangup");
    }

    @Test
    void aNumberThatIsNoBusinessesIsToldSo() throws Exception {
        PhoneCall call = desk.twilio.placeCall(ANNA, new PhoneNumber("+14155550177"));
        call.awaitEnd(SOON);
        assertThat(call.steps()).containsExactly("Say Sorry, nobody can be reached at this number. Goodbye.", "Hangup");
    }

    @Test
    void brokenMessagesAreLeftOutAndTheCallGoesOn() throws Exception {
        var started = new CountDownLatch(1);
        desk.answer((line, business, name, from, to) -> {
            started.countDown();
            awaitTone(line);
            line.hangUp();
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        started.await(10, TimeUnit.SECONDS);
        for (String rubbish : new String[] {
            "{",
            "",
            "[]",
            "null",
            "{\"event\":7}",
            "{\"event\":\"media\",\"media\":{\"payload\":\"%%%\"}}",
            "{\"event\":\"media\",\"media\":{\"payload\":\"AAA\"}}",
            "{\"event\":\"start\",\"start\":{}}",
            "\u0000"
        }) {
            call.sendRaw(rubbish);
        }
        call.handset().say(tone(20));
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
    }

    @Test
    void binaryFramesAreLeftOutAndTheCallGoesOn() throws Exception {
        var started = new CountDownLatch(1);
        desk.answer((line, business, name, from, to) -> {
            started.countDown();
            awaitTone(line);
            line.hangUp();
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        started.await(10, TimeUnit.SECONDS);
        for (byte[] rubbish : new byte[][] {{}, {0}, {-1, -2, -3}, new byte[60_000]}) {
            call.sendRaw(rubbish);
        }
        call.handset().say(tone(20));
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
    }

    @Test
    void aMessageOfAMegabyteEndsItsOwnCallAndNoOther() throws Exception {
        var callers = new ArrayBlockingQueue<String>(4);
        var ends = new ArrayBlockingQueue<Event>(4);
        desk.answer((line, business, name, from, to) -> {
            callers.add(String.valueOf(from));
            Event event = next(line);
            while (event instanceof Event.Nothing) {
                event = next(line);
            }
            ends.add(event);
            line.hangUp();
        });
        PhoneCall other = desk.twilio.placeCall(BORIS, TRATTORIA);
        assertThat(callers.poll(10, TimeUnit.SECONDS)).isEqualTo(BORIS.e164());
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(callers.poll(10, TimeUnit.SECONDS)).isEqualTo(ANNA.e164());
        try {
            call.sendRaw("{\"event\":\"media\",\"media\":{\"payload\":\"" + "A".repeat(1 << 20) + "\"}}");
        } catch (IOException closedBeforeAllWasSent) {
            assertThat(closedBeforeAllWasSent).hasMessageContaining("31903");
        }
        assertThat(ends.poll(10, TimeUnit.SECONDS)).isInstanceOf(Event.HungUp.class);
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        other.handset().press('1');
        assertThat(ends.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('1'));
        assertThat(other.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
    }

    @Test
    void whatTwilioDidNotSignIsRefusedAndNothingIsDone() throws Exception {
        desk.answer((line, business, name, from, to) -> {
            throw new AssertionError("nobody may be answered");
        });
        for (String path : new String[] {"voice", "after", "dialled", "status", "sms", "sms-status"}) {
            String body = "CallSid=CA1&To=%2B14155550100&From=%2B14155550134&Body=STOP&MessageSid=SM1";
            assertThat(post(path, body, null)).isEqualTo(403);
            assertThat(post(path, body, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")).isEqualTo(403);
        }
        assertThat(desk.messages.latest(DemoBusinesses.TRATTORIA, 10)).isEmpty();
        assertThat(desk.people.recognise(DemoBusinesses.TRATTORIA, ANNA)).isEmpty();
    }

    @Test
    void aBodyThatIsTooLongOrNoFormIsRefused() throws Exception {
        assertThat(post("voice", "a=" + "b".repeat(1 << 20), null)).isEqualTo(413);
        assertThat(post("voice", "%%%", null)).isEqualTo(400);
    }

    @Test
    void aStreamWithoutACallWeKnowIsClosed() throws Exception {
        var stranger = new Stranger(null);
        stranger.socket.sendBinary(ByteBuffer.wrap(new byte[1000]), true).get(10, TimeUnit.SECONDS);
        stranger.socket.sendText("{\"event\":\"connected\"}", true).get(10, TimeUnit.SECONDS);
        stranger.socket.sendText("""
                        {"event":"start","start":{"streamSid":"MZ1","callSid":"CA1","mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000},
                        "customParameters":{"pass":"11111111-0000-4000-8000-000000000001~~+14155550100~9999999999~forged"}}}
                        """, true).get(10, TimeUnit.SECONDS);
        assertThat(stranger.status.get(10, TimeUnit.SECONDS)).isEqualTo(1008);
    }

    @Test
    void aHandshakeThatIsWronglySignedIsRefused() {
        assertThatThrownBy(() -> new Stranger("AAAAAAAAAAAAAAAAAAAAAAAAAAA="))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("WebSocketHandshakeException");
    }

    private static int post(String path, String body, @Nullable String signature) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(desk.address + "/twilio/" + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body));
            if (signature != null) {
                request.header("X-Twilio-Signature", signature);
            }
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static Event next(Line line) {
        Event event = line.next(Duration.ofSeconds(5));
        while (event instanceof Event.Sound) {
            event = line.next(Duration.ofSeconds(5));
        }
        return event;
    }

    private static void awaitTone(Line line) {
        while (true) {
            if (line.next(Duration.ofSeconds(5)) instanceof Event.Sound(Frame frame) && loud(frame.samples()) > 0) {
                return;
            }
        }
    }

    private static void awaitSilence(Line line) {
        while (true) {
            if (line.next(Duration.ofSeconds(5)) instanceof Event.Sound(Frame frame) && loud(frame.samples()) == 0) {
                return;
            }
        }
    }

    private static void awaitMark(Line line, String name) {
        Event event = next(line);
        while (!event.equals(new Event.Played(name))) {
            event = next(line);
        }
    }

    private static void play(Line line, int frames) {
        for (int i = 0; i < frames; i++) {
            line.play(new Frame(tone(1)));
        }
    }

    private static short[] tone(int frames) {
        short[] tone = new short[frames * Frame.USUAL];
        Arrays.fill(tone, (short) 8_000);
        return tone;
    }

    private static int loud(short[] samples) {
        int loud = 0;
        for (short sample : samples) {
            loud += sample > 1_000 ? 1 : 0;
        }
        return loud;
    }

    /** Somebody who opens a socket and is not Twilio. */
    private static final class Stranger implements WebSocket.Listener {
        private final CompletableFuture<Integer> status = new CompletableFuture<>();
        private final WebSocket socket;

        Stranger(@Nullable String signature) throws Exception {
            var builder = HttpClient.newHttpClient().newWebSocketBuilder();
            if (signature != null) {
                builder.header("X-Twilio-Signature", signature);
            }
            socket = builder.buildAsync(
                            URI.create(desk.address.toString().replaceFirst("http", "ws") + "/twilio/media"), this)
                    .get(10, TimeUnit.SECONDS);
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            status.complete(code);
            return null;
        }
    }
}
