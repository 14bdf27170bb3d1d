package frontdesk.provider.scripted;

import java.io.IOException;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/** The Calls endpoint: replaces the document of a live call, or ends it, and says what one has cost. */
final class CallUpdates {
    private static final String HANG_UP = "<Response><Hangup/></Response>";

    private final String path;
    private final RestAnswers rest;
    private final Map<String, PhoneCall> calls;

    /** What every call has cost from now on, as the vendor writes it; null as long as that is not known. */
    volatile @Nullable String price;

    CallUpdates(String account, RestAnswers rest, Map<String, PhoneCall> calls) {
        this.path = account + "/Calls/";
        this.rest = rest;
        this.calls = calls;
    }

    void answer(HttpExchange exchange) throws IOException {
        if (!rest.admits(exchange)) {
            return;
        }
        String sid = exchange.getRequestURI().getPath().substring(path.length()).replaceFirst("\\.json$", "");
        PhoneCall call = calls.get(sid);
        if (exchange.getRequestMethod().equals("GET")) {
            RestAnswers.json(
                    exchange,
                    200,
                    RestAnswers.JSON
                            .createObjectNode()
                            .put("sid", sid)
                            .put("status", "completed")
                            .put("price", price)
                            .put("price_unit", "USD"));
            return;
        }
        Map<String, String> form = RestAnswers.form(exchange);
        String twiml = "completed".equals(form.get("Status")) ? HANG_UP : form.get("Twiml");
        if (call == null || !exchange.getRequestMethod().equals("POST")) {
            RestAnswers.error(exchange, 404, 20404, "The requested resource was not found");
        } else if (twiml == null) {
            RestAnswers.error(exchange, 400, 20001, "Unknown parameters");
        } else if (!call.replace(twiml)) {
            RestAnswers.error(exchange, 400, 21220, "Call is not in-progress. Cannot redirect.");
        } else {
            RestAnswers.json(
                    exchange,
                    200,
                    RestAnswers.JSON.createObjectNode().put("sid", sid).put("status", "in-progress"));
        }
    }
}
