package frontdesk.contracts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.spi.HttpServerProvider;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own HTTP servers, which tell what is asked of them: most stand-ins of vendors are such, and no test has to say so. The build's setting
 * {@code com.sun.net.httpserver.HttpServerProvider} names it; without that, servers are as ever.
 */
public final class ListeningServers extends HttpServerProvider {
    private static final String USUAL = "sun.net.httpserver.DefaultHttpServerProvider";

    private final HttpServerProvider usual;

    public ListeningServers() throws ReflectiveOperationException {
        usual = (HttpServerProvider)
                Class.forName(USUAL).getDeclaredConstructor().newInstance();
    }

    @Override
    public HttpServer createHttpServer(@Nullable InetSocketAddress address, int backlog) throws IOException {
        return new Listening(usual.createHttpServer(address, backlog));
    }

    @Override
    public HttpsServer createHttpsServer(@Nullable InetSocketAddress address, int backlog) throws IOException {
        return usual.createHttpsServer(address, backlog);
    }

    /** Reads a request to its end, keeps it, and passes it on as if nobody had read it. */
    private static final class Keeping extends Filter {
        @Override
        public String description() {
            return "keeps requests to vendors";
        }

        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            String path = exchange.getRequestURI().getRawPath();
            if (VendorRequests.areFor(path)) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                exchange.setStreams(new ByteArrayInputStream(body), null);
                VendorRequests.heard(
                        exchange.getRequestMethod(),
                        path,
                        exchange.getRequestURI().getRawQuery(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        body);
            }
            chain.doFilter(exchange);
        }
    }

    private static final class Listening extends HttpServer {
        private final HttpServer server;

        Listening(HttpServer server) {
            this.server = server;
        }

        @Override
        public HttpContext createContext(String path, HttpHandler handler) {
            HttpContext context = createContext(path);
            context.setHandler(handler);
            return context;
        }

        @Override
        public HttpContext createContext(String path) {
            HttpContext context = server.createContext(path);
            context.getFilters().add(new Keeping());
            return context;
        }

        @Override
        public void removeContext(String path) {
            server.removeContext(path);
        }

        @Override
        public void removeContext(HttpContext context) {
            server.removeContext(context);
        }

        @Override
        public void bind(InetSocketAddress address, int backlog) throws IOException {
            server.bind(address, backlog);
        }

        @Override
        public void start() {
            server.start();
        }

        @Override
        public void setExecutor(@Nullable Executor executor) {
            server.setExecutor(executor);
        }

        @Override
        public Executor getExecutor() {
            return server.getExecutor();
        }

        @Override
        public void stop(int delay) {
            server.stop(delay);
        }

        @Override
        public InetSocketAddress getAddress() {
            return server.getAddress();
        }
    }
}
