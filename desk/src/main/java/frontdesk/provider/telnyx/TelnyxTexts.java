package frontdesk.provider.telnyx;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Businesses;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallerId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Courier.OutgoingText;
import frontdesk.message.Messages;
import frontdesk.message.Route;
import frontdesk.message.Status;

/**
 * What Telnyx tells about texts, at {@code /telnyx/texts}: one arrived ({@code message.received}), or what became of one that we sent
 * ({@code message.sent}, {@code message.finalized}). Nothing is done for an event that the account's key did not sign. Events come in any order and
 * more than once; what is told twice is kept once.
 */
public final class TelnyxTexts {
    private static final System.Logger LOG = System.getLogger(TelnyxTexts.class.getName());
    private static final String PATH = "/telnyx/texts";
    private static final int LARGEST_BODY = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TelnyxSignature signature;
    private final Businesses businesses;
    private final Messages messages;

    /** @throws IllegalArgumentException where the account's public key is none */
    public TelnyxTexts(TelnyxAccount account, Businesses businesses, Messages messages, Clock clock) {
        this.signature = new TelnyxSignature(account.publicKey(), clock);
        this.businesses = businesses;
        this.messages = messages;
    }

    /** Where news of a text is told. */
    static String address(TelnyxAccount account, OutgoingText text) {
        return account.publicUrl() + PATH + "?business=" + text.business() + "&message=" + text.id();
    }

    /** Adds our route; done once, at start. */
    public void mount(Router router) {
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> Thread.ofVirtual().name(PATH).start(() -> context.response()
                        .setStatusCode(status(context))
                        .end()))
                .failureHandler(context -> context.response()
                        .setStatusCode(context.statusCode() < 400 ? 400 : context.statusCode())
                        .end());
    }

    private int status(RoutingContext context) {
        HttpServerRequest request = context.request();
        byte[] body = context.body().buffer() == null
                ? new byte[0]
                : context.body().buffer().getBytes();
        if (!signature.fits(
                request.getHeader("telnyx-timestamp"), body, request.getHeader("telnyx-signature-ed25519"))) {
            LOG.log(System.Logger.Level.WARNING, "an event that Telnyx did not sign was refused");
            return 403;
        }
        try {
            JsonNode event = JSON.readTree(body).path("data");
            told(event, request.getParam("business"), request.getParam("message"));
            return 200;
        } catch (IOException | IllegalArgumentException malformed) {
            return 400;
        } catch (RuntimeException trouble) {
            // it tells again
            LOG.log(System.Logger.Level.ERROR, "what Telnyx told of a text could not be kept", trouble);
            return 500;
        }
    }

    private void told(JsonNode event, @Nullable String business, @Nullable String message) {
        JsonNode payload = event.path("payload");
        String type = event.path("event_type").asText();
        if (type.equals("message.received")) {
            received(payload);
        } else if (business != null && message != null) {
            delivered(BusinessId.of(business), MessageId.of(message), payload);
        }
    }

    private void received(JsonNode text) {
        Optional<PhoneNumber> from = number(text.at("/from/phone_number"));
        number(text.at("/to/0/phone_number"))
                .flatMap(businesses::findByNumber)
                .ifPresent(business -> from.ifPresent(writer -> messages.received(
                        business.id(),
                        writer,
                        text.path("text").asText(),
                        null,
                        text.path("id").asText())));
    }

    private void delivered(BusinessId business, MessageId message, JsonNode text) {
        String name = text.path("id").asText();
        switch (text.at("/to/0/status").asText()) {
            case "sent", "delivery_unconfirmed" -> messages.delivered(business, message, name, Status.SENT, null);
            case "delivered" -> messages.delivered(business, message, name, Status.DELIVERED, null);
            case "sending_failed", "delivery_failed", "expired" ->
                missed(business, message, name, text.at("/errors/0/code").asText());
            default -> {}
        }
    }

    private void missed(BusinessId business, MessageId message, String name, String code) {
        String why = TextTrouble.inWords(code, "the carrier says only that it did not arrive");
        if (TextTrouble.isUnwanted(code)) {
            messages.unwanted(business, message, Route.SMS, name, why);
        } else {
            messages.delivered(business, message, name, Status.FAILED, why);
        }
    }

    private static Optional<PhoneNumber> number(JsonNode written) {
        return CallerId.read(written.asText());
    }
}
