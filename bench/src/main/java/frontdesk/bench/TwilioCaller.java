package frontdesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A caller who comes through Twilio: a signed webhook, and a media stream with a frame of silence every 20 ms. */
final class TwilioCaller implements WebSocket.Listener, AutoCloseable {
    static final String ACCOUNT = "AC-made-up";
    static final String TOKEN = "a-made-up-token";
    private static final String TRATTORIA = "+14155550100";
    private static final Pattern SOCKET = Pattern.compile("<Stream[^>]* url=\"([^\"]+)\"");
    private static final Pattern PASS = Pattern.compile("<Parameter name=\"pass\" value=\"([^\"]+)\"");
    private static final String SILENCE = silence();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String call;
    private final WebSocket socket;
    private final StringBuilder message = new StringBuilder();
    private final Semaphore heard = new Semaphore(0);
    private final Semaphore marks = new Semaphore(0);
    private final Thread speaking;
    private volatile boolean gone;

    /** @param answer what the desk wants done with the call: it has a stream */
    TwilioCaller(String call, String answer) throws IOException {
        this.call = call;
        URI address = URI.create(first(SOCKET, answer));
        socket = HTTP.newWebSocketBuilder()
                .header("X-Twilio-Signature", signature(address.toString(), Map.of()))
                .buildAsync(address, this)
                .join();
        send("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
        send("""
                {"event":"start","sequenceNumber":"1","start":{"accountSid":"%s","streamSid":"MZ%s","callSid":"%s","tracks":["inbound"],\
                "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},"customParameters":{"pass":"%s"}},"streamSid":"MZ%s"}\
                """.formatted(ACCOUNT, call, call, first(PASS, answer), call));
        speaking = Thread.ofVirtual().start(this::keepSilent);
    }

    /** Rings: what the desk wants done with a call that comes now. */
    static String ring(DeskProcess desk, String call) throws IOException, InterruptedException {
        URI hook = desk.uri("/twilio/voice");
        Map<String, String> form = Map.of(
                "CallSid",
                call,
                "AccountSid",
                ACCOUNT,
                "From",
                "+14155550134",
                "To",
                TRATTORIA,
                "Direction",
                "inbound");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var answer = HTTP.send(
                HttpRequest.newBuilder(hook)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", signature(hook.toString(), form))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the webhook was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** That it would stream this call to itself. */
    static boolean isTaken(String answer) {
        return SOCKET.matcher(answer).find();
    }

    /** Something new is heard of the agent from now on; false where nothing is for so long. */
    boolean hears(int seconds) throws InterruptedException {
        heard.drainPermits();
        return heard.tryAcquire(seconds, TimeUnit.SECONDS);
    }

    /** The agent says something to its end. */
    boolean hearsOut(int seconds) throws InterruptedException {
        return marks.tryAcquire(seconds, TimeUnit.SECONDS);
    }

    void hangUp() throws InterruptedException {
        gone = true;
        speaking.join();
        send("{\"event\":\"stop\",\"stop\":{\"accountSid\":\"" + ACCOUNT + "\",\"callSid\":\"" + call + "\"}}");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Override
    public void close() {
        gone = true;
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            String told = message.toString();
            message.setLength(0);
            if (told.contains("\"media\"")) {
                heard.release();
            } else if (told.contains("\"mark\"")) {
                marks.release();
                send(told);
            }
        }
        from.request(1);
        return null;
    }

    private void keepSilent() {
        long due = System.nanoTime();
        try {
            while (!gone && !socket.isOutputClosed()) {
                send(SILENCE);
                due += 20_000_000L;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (CompletionException closed) {
            gone = true;
        }
    }

    /** One message after another, as a socket wants it. */
    private synchronized void send(String text) {
        socket.sendText(text, true).join();
    }

    private static String signature(String url, Map<String, String> form) {
        var text = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String first(Pattern pattern, String answer) throws IOException {
        Matcher found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IOException("the call was not taken: " + answer);
        }
        return found.group(1);
    }

    private static String silence() {
        byte[] codes = new byte[160];
        Arrays.fill(codes, (byte) 0xFF);
        return "{\"event\":\"media\",\"media\":{\"track\":\"inbound\",\"payload\":\""
                + Base64.getEncoder().encodeToString(codes) + "\"}}";
    }
}
