package frontdesk.storefront;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A website with one page. To browsers it is another site than the desk, which they call localhost. */
final class SomebodysWebsite implements AutoCloseable {
    private final HttpServer server;

    /** @param body what stands on its page */
    SomebodysWebsite(String body) throws IOException {
        String page = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Studio Nia</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>"
                + "<body style=\"margin: 0\"><main><h1>Studio Nia</h1>" + body + "</main></body></html>";
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> answer(exchange, page.getBytes(UTF_8)));
        server.start();
    }

    private static void answer(HttpExchange exchange, byte[] page) {
        try (exchange) {
            boolean here = exchange.getRequestURI().getPath().equals("/");
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(here ? 200 : 204, here ? page.length : -1);
            if (here) {
                exchange.getResponseBody().write(page);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
