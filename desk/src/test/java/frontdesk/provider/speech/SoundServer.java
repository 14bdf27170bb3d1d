package frontdesk.provider.speech;

import java.io.IOException;
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

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A vendor of speech over HTTP that answers as it is told to, request by request, on this machine's loopback. */
public final class SoundServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    public final CountDownLatch released = new CountDownLatch(1);

    /** One request as it came. */
    public record Asked(String path, Headers headers, String body) {}

    interface Answer {
        void give(HttpExchange exchange) throws IOException, InterruptedException;
    }

    public SoundServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public SoundServer answers(int status, String body) {
        return answers(status, body.getBytes(UTF_8));
    }

    public SoundServer answers(int status, byte[] body) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        });
        return this;
    }

    /** Sends so much, and the rest when it is released. */
    public SoundServer streams(byte[] now, byte[] later) {
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
    public SoundServer cuts(byte[] body) {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, body.length * 2L);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        });
        return this;
    }

    public SoundServer isSilent() {
        script.add(exchange -> released.await());
        return this;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1)));
            script.remove().give(exchange);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
