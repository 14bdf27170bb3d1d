package frontdesk.provider.twilio;

import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import frontdesk.provider.wire.Neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Lets in what Twilio has signed and nothing else, and passes on what belongs to a call that another node has placed, which it says by the
 * parameter {@link #DIAL}.
 */
final class SignedRoutes {
    private static final System.Logger LOG = System.getLogger(SignedRoutes.class.getName());
    private static final String SIGNATURE = "X-Twilio-Signature";
    /** What another node needs to know of a request beside its body. */
    static final List<String> HEADERS = List.of(SIGNATURE, "Content-Type");
    /** Our name for a call that we have placed. */
    static final String DIAL = "dial";

    private static final int LARGEST_BODY = 64 * 1024;

    private final TwilioAccount account;
    private final TwilioSignature signature;
    private final Neighbours neighbours;
    private final Supplier<String> apology;

    /** @param apology what a caller hears where something breaks on our side */
    SignedRoutes(TwilioAccount account, Neighbours neighbours, Supplier<String> apology) {
        this.account = account;
        this.signature = new TwilioSignature(account.authToken());
        this.neighbours = neighbours;
        this.apology = apology;
    }

    /** Answers a request with TwiML, or with nothing. */
    interface Hook {
        String answer(HttpServerRequest request, Form form) throws InterruptedException;
    }

    /** A webhook of a call: whatever breaks on our side, the caller hears a sentence. */
    void call(Router router, String path, Hook hook) {
        hook(router, path, (request, form) -> {
            try {
                return hook.answer(request, form);
            } catch (RuntimeException bug) {
                LOG.log(System.Logger.Level.ERROR, "a call could not be answered", bug);
                return apology.get();
            }
        });
    }

    void hook(Router router, String path, Hook hook) {
        router.post(path)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> Thread.ofVirtual().name(path).start(() -> answer(context, hook)))
                .failureHandler(context -> context.response()
                        .setStatusCode(context.statusCode() < 400 ? 400 : context.statusCode())
                        .end());
    }

    /** Sound or words on a socket. */
    void socket(Router router, String path, BiConsumer<Vertx, ServerWebSocket> opened) {
        router.get(path).handler(context -> open(context, opened));
    }

    private void answer(RoutingContext context, Hook hook) {
        HttpServerRequest request = context.request();
        try {
            String sent = context.body().asString("UTF-8");
            String body = sent == null ? "" : sent;
            Form form = Form.parse(body);
            String told = request.getHeader(SIGNATURE);
            if (told == null || !signature.fits(base(request) + request.uri(), form, told)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "a request that Twilio did not sign was refused, path={0}",
                        request.path());
                context.response().setStatusCode(403).end();
                return;
            }
            URI whose = neighbours.elsewhere(request.getParam(DIAL)).orElse(null);
            if (whose != null && neighbours.ask(whose, context, body.getBytes(UTF_8))) {
                return;
            }
            // a node that is gone holds nobody any more: here, nothing is known of its call, which is let go
            String answer = hook.answer(request, form);
            if (answer.isEmpty()) {
                context.response().setStatusCode(204).end();
            } else {
                context.response()
                        .putHeader("Content-Type", "text/xml; charset=UTF-8")
                        .end(answer);
            }
        } catch (IllegalArgumentException malformed) {
            context.response().setStatusCode(400).end();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a webhook failed", bug);
            context.response().setStatusCode(500).end();
        } catch (InterruptedException stopping) {
            context.response().setStatusCode(503).end();
        }
    }

    private void open(RoutingContext context, BiConsumer<Vertx, ServerWebSocket> opened) {
        HttpServerRequest request = context.request();
        String told = request.getHeader(SIGNATURE);
        String url = base(request).toString().replaceFirst("^http", "ws") + request.uri();
        if (told == null ? account.signedHandshakes() : !signature.fitsHandshake(url, told)) {
            LOG.log(System.Logger.Level.WARNING, "a media stream that Twilio did not sign was refused");
            context.response().setStatusCode(403).end();
            return;
        }
        URI whose = neighbours.elsewhere(context.pathParam(DIAL)).orElse(null);
        if (whose != null) {
            neighbours.join(whose, context);
            return;
        }
        request.toWebSocket()
                .onSuccess(socket -> opened.accept(context.vertx(), socket))
                .onFailure(notASocket -> LOG.log(System.Logger.Level.DEBUG, "a media stream did not open"));
    }

    /** The address that Twilio used, as the settings know it; in development, where they only know this machine, as the request tells. */
    URI base(HttpServerRequest request) {
        if (!account.onlyHere()) {
            return account.publicUrl();
        }
        String scheme = request.getHeader("X-Forwarded-Proto");
        String host = request.getHeader("X-Forwarded-Host");
        return URI.create(
                (scheme == null ? request.scheme() : scheme) + "://" + (host == null ? request.authority() : host));
    }
}
