package frontdesk.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.bench.VendorFront.Answer;
import frontdesk.bench.VendorFront.Request;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Twilio's Messages endpoint: takes texts, with no key for repeated ones, lists them, and tells that they were delivered. */
final class TextCarrier implements VendorFront.Vendor {
    static final String ACCOUNT = "ACfeedfeedfeedfeedfeedfeedfeedfeed";
    static final String TOKEN = "a-made-up-token";
    private static final int PAGE = 50;

    private final Hearsay hearsay;
    private final List<Taken> taken = new ArrayList<>();
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();

    /**
     * A text that we took.
     *
     * @param message the desk's own name for it, from the address that is told of its delivery
     * @param heard whether the desk was told that we did
     */
    record Taken(String sid, String message, String to, String from, String body, Instant at, boolean heard) {}

    TextCarrier(Hearsay hearsay) {
        this.hearsay = hearsay;
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** The desk's names of the texts of which it knows that they were delivered. */
    Set<String> delivered() {
        return delivered;
    }

    @Override
    public Answer answer(Request request, boolean heard) {
        if (!request.path().equals("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json")) {
            return new Answer(404, "{\"code\": 20404}");
        }
        return request.method().equals("POST")
                ? take(Request.fields(request.body()), heard)
                : list(Request.fields(request.query()));
    }

    private Answer take(Map<String, String> form, boolean heard) {
        String callback = form.get("StatusCallback");
        Taken text;
        synchronized (this) {
            text = new Taken(
                    "SM%032x".formatted(taken.size() + 1),
                    Request.fields(URI.create(callback).getRawQuery()).get("message"),
                    form.get("To"),
                    form.get("From"),
                    form.get("Body"),
                    Instant.now(),
                    heard);
            taken.add(text);
        }
        tell(text, callback, "sent", () -> {});
        tell(text, callback, "delivered", () -> delivered.add(text.message()));
        return new Answer(201, shown(text).toString());
    }

    private Answer list(Map<String, String> query) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        var messages = page.putArray("messages");
        taken().reversed().stream()
                .filter(text -> text.to().equals(query.get("To")) && text.from().equals(query.get("From")))
                .limit(PAGE)
                .forEach(text -> messages.add(shown(text)));
        return new Answer(200, page.toString());
    }

    private static ObjectNode shown(Taken text) {
        String at = DateTimeFormatter.RFC_1123_DATE_TIME.format(text.at().atOffset(ZoneOffset.UTC));
        return JsonNodeFactory.instance
                .objectNode()
                .put("sid", text.sid())
                .put("to", text.to())
                .put("from", text.from())
                .put("body", text.body())
                .put("status", "queued")
                .put("date_created", at);
    }

    private void tell(Taken text, String callback, String status, Runnable taken) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("AccountSid", ACCOUNT);
        form.put("MessageSid", text.sid());
        form.put("MessageStatus", status);
        form.put("From", text.from());
        form.put("To", text.to());
        String body = Request.form(form);
        var signed = new StringBuilder(callback);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        byte[] signature = Signatures.mac("HmacSHA1", TOKEN, signed.toString().getBytes(UTF_8));
        hearsay.tell(
                () -> HttpRequest.newBuilder(URI.create(callback))
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .header("X-Twilio-Signature", Base64.getEncoder().encodeToString(signature))
                        .POST(BodyPublishers.ofString(body)),
                taken);
    }
}
