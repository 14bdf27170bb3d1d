package frontdesk.provider.wire;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import frontdesk.kernel.Secret;

/** One address in front of several nodes, which sends each request where the test wants it. */
public final class Balancer implements AutoCloseable {
    private final BareServer server = new BareServer();
    private final Neighbours nodes;
    private final List<String> headers;
    private volatile Function<String, URI> whither = path -> URI.create("http://localhost:1");

    /** @param headers of a request, beside its body */
    public Balancer(List<String> headers) {
        nodes = new Neighbours(null, Secret.of("nobody's"), headers);
        this.headers = headers;
    }

    /** @return its address */
    public URI open() throws Exception {
        server.router()
                .route()
                .method(HttpMethod.GET)
                .handler(context -> nodes.join(to(context), context, Passed.headers(context.request(), headers)));
        server.router()
                .route()
                .handler(BodyHandler.create(false))
                .handler(context -> Thread.startVirtualThread(() -> ask(context)));
        return server.open();
    }

    private void ask(RoutingContext context) {
        byte[] body = context.body().buffer() == null
                ? new byte[0]
                : context.body().buffer().getBytes();
        if (!nodes.ask(to(context), context, body, Passed.headers(context.request(), headers))) {
            context.response().setStatusCode(502).end();
        }
    }

    /** The node that gets a request, by its path. */
    public void sends(Function<String, URI> whither) {
        this.whither = whither;
    }

    private URI to(RoutingContext context) {
        return whither.apply(context.request().path());
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
