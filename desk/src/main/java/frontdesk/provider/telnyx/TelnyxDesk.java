package frontdesk.provider.telnyx;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import frontdesk.business.Businesses;
import frontdesk.call.Dialer;
import frontdesk.journal.Journal;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.http.Download;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.LeftMessage;
import frontdesk.provider.wire.Neighbours;
import frontdesk.provider.wire.Protocol;
import frontdesk.provider.wire.Streams;

/**
 * Where Telnyx reaches us: its webhook and its media streams, under {@code /telnyx}. Nothing is done for an event that the account's key did not
 * sign, and no stream is taken without the pass that we gave to its call.
 */
public final class TelnyxDesk {
    private static final System.Logger LOG = System.getLogger(TelnyxDesk.class.getName());
    private static final int LARGEST_BODY = 64 * 1024;
    /** The longest message as WAV. */
    private static final int LARGEST_RECORDING = 4 * 1024 * 1024;

    private static final String TIMESTAMP = "telnyx-timestamp";
    private static final String SIGNATURE = "telnyx-signature-ed25519";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TelnyxAccount account;
    private final TelnyxSignature signature;
    private final CallControl control;
    private final TelnyxDialer dialer;
    private final CallHooks hooks;
    private final Streams streams;
    private final Neighbours neighbours;
    private final Download recordings = new Download("telnyx", LARGEST_RECORDING);
    private final Clock clock;

    /**
     * @param room whether one more call can be answered
     * @param keeping keeps what callers have said after the tone
     * @throws IllegalArgumentException where the account's public key is none
     */
    public TelnyxDesk(
            TelnyxAccount account,
            Businesses businesses,
            Journal journal,
            BooleanSupplier room,
            Answering answering,
            Consumer<LeftMessage> keeping,
            Clock clock) {
        this.account = account;
        this.signature = new TelnyxSignature(account.publicKey(), clock);
        this.control = new CallControl(account);
        this.neighbours =
                new Neighbours(account.node(), account.apiKey(), List.of(TIMESTAMP, SIGNATURE, "Content-Type"));
        this.dialer = new TelnyxDialer(account, control, neighbours);
        this.streams = new Streams("telnyx", (line, business, name, from, to) -> {
            if (!(line instanceof TelnyxLine ours) || !dialer.answered(ours)) {
                answering.answer(line, business, name, from, to);
            }
        });
        var messages = new LeftMessages(control, businesses, keeping);
        this.hooks = new CallHooks(account, control, dialer, messages, businesses, journal, room, streams::over, clock);
        this.clock = clock;
    }

    /** Who places calls by this account. */
    public Dialer dialer() {
        return dialer;
    }

    /** The file of a recording, at the address that Telnyx told. Throws {@link OutsideTrouble} where it cannot be had. */
    public byte[] recording(URI recording) {
        return recordings.fetch(recording, null);
    }

    /** Adds our routes; done once, at start. */
    public void mount(Router router) {
        router.post("/telnyx/voice")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> Thread.ofVirtual().name("/telnyx/voice").start(() -> event(context)))
                .failureHandler(context -> context.response()
                        .setStatusCode(context.statusCode() < 400 ? 400 : context.statusCode())
                        .end());
        router.get("/telnyx/media/:pass")
                .handler(context -> stream(
                        context, new StreamProtocol(context.pathParam("pass"), account, control, dialer, clock)));
        router.get("/telnyx/dialled/:id").handler(context -> dialled(context, context.pathParam("id")));
    }

    /** The stream of a call that we have placed, on this node or another. */
    private void dialled(RoutingContext context, String id) {
        neighbours
                .elsewhere(id)
                .ifPresentOrElse(
                        node -> neighbours.join(node, context),
                        () -> stream(context, new DialledProtocol(id, dialer, control)));
    }

    private void event(RoutingContext context) {
        HttpServerRequest request = context.request();
        byte[] body = context.body().buffer() == null
                ? new byte[0]
                : context.body().buffer().getBytes();
        int status;
        if (!signature.fits(request.getHeader(TIMESTAMP), body, request.getHeader(SIGNATURE))) {
            LOG.log(System.Logger.Level.WARNING, "an event that Telnyx did not sign was refused");
            status = 403;
        } else {
            try {
                JsonNode event = JSON.readTree(body).path("data");
                URI whose = CallControl.dialledAs(
                                event.at("/payload/client_state").asText())
                        .flatMap(neighbours::elsewhere)
                        .orElse(null);
                if (whose != null && neighbours.ask(whose, context, body)) {
                    return;
                }
                status = whose == null || isLettingGo(event) ? status(event) : 502;
            } catch (IOException malformed) {
                status = 400;
            }
        }
        context.response().setStatusCode(status).end();
    }

    /** Whoever has picked up for a node that is gone hears that we are sorry, and is let go. */
    private static boolean isLettingGo(JsonNode event) {
        String type = event.path("event_type").asText();
        return type.equals("streaming.failed") || type.equals("call.speak.ended");
    }

    /** What an event is answered with; what is not 2xx, Telnyx tells again. */
    private int status(JsonNode event) {
        try {
            hooks.told(event);
            return 200;
        } catch (IllegalArgumentException malformed) {
            return 400;
        } catch (OutsideTrouble trouble) {
            LOG.log(System.Logger.Level.ERROR, "a call could not be handled: {0}", trouble.getMessage());
            return trouble.worthRetrying() ? 503 : 200;
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a webhook failed", bug);
            return 500;
        }
    }

    private void stream(RoutingContext context, Protocol protocol) {
        context.request()
                .toWebSocket()
                .onSuccess(socket -> streams.opened(context.vertx(), socket, protocol))
                .onFailure(notASocket -> LOG.log(System.Logger.Level.DEBUG, "a media stream did not open"));
    }
}
