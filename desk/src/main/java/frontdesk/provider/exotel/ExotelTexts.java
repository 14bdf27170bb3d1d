package frontdesk.provider.exotel;

import java.util.Optional;
import java.util.function.Consumer;

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
import frontdesk.message.Status;

/**
 * What Exotel tells about texts: one arrived ({@code /exotel/text}, which the ExoPhone's SMS flow calls), or what became of one that we sent
 * ({@code /exotel/text-status}). All show our password; what is told twice is kept once.
 */
public final class ExotelTexts {
    private static final System.Logger LOG = System.getLogger(ExotelTexts.class.getName());
    private static final String ARRIVED = "/exotel/text";
    private static final String NEWS = "/exotel/text-status";
    private static final int LARGEST_BODY = 64 * 1024;

    private final ExotelAccount account;
    private final Businesses businesses;
    private final Messages messages;

    public ExotelTexts(ExotelAccount account, Businesses businesses, Messages messages) {
        this.account = account;
        this.businesses = businesses;
        this.messages = messages;
    }

    /** Where news of a text is told. */
    static String news(OutgoingText text) {
        return NEWS + "?business=" + text.business() + "&message=" + text.id();
    }

    /** Adds our routes; done once, at start. */
    public void mount(Router router) {
        mount(router, ARRIVED, this::received);
        mount(router, NEWS, this::delivered);
    }

    /** Flows call by GET, with their fields in the address; news comes as a form. */
    private void mount(Router router, String path, Consumer<HttpServerRequest> told) {
        router.route(path)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> Thread.ofVirtual().name(path).start(() -> answer(context, told)));
    }

    private void answer(RoutingContext context, Consumer<HttpServerRequest> told) {
        int status = 200;
        if (!account.opens(context.request().getHeader("Authorization"))) {
            LOG.log(System.Logger.Level.WARNING, "a request without Exotel's password was refused");
            context.response().putHeader("WWW-Authenticate", "Basic");
            status = 401;
        } else {
            try {
                told.accept(context.request());
            } catch (IllegalArgumentException malformed) {
                status = 400;
            } catch (RuntimeException trouble) {
                LOG.log(System.Logger.Level.ERROR, "what Exotel told of a text could not be kept", trouble);
                status = 500;
            }
        }
        context.response().setStatusCode(status).end();
    }

    private void received(HttpServerRequest text) {
        Optional<PhoneNumber> from = number(field(text, "From"));
        String name = field(text, "SmsSid");
        if (name != null) {
            number(field(text, "To"))
                    .flatMap(businesses::findByNumber)
                    .ifPresent(business -> from.ifPresent(writer -> messages.received(
                            business.id(),
                            writer,
                            Optional.ofNullable(field(text, "Body")).orElse(""),
                            null,
                            name)));
        }
    }

    private void delivered(HttpServerRequest news) {
        String business = news.getParam("business");
        String message = news.getParam("message");
        String name = field(news, "SmsSid");
        if (business == null || message == null || name == null) {
            throw new IllegalArgumentException("news of no text");
        }
        Status status = status(String.valueOf(field(news, "Status")));
        if (status != null) {
            String why = status == Status.FAILED ? why(String.valueOf(field(news, "Status"))) : null;
            messages.delivered(BusinessId.of(business), MessageId.of(message), name, status, why);
        }
    }

    /** Null where nothing follows from it. */
    private static @Nullable Status status(String word) {
        return switch (word) {
            case "submitted" -> Status.SENT;
            case "sent" -> Status.DELIVERED;
            case "failed", "failed-dnd", "failed_dnd" -> Status.FAILED;
            default -> null;
        };
    }

    private static String why(String word) {
        return word.startsWith("failed-dnd") || word.startsWith("failed_dnd")
                ? "this number is on the register of those who want no texts (DND)"
                : "the carrier says only that it did not arrive";
    }

    private static @Nullable String field(HttpServerRequest request, String name) {
        String inForm = request.getFormAttribute(name);
        return inForm == null ? request.getParam(name) : inForm;
    }

    private Optional<PhoneNumber> number(@Nullable String written) {
        return Optional.ofNullable(written).flatMap(text -> CallerId.read(text.strip(), account.region()));
    }
}
