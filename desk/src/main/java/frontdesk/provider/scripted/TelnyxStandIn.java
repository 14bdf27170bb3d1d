package frontdesk.provider.scripted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import frontdesk.kernel.Ids;
import frontdesk.kernel.Secret;

/**
 * Telnyx, played on this machine's loopback: tells the desk of a call by signed webhooks, carries out its commands, each name once, and carries
 * the sound of what is answered in real time.
 */
public final class TelnyxStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Secret apiKey;
    private final Duration pace;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final TelnyxNews news;
    private final TelnyxRinging ringing;
    private final TelnyxRecordings recordings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, TelnyxCall> calls = new ConcurrentHashMap<>();
    private final Set<String> commands = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile int refusal = 500;
    private final List<TelnyxCall> placed = new CopyOnWriteArrayList<>();
    private volatile Callee callee = Callee.ANSWERS;
    private volatile boolean disorderly;

    public TelnyxStandIn(Secret apiKey, Clock clock, Duration pace) {
        this.apiKey = apiKey;
        this.pace = pace;
        this.news = new TelnyxNews(http, clock);
        this.ringing = new TelnyxRinging(http, news, pace);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/v2/calls/", this::command);
        server.createContext("/v2/calls", this::dial);
        recordings = new TelnyxRecordings(server, news, clock);
        server.setExecutor(threads);
        server.start();
    }

    /** Where our REST interface is. */
    public URI apiBase() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v2");
    }

    /** What our webhooks are signed with, as the desk's settings have it. */
    public String publicKey() {
        return news.publicKey();
    }

    /** Where the desk is, without a slash at its end. */
    public void serve(URI desk) {
        news.to(desk);
    }

    /** The next so many commands are answered with that status, and not carried out. */
    public void refuse(int commands, int status) {
        refusal = status;
        failing.set(commands);
    }

    /** What becomes of people who are called. */
    public enum Callee {
        ANSWERS,
        BUSY,
        /** Rings until the desk gives up. */
        RINGS,
        /** A machine answers, greets and waits. */
        MACHINE
    }

    /** What becomes of people who are called from now on. */
    public void callees(Callee callee) {
        this.callee = callee;
    }

    /** The calls that the desk has placed, the latest last. */
    public List<TelnyxCall> placed() {
        return List.copyOf(placed);
    }

    /** Whether sound comes twice and out of order from now on. */
    public void disorderly(boolean disorderly) {
        this.disorderly = disorderly;
    }

    /** Somebody calls the desk. @return the call, after its first webhook was answered with that status */
    public TelnyxCall placeCall(String from, String to) throws IOException, InterruptedException {
        var call = new TelnyxCall("v3:" + Ids.next());
        calls.put(call.name(), call);
        ObjectNode event = news.event(
                "call.initiated",
                TelnyxNews.payload(call.name(), from, to)
                        .put("direction", "incoming")
                        .put("state", "parked"));
        news.tell(event);
        news.tell(event);
        return call;
    }

    /** The caller hangs up. */
    public void hangUp(TelnyxCall call) throws IOException, InterruptedException {
        call.hangUp();
        news.tell("call.hangup", TelnyxNews.payload(call.name(), "", "").put("hangup_cause", "normal_clearing"));
    }

    /** The network between us and the desk loses the stream. */
    public void cut(TelnyxCall call) {
        call.cut();
    }

    /** Tells the desk of the stream's end in a way of its own. */
    public int streaming(String how, TelnyxCall call, String from, String to) throws IOException, InterruptedException {
        return news.tell("streaming." + how, TelnyxNews.payload(call.name(), from, to));
    }

    /** Who was dialled for a call did not take it. */
    public int nobodyTook(String clientState) throws IOException, InterruptedException {
        ObjectNode payload = TelnyxNews.payload("v3:" + Ids.next(), "", "")
                .put("hangup_cause", "timeout")
                .put("client_state", clientState);
        return news.tell("call.hangup", payload);
    }

    /** What has been said in our own voice is over. */
    public int spoken(TelnyxCall call) throws IOException, InterruptedException {
        return news.tell(
                "call.speak.ended", TelnyxNews.payload(call.name(), "", "").put("client_state", call.state()));
    }

    /** The caller's words were recorded. @return the status with which that was answered */
    public int recorded(TelnyxCall call, Duration lasting, byte[] wav) throws IOException, InterruptedException {
        return recordings.saved(call, lasting, wav);
    }

    /** Sends an event as it stands, signed. @return the status with which it was answered */
    public int tell(JsonNode event) throws IOException, InterruptedException {
        return news.tell(event);
    }

    private void command(HttpExchange exchange) {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            String[] path = exchange.getRequestURI().getPath().split("/");
            int status = authorized(exchange) ? obey(path, body) : 401;
            ObjectNode answer = JSON.createObjectNode();
            answer.putObject("data").put("result", "ok");
            RestAnswers.json(exchange, status, status == 200 ? answer : refused(status));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void dial(HttpExchange exchange) {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            boolean whole = body.hasNonNull("connection_id") && body.hasNonNull("to") && body.hasNonNull("from");
            int status = !authorized(exchange) ? 401 : refuses() ? refusal : whole ? 200 : 422;
            ObjectNode answer = JSON.createObjectNode();
            if (status == 200) {
                var call = new TelnyxCall("v3:" + Ids.next());
                calls.put(call.name(), call);
                placed.add(call);
                answer.putObject("data")
                        .put("call_control_id", call.name())
                        .put("call_leg_id", "leg-" + call.name())
                        .put("call_session_id", "session-" + call.name())
                        .put("is_alive", true)
                        .put("record_type", "call");
                threads.execute(() -> ringing.ring(call, body, callee));
            }
            RestAnswers.json(exchange, status, status == 200 ? answer : refused(status));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ObjectNode refused(int status) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("errors").addObject().put("code", status + "0").put("title", "refused");
        return answer;
    }

    private boolean authorized(HttpExchange exchange) {
        return ("Bearer " + apiKey.reveal()).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private boolean refuses() {
        return failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private int obey(String[] path, JsonNode body) {
        if (refuses()) {
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
