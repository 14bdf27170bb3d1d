package frontdesk.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.bench.VendorFront.Answer;
import frontdesk.bench.VendorFront.Request;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stripe's Checkout: opens sessions, once for each key, lets customers pay and have their money back, and tells of all that. */
final class CardVendor implements VendorFront.Vendor {
    static final String KEY = "sk_test_made_up";
    static final String SECRET = "whsec_made_up";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SESSIONS = "/v1/checkout/sessions";

    private final Hearsay hearsay;
    private final Map<String, Answer> answered = new LinkedHashMap<>();
    private final Map<String, ObjectNode> sessions = new LinkedHashMap<>();
    private final List<Refund> refunds = new ArrayList<>();
    private URI hook;
    private int events;

    record Refund(String intent, long amount) {}

    CardVendor(Hearsay hearsay) {
        this.hearsay = hearsay;
    }

    /** Where the desk hears of it. */
    void tells(URI address) {
        hook = address;
    }

    /** What was paid, by what the money is called. */
    synchronized Map<String, Long> paid() {
        Map<String, Long> paid = new LinkedHashMap<>();
        sessions.values().stream()
                .filter(session -> session.path("payment_status").asText().equals("paid"))
                .forEach(session -> paid.put(
                        session.path("payment_intent").asText(),
                        session.path("amount_total").asLong()));
        return paid;
    }

    synchronized List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    /** The references of the sessions that can be paid still. */
    synchronized List<String> open() {
        return sessions.values().stream()
                .filter(session -> session.path("status").asText().equals("open"))
                .map(session -> session.path("client_reference_id").asText())
                .toList();
    }

    /** Somebody pays in one of the sessions that are open, whichever it is. */
    synchronized void somebodyPays() {
        List<ObjectNode> open = sessions.values().stream()
                .filter(session -> session.path("status").asText().equals("open"))
                .toList();
        if (!open.isEmpty()) {
            ObjectNode session = open.get(ThreadLocalRandom.current().nextInt(open.size()));
            session.put("status", "complete")
                    .put("payment_status", "paid")
                    .put("payment_intent", "pi_" + session.path("id").asText());
            tell("checkout.session.completed", session);
        }
    }

    @Override
    public synchronized Answer answer(Request request, boolean heard) {
        String key = request.headers().getFirst("Idempotency-Key");
        if (key == null) {
            return done(request);
        }
        Answer before = answered.get(key);
        Answer now = before == null ? done(request) : before;
        answered.put(key, now);
        return now;
    }

    private Answer done(Request request) {
        String path = request.path();
        Map<String, String> form = Request.fields(request.body());
        if (path.equals("/v1/refunds")) {
            return giveBack(form.get("payment_intent"), Long.parseLong(form.get("amount")));
        }
        if (path.equals(SESSIONS)) {
            return request.method().equals("GET")
                    ? new Answer(200, "{\"object\": \"list\", \"data\": []}")
                    : new Answer(200, opened(form).toString());
        }
        ObjectNode session = sessions.get(path.split("/")[4]);
        if (path.endsWith("/expire")) {
            if (!session.path("status").asText().equals("open")) {
                return new Answer(400, "{\"error\": {\"type\": \"invalid_request_error\"}}");
            }
            session.put("status", "expired");
            tell("checkout.session.expired", session);
        }
        return new Answer(200, session.toString());
    }

    private ObjectNode opened(Map<String, String> form) {
        String id = "cs_test_" + sessions.size();
        ObjectNode session = NODES.objectNode()
                .put("id", id)
                .put("object", "checkout.session")
                .put("status", "open")
                .put("payment_status", "unpaid")
                .put("url", "https://checkout.example/" + id)
                .put("client_reference_id", form.get("client_reference_id"))
                .put("amount_total", Long.parseLong(form.get("line_items[0][price_data][unit_amount]")))
                .put("currency", form.get("line_items[0][price_data][currency]"))
                .put("expires_at", Long.parseLong(form.get("expires_at")));
        sessions.put(id, session);
        return session;
    }

    private Answer giveBack(String intent, long amount) {
        refunds.add(new Refund(intent, amount));
        long all = refunds.stream()
                .filter(refund -> refund.intent().equals(intent))
                .mapToLong(Refund::amount)
                .sum();
        ObjectNode charge = NODES.objectNode()
                .put("object", "charge")
                .put("payment_intent", intent)
                .put("amount_refunded", all)
                .put("currency", "usd");
        tell("charge.refunded", charge);
        return new Answer(
                200,
                NODES.objectNode()
                        .put("id", "re_" + refunds.size())
                        .put("status", "succeeded")
                        .toString());
    }

    private void tell(String type, ObjectNode object) {
        ObjectNode event = NODES.objectNode()
                .put("id", "evt_" + ++events)
                .put("object", "event")
                .put("type", type);
        event.putObject("data").set("object", object.deepCopy());
        byte[] body = event.toString().getBytes(UTF_8);
        hearsay.tell(
                () -> HttpRequest.newBuilder(hook)
                        .header("Content-Type", "application/json")
                        .header("Stripe-Signature", Signatures.timed(SECRET, "v1", body))
                        .POST(BodyPublishers.ofByteArray(body)),
                () -> {});
    }
}
