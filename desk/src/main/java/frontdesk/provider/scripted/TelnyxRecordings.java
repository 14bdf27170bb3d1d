package frontdesk.provider.scripted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import frontdesk.kernel.Ids;

/** What the stand-in for Telnyx has recorded of calls: files at addresses that are known to whoever was told of them. */
final class TelnyxRecordings {
    private static final String PATH = "/recordings/";

    private final TelnyxNews news;
    private final Clock clock;
    private final URI address;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    TelnyxRecordings(HttpServer server, TelnyxNews news, Clock clock) {
        this.news = news;
        this.clock = clock;
        this.address = URI.create("http://localhost:" + server.getAddress().getPort());
        server.createContext(PATH, this::file);
    }

    /** Tells the desk that the caller's words were saved. @return the status with which it was answered */
    int saved(TelnyxCall call, Duration lasting, byte[] wav) throws IOException, InterruptedException {
        String name = Ids.next().toString();
        files.put(name, wav);
        Instant now = clock.instant();
        ObjectNode payload = TelnyxNews.payload(call.name(), "", "")
                .put("client_state", call.state())
                .put("recording_id", name)
                .put("recording_started_at", now.minus(lasting).toString())
                .put("recording_ended_at", now.toString());
        payload.putObject("recording_urls").put("wav", address + PATH + name + "?signed=made-up");
        return news.tell("call.recording.saved", payload);
    }

    private void file(HttpExchange exchange) {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            byte[] wav = files.get(path[path.length - 1]);
            // as the store of the files does, which has the key in the address and wants no other
            boolean twoKeys = exchange.getRequestHeaders().containsKey("Authorization");
            if (wav == null || twoKeys) {
                exchange.sendResponseHeaders(twoKeys ? 400 : 404, -1);
            } else {
                exchange.sendResponseHeaders(200, wav.length);
                exchange.getResponseBody().write(wav);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
