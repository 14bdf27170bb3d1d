package frontdesk.provider.scripted;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An OpenAI-compatible endpoint, played on this machine's loopback: each request gets the next answer of the script, streamed as such servers
 * stream. It can stall, lie, ask for nonsense, break its JSON, cut the stream and refuse.
 */
public final class ModelStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<List<Cue>> script = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, List<Cue>> afterwards = _ -> List.of(new Cue.Refuses(500));
    private final CountDownLatch closing = new CountDownLatch(1);

    /** One thing that an answer does. */
    public sealed interface Cue {
        /** Streams a text word by word. */
        record Says(String text) implements Cue {}

        /** Asks for a tool; the arguments arrive in two fragments. */
        record Calls(String tool, String arguments) implements Cue {}

        /** Sends nothing more, and does not end. */
        record Stalls() implements Cue {}

        /** Sends nothing more until this has happened. */
        record Waits(CountDownLatch event) implements Cue {}

        /** Ends the stream in the middle. */
        record Cuts() implements Cue {}

        /** Sends a line as it stands. */
        record Sends(String line) implements Cue {}

        /** Answers with a status and no stream; only as the first cue. */
        record Refuses(int status) implements Cue {}
    }

    public ModelStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Adds an answer to the script; when the script is over, requests are answered with status 500, or as it {@link #thinks}. */
    public ModelStandIn answers(Cue... cues) {
        script.add(List.of(cues));
        return this;
    }

    /** Answers like this when the script is over, each request by itself. */
    public ModelStandIn thinks(Function<JsonNode, List<Cue>> thought) {
        afterwards = thought;
        return this;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** The bodies of all requests so far. */
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            requests.add(request);
            List<Cue> scripted = script.poll();
            List<Cue> cues = scripted != null ? scripted : afterwards.apply(request);
            if (cues.getFirst() instanceof Cue.Refuses(int status)) {
                byte[] body = "{\"error\":{\"message\":\"refused\",\"type\":\"scripted\"}}".getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            stream(cues, exchange.getResponseBody());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(List<Cue> cues, OutputStream out) throws IOException, InterruptedException {
        int calls = 0;
        for (Cue cue : cues) {
            switch (cue) {
                case Cue.Says(String text) -> {
                    for (String word : text.split("(?<= )", -1)) {
                        send(out, chunk(delta().put("content", word)).toString());
                    }
                }
                case Cue.Calls(String tool, String arguments) -> call(out, calls++, tool, arguments);
                case Cue.Stalls _ -> {
                    out.flush();
                    closing.await();
                    return;
                }
                case Cue.Waits(CountDownLatch event) -> event.await();
                case Cue.Cuts _ -> {
                    return;
                }
                case Cue.Sends(String line) -> send(out, line);
                case Cue.Refuses _ -> throw new IllegalStateException("a stream that has begun cannot refuse");
            }
        }
        ObjectNode last = chunk(delta());
        ((ObjectNode) last.path("choices").path(0)).put("finish_reason", calls > 0 ? "tool_calls" : "stop");
        send(out, last.toString());
        send(out, "[DONE]");
    }

    private static void call(OutputStream out, int index, String tool, String arguments) throws IOException {
        int middle = arguments.length() / 2;
        ObjectNode begun = delta();
        ObjectNode call =
                begun.putArray("tool_calls").addObject().put("index", index).put("id", "call_" + index);
        call.put("type", "function")
                .putObject("function")
                .put("name", tool)
                .put("arguments", arguments.substring(0, middle));
        send(out, chunk(begun).toString());
        ObjectNode more = delta();
        more.putArray("tool_calls")
                .addObject()
                .put("index", index)
                .putObject("function")
                .put("arguments", arguments.substring(middle));
        send(out, chunk(more).toString());
    }

    private static ObjectNode delta() {
        return JSON.createObjectNode();
    }

    private static ObjectNode chunk(ObjectNode delta) {
        ObjectNode chunk = JSON.createObjectNode().put("id", "scripted").put("object", "chat.completion.chunk");
        chunk.putArray("choices").addObject().put("index", 0).set("delta", delta);
        return chunk;
    }

    private static void send(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(UTF_8));
        out.flush();
    }
}
