package frontdesk.provider.openai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A server that transcribes and speaks as it is told to, request by request, on this machine's loopback. */
final class SpeechServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch released = new CountDownLatch(1);

    /** One request as it came. */
    record Asked(String path, @Nullable String authorization, String contentType, String body) {}

    interface Answer {
        void give(HttpExchange exchange) throws IOException, InterruptedException;
    }

    SpeechServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/v1/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    SpeechServer answers(int status, String body) {
        return answers(status, body.getBytes(UTF_8));
    }

    SpeechServer answers(int status, byte[] body) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        });
        return this;
    }

    /** Sends so much, and the rest when it is released. */
    SpeechServer streams(byte[] now, byte[] later) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(now);
            exchange.getResponseBody().flush();
            released.await();
            exchange.getResponseBody().write(later);
        });
        return this;
    }

    /** Promises more than it sends. */
    SpeechServer cuts(byte[] body) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, body.length * 2L);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        });
        return this;
    }

    SpeechServer isSilent() {
        script.add(exchange -> released.await());
        return this;
    }

    ModelAccount account(String model) {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        return new ModelAccount(base, model, Secret.of("made-up-key"), Duration.ofSeconds(1));
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1)));
            script.remove().give(exchange);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
