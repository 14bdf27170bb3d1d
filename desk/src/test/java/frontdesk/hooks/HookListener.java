package frontdesk.hooks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;

import frontdesk.kernel.LocalServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A program of somebody's that is told by webhook: it notes what it hears and answers as it was told, and 200 after that. */
public final class HookListener implements AutoCloseable {
    /** One request. */
    public record Heard(Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** An answer, with a header or without. */
    public record Answer(int status, String header, String value) {
        static Answer of(int status) {
            return new Answer(status, "X-Nothing", "0");
        }
    }

    private static final int LONGEST_SECONDS = 30;

    private final BlockingQueue<Heard> unread = new LinkedBlockingQueue<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final LocalServer server = new LocalServer(this::answer);

    public URI url() {
        return server.address().resolve("/hook");
    }

    synchronized void answers(Answer... next) {
        answers.addAll(List.of(next));
    }

    List<Heard> heard() {
        return heard;
    }

    /** The next one that nobody has asked for yet; waits for it. */
    public Heard next() {
        try {
            return Objects.requireNonNull(unread.poll(LONGEST_SECONDS, TimeUnit.SECONDS), "nothing was told");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Heard(
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            heard.add(request);
            unread.add(request);
            Answer answer = answer();
            exchange.getResponseHeaders().add(answer.header(), answer.value());
            exchange.sendResponseHeaders(answer.status(), -1);
        }
    }

    private synchronized Answer answer() {
        return answers.isEmpty() ? Answer.of(200) : answers.removeFirst();
    }

    @Override
    public void close() {
        server.close();
    }
}
