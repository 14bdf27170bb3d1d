package frontdesk.provider.twilio;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;

import frontdesk.call.StubCalls;
import frontdesk.kernel.Secret;
import frontdesk.provider.wire.Neighbours;
import frontdesk.provider.wire.Streams;

/**
 * What {@link CallLoad} measures, in a process of its own: media streams at {@code /twilio/media} with whole calls behind them, a bare echo of the
 * same messages at {@code /echo}, and at {@code /state} the live memory, threads and open files after a collection. Prints its port.
 */
final class CallLoadServer {
    static final Secret TOKEN = Secret.of("a-made-up-token");

    /** Held, since its level would be forgotten with it. */
    private static final Logger ALL = Logger.getLogger("");

    private CallLoadServer() {}

    public static void main(String[] none) throws Exception {
        ALL.setLevel(Level.INFO); // as the desk's is; what is below would be put together for each frame and kept
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        var account = new TwilioAccount(
                "AC-made-up", TOKEN, null, URI.create("http://localhost:1"), URI.create("http://localhost:1"), false);
        var dialer = new TwilioDialer(account, new Neighbours(null, TOKEN, List.of()), Clock.systemUTC());
        var protocol = new MediaProtocol(account, new Endings(), dialer, Clock.systemUTC());
        var streams = new Streams("twilio", (line, business, name, from, to) -> StubCalls.hold(line));
        var options = new HttpServerOptions()
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
        var server = vertx.createHttpServer(options)
                .requestHandler(request -> {
                    switch (request.path()) {
                        case "/twilio/media" ->
                            request.toWebSocket().onSuccess(socket -> streams.opened(vertx, socket, protocol));
                        case "/echo" -> request.toWebSocket().onSuccess(CallLoadServer::echo);
                        default -> Thread.startVirtualThread(() -> state(request));
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        System.out.println(server.actualPort());
    }

    private static void echo(ServerWebSocket socket) {
        socket.textMessageHandler(socket::writeTextMessage);
    }

    /** {@code live bytes, threads of the system, open files}. */
    private static void state(HttpServerRequest request) {
        System.gc();
        long live = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        request.response().end(live + "," + count("/proc/self/task") + "," + count("/proc/self/fd"));
    }

    private static long count(String folder) {
        try (var entries = Files.list(Path.of(folder))) {
            return entries.count();
        } catch (java.io.IOException gone) {
            return -1;
        }
    }
}
