package frontdesk.rest;

import java.io.InputStream;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.payment.Deposits;
import frontdesk.payment.Order;
import frontdesk.payment.Payment;
import frontdesk.rest.OrderWords.Item;
import frontdesk.rest.OrderWords.NewOrder;

/** What somebody orders and pays by a link (card, or UPI in India) that is sent to their telephone; the vendor's webhook says when it is paid. */
@Path(Gate.BUSINESS + "/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "orders")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class OrderDesk {
    private static final int MOST_ITEMS = 50;
    private static final int MOST_OF_ONE = 1_000;
    private static final long DEAREST = 100_000_000;

    private final Gate gate;
    private final Deposits deposits;

    OrderDesk(Gate gate, Deposits deposits) {
        this.gate = gate;
        this.deposits = deposits;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "order", summary = "Order items: whoever orders gets a link by text, and pays there")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewOrder.class)))
    @APIResponse(responseCode = "201", description = "Noted; the link is on its way")
    public OrderWords.Stands order(
            @PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        NewOrder sent = Json.read(body, NewOrder.class);
        var faults = new Faults();
        Optional<PhoneNumber> phone = new Texts(faults)
                .required("phone", sent.phone())
                .flatMap(text -> new GuestReader(caller.business(), faults).phone("phone", text));
        Optional<Currency> currency =
                new Texts(faults).required("currency", sent.currency()).flatMap(text -> currency(text, faults));
        List<Item> items = items(sent.items(), faults);
        faults.refuse();
        long total = items.stream()
                .mapToLong(item -> item.quantity() * Objects.requireNonNull(item.price()))
                .sum();
        if (total > DEAREST) {
            throw Problem.faulty("items", "That is too much for one order.");
        }
        var order = new Order(
                caller.id(),
                phone.orElseThrow(),
                new Money(total, currency.orElseThrow()),
                purpose(items),
                null,
                caller.actor(),
                caller.key());
        return deposits.order(order)
                .map(this::shown)
                .orElseThrow(
                        () -> Problem.refusal(
                                409,
                                "nobody-takes-payments",
                                "Nobody takes payments for this business",
                                "Ask the owner to connect an account with Stripe or Razorpay, or take the order without payment."));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "orderState", summary = "Whether it is paid, and where it can be")
    @APIResponse(responseCode = "200", description = "As it stands")
    public OrderWords.Stands state(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        return deposits.find(caller.id(), Ids.payment(id))
                .filter(payment -> !payment.deposit())
                .map(this::shown)
                .orElseThrow(() -> Problem.noSuch("order"));
    }

    private OrderWords.Stands shown(Payment payment) {
        return OrderWords.shown(
                payment, deposits.openLink(payment).map(Payment.Link::url).orElse(null));
    }

    private static Optional<Currency> currency(String text, Faults faults) {
        try {
            return Optional.of(Currency.getInstance(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            faults.add("currency", "Send the three letters of a currency, such as INR.");
            return Optional.empty();
        }
    }

    private static List<Item> items(@Nullable List<@Nullable Item> sent, Faults faults) {
        if (sent == null || sent.isEmpty() || sent.size() > MOST_ITEMS) {
            faults.add("items", "Send 1 to %d items.".formatted(MOST_ITEMS));
            return List.of();
        }
        for (int i = 0; i < sent.size(); i++) {
            Item item = sent.get(i);
            String field = "items[%d]".formatted(i);
            Long price = item == null ? null : item.price();
            if (item == null || Texts.filled(item.name()).isEmpty()) {
                faults.add(field + ".name", "This is missing.");
            } else if (item.quantity() < 1 || item.quantity() > MOST_OF_ONE) {
                faults.add(field + ".quantity", "Send a whole number from 1 to %d.".formatted(MOST_OF_ONE));
            } else if (price == null || price < 1 || price > DEAREST) {
                faults.add(field + ".price", "Send what one costs, in the smallest unit of the currency.");
            }
        }
        return sent.stream().flatMap(item -> Optional.ofNullable(item).stream()).toList();
    }

    /** {@code 2 × Mango pickle, Papad}, as whoever pays reads it. */
    private static String purpose(List<Item> items) {
        String all = items.stream()
                .map(item -> (item.quantity() == 1 ? "" : item.quantity() + " × ")
                        + Texts.filled(item.name()).orElse(""))
                .collect(Collectors.joining(", "))
                .replace("\0", "");
        return Order.shortened(all);
    }
}
