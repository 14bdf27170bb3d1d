package frontdesk.provider.wire;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;

import frontdesk.contracts.VendorRequests;

/** A bare HTTP server on a free port of this machine, with nothing of the application around it. */
public final class BareServer {
    private final Vertx vertx = Vertx.vertx();
    private final Router router = Router.router(vertx);

    public Vertx vertx() {
        return vertx;
    }

    /** What answers, to be filled before or after it is open. */
    public Router router() {
        return router;
    }

    /** Where it can be reached from now on. */
    public URI open() throws Exception {
        var server = vertx.createHttpServer()
                .requestHandler(this::asked)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return URI.create("http://localhost:" + server.actualPort());
    }

    private void asked(HttpServerRequest request) {
        if (VendorRequests.areFor(request.path())) {
            request.body()
                    .onSuccess(body -> VendorRequests.heard(
                            request.method().name(),
                            request.path(),
                            request.query(),
                            request.getHeader("Content-Type"),
                            body.getBytes()));
        }
        router.handle(request);
    }

    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
