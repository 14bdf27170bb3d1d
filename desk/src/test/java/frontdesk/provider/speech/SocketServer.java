package frontdesk.provider.speech;

import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;

/** A vendor's socket server on this machine's loopback that does as it is told. */
public final class SocketServer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private volatile int refuses;
    private volatile Consumer<ServerWebSocket> opened = socket -> {};
    private volatile BiConsumer<ServerWebSocket, String> text = (socket, message) -> {};
    private volatile BiConsumer<ServerWebSocket, byte[]> bytes = (socket, sound) -> {};

    /** How it was asked, connection by connection: the path with its query, and the headers that matter. */
    public final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What was said to it in text. */
    public final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    public record Asked(
            String path,
            String query,
            @Nullable String authorization,
            @Nullable String key) {}

    public SocketServer() {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(this::answer);
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    public SocketServer refuses(int status) {
        refuses = status;
        return this;
    }

    public SocketServer opens(Consumer<ServerWebSocket> greeting) {
        opened = greeting;
        return this;
    }

    public SocketServer hears(BiConsumer<ServerWebSocket, byte[]> answer) {
        bytes = answer;
        return this;
    }

    public SocketServer reads(BiConsumer<ServerWebSocket, String> answer) {
        text = answer;
        return this;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** What was said next; null where nothing is for twenty seconds. */
    public @Nullable String next() throws InterruptedException {
        return said.poll(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        if (!request.headers().contains("Upgrade", "websocket", true)) {
            request.response().setStatusCode(404).end();
            return;
        }
        asked.add(new Asked(
                request.path(),
                String.valueOf(request.query()),
                request.getHeader("Authorization"),
                request.getHeader("xi-api-key")));
        if (refuses != 0) {
            request.response().setStatusCode(refuses).end();
            return;
        }
        request.toWebSocket().onSuccess(this::take);
    }

    private void take(ServerWebSocket socket) {
        socket.exceptionHandler(gone -> {});
        socket.textMessageHandler(message -> {
            said.add(message);
            text.accept(socket, message);
        });
        socket.binaryMessageHandler((Buffer sound) -> bytes.accept(socket, sound.getBytes()));
        opened.accept(socket);
    }
}
