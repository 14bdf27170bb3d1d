package frontdesk.provider.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A vendor of speech over HTTP that answers as it is told to, request by request, on this machine's loopback. */
public final class SoundServer implements AutoCloseable {
    private static final byte[] FIFTH_OF_A_SECOND = tone();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    public final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean silent;
    private volatile Answer afterwards = exchange -> {
        throw new NoSuchElementException("the script is over");
    };

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

    /** Refuses, and wants to be left alone for so many seconds. */
    public SoundServer wantsRest(int status, int seconds) {
        script.add(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
            exchange.sendResponseHeaders(status, -1);
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

    /** When the script is over, every request gets two seconds of a tone at 24 kHz, a little faster than they pass. */
    public SoundServer speaksOnAndOn() {
        afterwards = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int n = 0; n < 10; n++) {
                if (silent) {
                    released.await();
                }
                exchange.getResponseBody().write(FIFTH_OF_A_SECOND);
                exchange.getResponseBody().flush();
                if (released.await(150, TimeUnit.MILLISECONDS)) {
                    // closed in the middle of a word: the connection is broken next
                    new CountDownLatch(1).await();
                }
            }
        };
        return this;
    }

    /** Keeps the requests that are under way, takes others, and sends nothing more. */
    public void fallsSilent() {
        silent = true;
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
            Answer scripted = script.poll();
            (scripted != null ? scripted : afterwards).give(exchange);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] tone() {
        ByteBuffer bytes = ByteBuffer.allocate(24_000 / 5 * 2).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putShort((short) (8_000 * Math.sin(bytes.position() / 20.0)));
        }
        return bytes.array();
    }
}
