package frontdesk.provider.scripted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Ids;
import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Telnyx, played on this machine's loopback: tells the desk of a call by signed webhooks, carries out its commands, each name once, and carries
 * the sound of what is answered in real time.
 */
public final class TelnyxStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Secret apiKey;
    private final Clock clock;
    private final Duration pace;
    private final KeyPair keys;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, TelnyxCall> calls = new ConcurrentHashMap<>();
    private final Set<String> commands = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile int refusal = 500;
    private volatile boolean disorderly;
    private volatile @Nullable URI desk;

    public TelnyxStandIn(Secret apiKey, Clock clock, Duration pace) {
        this.apiKey = apiKey;
        this.clock = clock;
        this.pace = pace;
        try {
            this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.createContext("/v2/calls/", this::command);
        server.setExecutor(threads);
        server.start();
    }

    /** Where our REST interface is. */
    public URI apiBase() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v2");
    }

    /** What our webhooks are signed with, as the desk's settings have it. */
    public String publicKey() {
        byte[] x509 = keys.getPublic().getEncoded();
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(x509, x509.length - 32, x509.length));
    }

    /** Where the desk is, without a slash at its end. */
    public void serve(URI desk) {
        this.desk = desk;
    }

    /** The next so many commands are answered with that status, and not carried out. */
    public void refuse(int commands, int status) {
        refusal = status;
        failing.set(commands);
    }

    /** Whether sound comes twice and out of order from now on. */
    public void disorderly(boolean disorderly) {
        this.disorderly = disorderly;
    }

    /** Somebody calls the desk. @return the call, after its first webhook was answered with that status */
    public TelnyxCall placeCall(String from, String to) throws IOException, InterruptedException {
        var call = new TelnyxCall("v3:" + Ids.next());
        calls.put(call.name(), call);
        ObjectNode payload = payload(call.name(), from, to).put("direction", "incoming").put("state", "parked");
        ObjectNode event = event("call.initiated", payload);
        tell(event);
        tell(event);
        return call;
    }

    /** The caller hangs up. */
    public void hangUp(TelnyxCall call) throws IOException, InterruptedException {
        call.hangUp();
        tell(event("call.hangup", payload(call.name(), "", "").put("hangup_cause", "normal_clearing")));
    }

    /** The network between us and the desk loses the stream. */
    public void cut(TelnyxCall call) {
        call.cut();
    }

    /** Tells the desk of the stream's end in a way of its own. */
    public int streaming(String how, TelnyxCall call, String from, String to) throws IOException, InterruptedException {
        return tell(event("streaming." + how, payload(call.name(), from, to)));
    }

    /** Who was dialled for a call did not take it. */
    public int nobodyTook(String clientState) throws IOException, InterruptedException {
        ObjectNode payload = payload("v3:" + Ids.next(), "", "")
                .put("hangup_cause", "timeout")
                .put("client_state", clientState);
        return tell(event("call.hangup", payload));
    }

    /** What has been said in our own voice is over. */
    public int spoken(TelnyxCall call) throws IOException, InterruptedException {
        return tell(event("call.speak.ended", payload(call.name(), "", "")));
    }

    private static ObjectNode payload(String call, String from, String to) {
        return JSON.createObjectNode()
                .put("call_control_id", call)
                .put("call_session_id", "session-" + call)
                .put("from", from)
                .put("to", to);
    }

    private ObjectNode event(String type, ObjectNode payload) {
        ObjectNode told = JSON.createObjectNode();
        told.putObject("data")
                .put("record_type", "event")
                .put("event_type", type)
                .put("id", Ids.next().toString())
                .put("occurred_at", clock.instant().toString())
                .set("payload", payload);
        told.putObject("meta").put("attempt", 1).put("delivered_to", desk + "/telnyx/voice");
        return told;
    }

    /** Sends an event as it stands, signed. @return the status with which it was answered */
    public int tell(JsonNode event) throws IOException, InterruptedException {
        String body = event.toString();
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(desk + "/telnyx/voice"))
                .header("Content-Type", "application/json")
                .header("telnyx-timestamp", timestamp)
                .header("telnyx-signature-ed25519", signature(timestamp + "|" + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(keys.getPrivate());
            ed25519.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(ed25519.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void command(HttpExchange exchange) {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            String[] path = exchange.getRequestURI().getPath().split("/");
            int status = obey(exchange.getRequestHeaders().getFirst("Authorization"), path, body);
            byte[] answer = (status == 200
                            ? "{\"data\":{\"result\":\"ok\"}}"
                            : "{\"errors\":[{\"code\":\"" + status + "0\",\"title\":\"refused\"}]}")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int obey(@Nullable String authorization, String[] path, JsonNode body) {
        if (!("Bearer " + apiKey.reveal()).equals(authorization)) {
            return 401;
        }
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return refusal;
        }
        TelnyxCall call = path.length == 6 ? calls.get(path[3]) : null;
        if (call == null) {
            return 404;
        }
        if (!commands.add(body.path("command_id").asText())) {
            return 200;
        }
        call.act(path[5], body);
        if (path[5].equals("answer")) {
            URI url = URI.create(body.path("stream_url").asText());
            boolean twoWays = body.path("stream_bidirectional_mode").asText().equals("rtp")
                    && body.path("stream_bidirectional_codec").asText().equals("PCMU");
            threads.execute(() -> {
                if (!twoWays || !call.carry(http, url, pace, disorderly)) {
                    call.act("streaming refused", body);
                }
            });
        }
        return 200;
    }

    @Override
    public void close() {
        calls.values().forEach(TelnyxCall::cut);
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
