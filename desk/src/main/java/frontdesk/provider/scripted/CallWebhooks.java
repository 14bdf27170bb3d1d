package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/**
 * What one call asks and tells the desk's webhooks, with the fields that Twilio sends.
 *
 * @param from the caller's number, or null where it is withheld
 * @param status where the desk wants to hear of a call that it placed itself, or null
 */
record CallWebhooks(
        Carrier carrier,
        String callSid,
        @Nullable PhoneNumber from,
        PhoneNumber to,
        @Nullable URI status) {

    /** Those of a call that comes in. */
    CallWebhooks(Carrier carrier, String callSid, @Nullable PhoneNumber from, PhoneNumber to) {
        this(carrier, callSid, from, to, null);
    }

    /** The call comes in. */
    String voice() throws IOException, InterruptedException {
        return ask(URI.create(carrier.desk() + "/twilio/voice"), Map.of("CallStatus", "ringing"));
    }

    /** Asks for the next document. Throws with Twilio's error code where there is none to follow. */
    String ask(URI url, Map<String, String> more) throws IOException, InterruptedException {
        HttpResponse<String> answer = carrier.requests().post(url, form(more));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("11200: the webhook answered " + answer.statusCode());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/xml") && !type.startsWith("application/xml")) {
            throw new IOException("12300: the webhook answered " + type);
        }
        return answer.body();
    }

    /** The call is over. False where the desk did not hear of it. */
    boolean tellEnd() {
        return tell("completed");
    }

    /** How a call goes on. */
    boolean tell(String callStatus) {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                carrier.clock().instant().atOffset(ZoneOffset.UTC));
        URI where = status == null ? URI.create(carrier.desk() + "/twilio/status") : status;
        return tell(
                where,
                Map.of(
                        "CallStatus",
                        callStatus,
                        "CallbackSource",
                        "call-progress-events",
                        "SequenceNumber",
                        "0",
                        "Timestamp",
                        now));
    }

    boolean tell(URI where, Map<String, String> news) {
        try {
            carrier.requests().post(where, form(news));
            return true;
        } catch (IOException deskIsGone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> form(Map<String, String> more) {
        String caller = from == null ? "anonymous" : from.e164();
        var form = new LinkedHashMap<String, String>();
        form.put("AccountSid", carrier.accountSid());
        form.put("ApiVersion", "2010-04-01");
        form.put("CallSid", callSid);
        form.put("CallStatus", "in-progress");
        form.put("Direction", status == null ? "inbound" : "outbound-api");
        form.put("From", caller);
        form.put("Caller", caller);
        form.put("To", to.e164());
        form.put("Called", to.e164());
        form.put("FromCity", "");
        form.put("StirVerstat", "No-TN-Validation");
        form.putAll(more);
        return form;
    }
}
