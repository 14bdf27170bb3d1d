package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/** The Calls endpoint: takes the calls that the desk places, rings who is played, and tells what becomes of it. */
final class OutboundCalls {
    private final RestAnswers rest;
    private final Supplier<Carrier> carrier;
    private final Map<String, PhoneCall> calls;
    private final Executor threads;
    private final Map<String, Callee> people = new ConcurrentHashMap<>();
    private final List<PhoneCall> placed = new ArrayList<>();
    private final List<Map<String, String>> asked = new ArrayList<>();
    volatile BadDay day = BadDay.NONE;
    volatile CallNews news = CallNews.ONCE;

    OutboundCalls(RestAnswers rest, Supplier<Carrier> carrier, Map<String, PhoneCall> calls, Executor threads) {
        this.rest = rest;
        this.carrier = carrier;
        this.calls = calls;
        this.threads = threads;
    }

    void person(PhoneNumber number, Callee callee) {
        people.put(number.e164(), callee);
    }

    List<PhoneCall> placed() {
        synchronized (placed) {
            return List.copyOf(placed);
        }
    }

    List<Map<String, String>> asked() {
        synchronized (placed) {
            return List.copyOf(asked);
        }
    }

    void answer(HttpExchange exchange) throws IOException {
        if (!rest.admits(exchange)) {
            return;
        }
        Map<String, String> form = RestAnswers.form(exchange);
        switch (day) {
            case DOWN -> exchange.close();
            case FAILING -> RestAnswers.error(exchange, 500, 20500, "Internal error");
            case TOO_MANY_REQUESTS -> RestAnswers.error(exchange, 429, 20429, "Too Many Requests");
            case ANSWER_LOST -> {
                place(form);
                exchange.close();
            }
            default -> taken(exchange, form);
        }
    }

    private void taken(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (!form.containsKey("To") || !form.containsKey("From") || !form.containsKey("Twiml")) {
            RestAnswers.error(exchange, 400, 21201, "No 'To' number is specified");
            return;
        }
        PhoneCall call = place(form);
        RestAnswers.json(
                exchange,
                201,
                RestAnswers.JSON
                        .createObjectNode()
                        .put("sid", call.callSid())
                        .put("status", "queued")
                        .put("direction", "outbound-api")
                        .put("from", form.get("From"))
                        .put("to", form.get("To")));
    }

    private PhoneCall place(Map<String, String> form) {
        Carrier by = carrier.get();
        String status = form.get("StatusCallback");
        var webhooks = new CallWebhooks(
                by,
                TwilioStandIn.sid("CA"),
                new PhoneNumber(sent(form, "From")),
                new PhoneNumber(sent(form, "To")),
                status == null ? null : URI.create(status));
        var call = new PhoneCall(by, webhooks);
        calls.put(call.callSid(), call);
        synchronized (placed) {
            placed.add(call);
            asked.add(form);
        }
        threads.execute(() -> ring(call, webhooks, form));
        return call;
    }

    private static String sent(Map<String, String> form, String field) {
        return Objects.requireNonNull(form.get(field), field);
    }

    private void ring(PhoneCall call, CallWebhooks webhooks, Map<String, String> form) {
        Callee callee = people.getOrDefault(form.get("To"), Callee.that(Callee.Does.RING_ON));
        tell(webhooks, "initiated");
        tell(webhooks, "ringing");
        switch (callee.does()) {
            case BUSY -> over(call, webhooks, "busy");
            case NO_ANSWER -> over(call, webhooks, "no-answer");
            case FAIL -> over(call, webhooks, "failed");
            case RING_ON -> {
                call.awaitReplaced();
                over(call, webhooks, "canceled");
            }
            case ANSWER -> {
                tell(webhooks, "in-progress");
                if (news == CallNews.TWICE_AND_OUT_OF_ORDER) {
                    tell(webhooks, "ringing");
                }
                threads.execute(() -> callee.acts().accept(call));
                threads.execute(() -> judge(webhooks, callee.answeredBy(), form.get("AsyncAmdStatusCallback")));
                call.run(sent(form, "Twiml"));
            }
        }
    }

    private void over(PhoneCall call, CallWebhooks webhooks, String status) {
        call.isOver();
        tell(webhooks, status);
    }

    private void tell(CallWebhooks webhooks, String status) {
        int times =
                switch (news) {
                    case ONCE -> 1;
                    case TWICE_AND_OUT_OF_ORDER -> 2;
                    case MISSING -> 0;
                };
        for (int i = 0; i < times; i++) {
            webhooks.tell(status);
        }
    }

    private static void judge(CallWebhooks webhooks, @Nullable String answeredBy, @Nullable String callback) {
        if (answeredBy != null && callback != null) {
            webhooks.tell(URI.create(callback), Map.of("AnsweredBy", answeredBy, "MachineDetectionDuration", "2400"));
        }
    }
}
