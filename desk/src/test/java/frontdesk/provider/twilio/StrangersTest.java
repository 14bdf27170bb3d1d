package frontdesk.provider.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.business.DemoBusinesses;
import frontdesk.call.Line.Event;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.PhoneCall.Ended;
import frontdesk.provider.wire.Stranger;

import static frontdesk.provider.wire.OnTheLine.awaitTone;
import static frontdesk.provider.wire.OnTheLine.next;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What does not come from Twilio, or comes broken. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class StrangersTest extends DeskOnTheWire {
    private static final PhoneNumber BORIS = new PhoneNumber("+14155550135");

    @Test
    void brokenMessagesAreLeftOutAndTheCallGoesOn() throws Exception {
        PhoneCall call = callThatEndsWithATone();
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
        call.handset().say(onAndOn());
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
    }

    @Test
    void binaryFramesAreLeftOutAndTheCallGoesOn() throws Exception {
        PhoneCall call = callThatEndsWithATone();
        for (byte[] rubbish : new byte[][] {{}, {0}, {-1, -2, -3}, new byte[60_000]}) {
            call.sendRaw(rubbish);
        }
        call.handset().say(onAndOn());
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
    }

    private static PhoneCall callThatEndsWithATone() throws Exception {
        var started = new CountDownLatch(1);
        desk.answer((line, business, name, from, to) -> {
            started.countDown();
            awaitTone(line);
            line.hangUp();
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        started.await(20, TimeUnit.SECONDS);
        return call;
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
        assertThat(callers.poll(20, TimeUnit.SECONDS)).isEqualTo(BORIS.e164());
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(callers.poll(20, TimeUnit.SECONDS)).isEqualTo(ANNA.e164());
        try {
            call.sendRaw("{\"event\":\"media\",\"media\":{\"payload\":\"" + "A".repeat(1 << 20) + "\"}}");
        } catch (IOException closedBeforeAllWasSent) {
            assertThat(closedBeforeAllWasSent).hasMessageContaining("31903");
        }
        assertThat(ends.poll(20, TimeUnit.SECONDS)).isInstanceOf(Event.HungUp.class);
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        other.handset().press('1');
        assertThat(ends.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('1'));
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
        var stranger = new Stranger(desk.address, "/twilio/media");
        stranger.says(new byte[1000]);
        stranger.says("{\"event\":\"connected\"}");
        stranger.says("""
                        {"event":"start","start":{"streamSid":"MZ1","callSid":"CA1","mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000},
                        "customParameters":{"pass":"11111111-0000-4000-8000-000000000001~~+14155550100~9999999999~forged"}}}
                        """);
        assertThat(stranger.awaitClosed()).isEqualTo(1008);
    }

    @Test
    void aHandshakeThatIsWronglySignedIsRefused() {
        assertThatThrownBy(() -> new Stranger(
                        desk.address, "/twilio/media", "X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="))
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
}
