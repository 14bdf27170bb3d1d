package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/** The Messages endpoint: takes texts, lists them, tells of their delivery; or has a bad day. */
final class TextDesk {
    static final Set<String> PARAMETERS = Set.of(
            "To",
            "From",
            "MessagingServiceSid",
            "Body",
            "MediaUrl",
            "StatusCallback",
            "ValidityPeriod",
            "SmartEncoded",
            "ContentSid",
            "ContentVariables");
    static final Set<String> FILTERS = Set.of("To", "From", "DateSent", "DateSent<", "DateSent>", "PageSize", "Page");

    private final String path;
    private final RestAnswers rest;
    private final SignedRequests requests;
    private final ExecutorService threads;
    private final WhatsAppRules whatsApp;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private final List<SentText> taken = new ArrayList<>();
    private int tellings;
    private volatile BadDay day = BadDay.NONE;

    TextDesk(
            String account,
            RestAnswers rest,
            SignedRequests requests,
            ExecutorService threads,
            WhatsAppRules whatsApp,
            Clock clock) {
        this.path = account + "/Messages";
        this.rest = rest;
        this.requests = requests;
        this.threads = threads;
        this.whatsApp = whatsApp;
        this.clock = clock;
    }

    void have(BadDay day) {
        this.day = day;
    }

    List<SentText> taken() {
        lock.lock();
        try {
            return List.copyOf(taken);
        } finally {
            lock.unlock();
        }
    }

    boolean await(int count, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (tellings < count) {
                if (left <= 0) {
                    return false;
                }
                left = told.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void answer(HttpExchange exchange) throws IOException {
        if (!rest.admits(exchange)) {
            return;
        }
        switch (day) {
            case DOWN -> exchange.close();
            case FAILING -> RestAnswers.error(exchange, 500, 20500, "Internal Server Error");
            case SAYS_NOTHING -> RestAnswers.json(exchange, 200, RestAnswers.JSON.createObjectNode());
            case TOO_MANY_REQUESTS -> {
                exchange.getResponseHeaders().set("Retry-After", "2");
                RestAnswers.error(exchange, 429, 20429, "Too Many Requests");
            }
            case OPTED_OUT -> RestAnswers.error(exchange, 400, 21610, "Attempt to send to unsubscribed recipient");
            case NOT_MOBILE -> RestAnswers.error(exchange, 400, 21614, "'To' number is not a valid mobile number");
            case NONE, ANSWER_LOST, UNDELIVERED, NEWS_OUT_OF_ORDER -> {
                if (exchange.getRequestMethod().equals("POST")) {
                    take(exchange);
                } else {
                    list(exchange);
                }
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> form = RestAnswers.form(exchange);
        if (!PARAMETERS.containsAll(form.keySet())) {
            RestAnswers.error(exchange, 400, 20001, "Unknown parameters");
            return;
        }
        String to = form.get("To");
        String from = form.get("From");
        String template = form.get("ContentSid");
        String body = template == null ? form.get("Body") : inTemplate(form.getOrDefault("ContentVariables", ""));
        if (to == null || from == null || body == null || body.length() > 1600) {
            RestAnswers.error(exchange, 400, to == null ? 21604 : from == null ? 21603 : 21602, "Missing");
            return;
        }
        var text = new SentText(
                TwilioStandIn.sid("SM"), from, to, body, form.get("StatusCallback"), clock.instant(), template);
        lock.lock();
        try {
            taken.add(text);
        } finally {
            lock.unlock();
        }
        BadDay today = day;
        threads.execute(() -> tell(text, today));
        if (today == BadDay.ANSWER_LOST) {
            exchange.close();
        } else {
            RestAnswers.json(exchange, 201, shown(text));
        }
    }

    /** A template with words of its own around its one place; null where nothing stands in that. */
    private static @Nullable String inTemplate(String variables) throws IOException {
        String text = RestAnswers.JSON
                .readTree(variables.isEmpty() ? "{}" : variables)
                .path("1")
                .asText();
        return text.isEmpty() || text.contains("\n") ? null : "Your assistant writes: " + text + " Please reply here.";
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = RestAnswers.query(exchange);
        if (!FILTERS.containsAll(query.keySet())) {
            RestAnswers.error(exchange, 400, 20001, "Unknown parameters");
            return;
        }
        ObjectNode page = RestAnswers.JSON.createObjectNode();
        var messages = page.putArray("messages");
        taken().reversed().stream()
                .filter(text -> query.getOrDefault("To", text.to()).equals(text.to()))
                .filter(text -> query.getOrDefault("From", text.from()).equals(text.from()))
                .forEach(text -> messages.add(shown(text)));
        RestAnswers.json(exchange, 200, page.put("page", 0).put("uri", path + ".json"));
    }

    /** A message in the published shape. */
    private ObjectNode shown(SentText text) {
        String at = DateTimeFormatter.RFC_1123_DATE_TIME
                .format(text.at().atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
        ObjectNode message = RestAnswers.JSON
                .createObjectNode()
                .put("sid", text.sid())
                .put("api_version", "2010-04-01")
                .put("body", text.body())
                .put("date_created", at)
                .put("date_updated", at)
                .put("direction", "outbound-api")
                .put("from", text.from())
                .put("to", text.to())
                .put("num_media", "0")
                .put("num_segments", "1")
                .put("price_unit", "USD")
                .put("status", "queued")
                .put("uri", path + "/" + text.sid() + ".json");
        List.of("date_sent", "error_code", "error_message", "messaging_service_sid", "price")
                .forEach(message::putNull);
        return message;
    }

    private void tell(SentText text, BadDay today) {
        try {
            Optional<String> failure = whatsApp.failure(text.to(), text.template());
            if (failure.isPresent()) {
                tell(text, Map.of("MessageStatus", "sent"));
                tell(text, Map.of("MessageStatus", "undelivered", "ErrorCode", failure.get()));
                return;
            }
            switch (today) {
                case UNDELIVERED -> {
                    tell(text, Map.of("MessageStatus", "sent"));
                    tell(text, Map.of("MessageStatus", "undelivered", "ErrorCode", "30005"));
                }
                case NEWS_OUT_OF_ORDER -> {
                    tell(text, Map.of("MessageStatus", "delivered"));
                    tell(text, Map.of("MessageStatus", "sent"));
                }
                default -> {
                    tell(text, Map.of("MessageStatus", "sent"));
                    tell(text, Map.of("MessageStatus", "delivered"));
                }
            }
        } catch (IOException deskIsDown) {
            // Twilio does not tell it again either
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.lock();
            try {
                tellings++;
                told.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void tell(SentText text, Map<String, String> news) throws IOException, InterruptedException {
        if (text.callback() != null) {
            var form = new LinkedHashMap<String, String>(news);
            form.put("SmsStatus", news.getOrDefault("MessageStatus", ""));
            form.put("MessageSid", text.sid());
            form.put("SmsSid", text.sid());
            form.put("From", text.from());
            form.put("To", text.to());
            form.put("ApiVersion", "2010-04-01");
            requests.post(URI.create(text.callback()), form);
        }
    }
}
