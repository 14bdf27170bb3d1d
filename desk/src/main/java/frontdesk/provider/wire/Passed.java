package frontdesk.provider.wire;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.RoutingContext;

/** A stream that came to this node and is for another one: opened there as it was opened here, and then passed on frame by frame. */
final class Passed {
    private static final System.Logger LOG = System.getLogger(Passed.class.getName());
    private static final int BAD_GATEWAY = 502;
    private static final long CONNECT_MILLIS = 2_000;

    private final RoutingContext context;
    private final WebSocketClient client;
    private final URI node;
    private final Map<String, String> headers;

    Passed(RoutingContext context, WebSocketClient client, URI node, Map<String, String> headers) {
        this.context = context;
        this.client = client;
        this.node = node;
        this.headers = headers;
    }

    /** Those of a request that are passed on, and by which address it came: signatures are made over that. */
    static Map<String, String> headers(HttpServerRequest request, List<String> wanted) {
        var passed = new LinkedHashMap<String, String>();
        for (String name : wanted) {
            String value = request.getHeader(name);
            if (value != null) {
                passed.put(name, value);
            }
        }
        String scheme = request.getHeader("X-Forwarded-Proto");
        String host = request.getHeader("X-Forwarded-Host");
        passed.put("X-Forwarded-Proto", scheme == null ? request.scheme() : scheme);
        passed.put("X-Forwarded-Host", host == null ? String.valueOf(request.authority()) : host);
        return passed;
    }

    /** The carrier's handshake is answered once the other node has answered ours. */
    void open() {
        HttpServerRequest request = context.request().pause();
        boolean ssl = "https".equals(node.getScheme());
        var there = new WebSocketConnectOptions()
                .setHost(node.getHost())
                .setPort(node.getPort() > 0 ? node.getPort() : ssl ? 443 : 80)
                .setSsl(ssl)
                .setTimeout(CONNECT_MILLIS)
                .setURI(request.uri());
        headers.forEach(there::addHeader);
        client.connect(there).onSuccess(opened -> take(request, opened)).onFailure(refused -> {
            LOG.log(System.Logger.Level.WARNING, "the node that placed a call does not take its stream");
            request.resume();
            context.response().setStatusCode(BAD_GATEWAY).end();
        });
    }

    private static void take(HttpServerRequest request, WebSocket there) {
        there.pause();
        request.toWebSocket()
                .onSuccess(here -> {
                    join(here, there);
                    join(there, here);
                    there.resume();
                })
                .onFailure(gone -> there.close());
    }

    private static void join(WebSocketBase from, WebSocketBase to) {
        from.frameHandler(frame -> {
            if (!frame.isClose() && !to.isClosed()) {
                to.writeFrame(frame);
                if (to.writeQueueFull()) {
                    from.pause();
                    to.drainHandler(free -> from.resume());
                }
            }
        });
        from.exceptionHandler(broken -> to.close());
        from.closeHandler(closed -> {
            if (!to.isClosed()) {
                to.close();
            }
        });
    }
}
