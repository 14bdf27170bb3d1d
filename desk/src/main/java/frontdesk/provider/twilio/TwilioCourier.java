package frontdesk.provider.twilio;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.message.Courier;
import frontdesk.provider.twilio.Form.Field;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends texts by Twilio's REST interface (2010-04-01, Messages). Twilio has no key for repeated requests, so a text that was tried before is
 * looked for among the latest to that number and only sent where it is not there.
 */
public final class TwilioCourier implements Courier {
    /** Clocks differ a little, and Twilio tells its times in whole seconds. */
    private static final Duration SAME_TIME = Duration.ofMinutes(2);

    private static final int LATEST = 50;

    /** More texts than any number may send. */
    private static final int MOST_A_SECOND = 10;

    private final TwilioAccount account;
    private final TwilioRest rest;

    public TwilioCourier(TwilioAccount account) {
        this.account = account;
        this.rest = new TwilioRest(account, MOST_A_SECOND);
    }

    @Override
    public String name() {
        return Trouble.TWILIO;
    }

    @Override
    public String send(OutgoingText text) {
        if (text.triedAt() != null) {
            Optional<String> sent = sentSince(text, text.triedAt());
            if (sent.isPresent()) {
                return sent.get();
            }
        }
        return rest.post("/Messages.json", form(text)).path("sid").asText();
    }

    private Form form(OutgoingText text) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("To", text.to().e164()));
        fields.add(new Field("From", text.from().e164()));
        fields.add(new Field("Body", text.body()));
        // Twilio refuses a text whose callback is on the sender's own machine
        if (!account.onlyHere() || TwilioAccount.onThisMachine(account.apiBase())) {
            fields.add(new Field(
                    "StatusCallback",
                    account.publicUrl() + "/twilio/sms-status?business=" + text.business() + "&message=" + text.id()));
        }
        return new Form(fields);
    }

    /** The name of this same text, where it was taken after all when it was first tried. */
    private Optional<String> sentSince(OutgoingText text, Instant tried) {
        String query = "?To=" + encoded(text.to().e164()) + "&From="
                + encoded(text.from().e164()) + "&PageSize=" + LATEST;
        JsonNode list = rest.get("/Messages.json" + query);
        return StreamSupport.stream(list.path("messages").spliterator(), false)
                .filter(message -> message.path("body").asText().equals(text.body()))
                .filter(message -> made(message).isAfter(tried.minus(SAME_TIME)))
                .map(message -> message.path("sid").asText())
                .findFirst();
    }

    private static Instant made(JsonNode message) {
        try {
            return ZonedDateTime.parse(message.path("date_created").asText(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException notADate) {
            return Instant.MIN;
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
