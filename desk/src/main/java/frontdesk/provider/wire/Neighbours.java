package frontdesk.provider.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketClient;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The nodes of one house behind one address. A call that a node places is known to that node alone, which holds whoever waits for it; so the name that
 * it has with the carrier says whose it is, sealed, and what the carrier brings to another node is passed on as it came.
 *
 * <pre>
 *   node A ──dial, "name of A"──▶ carrier ──news, questions, sound of "name of A"──▶ node B ──▶ node A
 * </pre>
 */
public final class Neighbours {
    private static final System.Logger LOG = System.getLogger(Neighbours.class.getName());
    private static final String PURPOSE = "node";

    /** Says of a request that a node has passed it on: it is passed on once and never again, also where a node has come back under another address. */
    private static final String PASSED = "X-Frontdesk-Passed";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int BAD_GATEWAY = 502;

    private final @Nullable URI own;
    private final Secret key;
    private final List<String> headers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private @Nullable WebSocketClient sockets;

    /**
     * @param own how the others reach this node, without a slash at its end, or null where there are none
     * @param headers what is passed on of a request beside its body, such as its signature
     */
    public Neighbours(@Nullable URI own, Secret key, List<String> headers) {
        this.own = own;
        this.key = key;
        this.headers = List.copyOf(headers);
    }

    /** The name under which the carrier is to know what this node calls {@code id}. */
    public String name(String id) {
        if (own == null) {
            return id;
        }
        String open = id + "~"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(own.toString().getBytes(UTF_8));
        return open + "~" + Seal.of(key, PURPOSE, open);
    }

    /** Where the node is that gave this name; empty where that is this one, or nobody did. */
    public Optional<URI> elsewhere(@Nullable String name) {
        String[] parts = name == null ? new String[0] : name.split("~", -1);
        if (parts.length != 3 || !Seal.fits(parts[2], key, PURPOSE, parts[0] + "~" + parts[1])) {
            return Optional.empty();
        }
        URI node = URI.create(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
        return node.equals(own) ? Optional.empty() : Optional.of(node);
    }

    /**
     * Has another node answer a request, with which the carrier has waited meanwhile; false where it does not, and nothing has been answered: also
     * where another node has passed it on to us already.
     */
    public boolean ask(URI node, RoutingContext context, byte[] body) {
        return !isPassedOn(context) && ask(node, context, body, passedOn(context));
    }

    /** The same, with these headers. */
    boolean ask(URI node, RoutingContext context, byte[] body, Map<String, String> passed) {
        var request = HttpRequest.newBuilder(URI.create(node + context.request().uri()))
                .timeout(ANSWER)
                .POST(BodyPublishers.ofByteArray(body));
        passed.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            var response = context.response().setStatusCode(answer.statusCode());
            answer.headers().firstValue("Content-Type").ifPresent(type -> response.putHeader("Content-Type", type));
            response.end(Buffer.buffer(answer.body()));
            return true;
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.WARNING, "the node that placed a call does not answer");
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Has another node take over a stream: every frame of either side is passed on, until one of them closes it. */
    public void join(URI node, RoutingContext context) {
        if (isPassedOn(context)) {
            context.response().setStatusCode(BAD_GATEWAY).end();
        } else {
            join(node, context, passedOn(context));
        }
    }

    /** The same, with these headers. */
    void join(URI node, RoutingContext context, Map<String, String> passed) {
        new Passed(context, client(context.vertx()), node, passed).open();
    }

    private static boolean isPassedOn(RoutingContext context) {
        return context.request().getHeader(PASSED) != null;
    }

    private Map<String, String> passedOn(RoutingContext context) {
        Map<String, String> passed = Passed.headers(context.request(), headers);
        passed.put(PASSED, "1");
        return passed;
    }

    private synchronized WebSocketClient client(Vertx vertx) {
        WebSocketClient known = sockets;
        if (known == null) {
            known = vertx.createWebSocketClient();
            sockets = known;
        }
        return known;
    }
}
