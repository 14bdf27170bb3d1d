package frontdesk.provider.twilio;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Courier;
import frontdesk.message.Route;
import frontdesk.provider.twilio.Form.Field;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends texts, by SMS or by WhatsApp, by Twilio's REST interface (2010-04-01, Messages). Twilio has no key for repeated requests, so a text that was tried before is
 * looked for among the latest to that number and only sent where it is not there.
 */
public final class TwilioCourier implements Courier {
    /** Clocks differ a little, and Twilio tells its times in whole seconds. */
    private static final Duration SAME_TIME = Duration.ofMinutes(2);

    private static final int LATEST = 50;

    /** More texts than any number may send. */
    private static final int MOST_A_SECOND = 10;

    private final TwilioAccount account;
    private final WhatsAppSenders whatsApp;
    private final TwilioRest rest;

    /** One that sends by SMS only. */
    public TwilioCourier(TwilioAccount account) {
        this(account, WhatsAppSenders.NONE);
    }

    public TwilioCourier(TwilioAccount account, WhatsAppSenders whatsApp) {
        this.account = account;
        this.whatsApp = whatsApp;
        this.rest = new TwilioRest(account, MOST_A_SECOND);
    }

    @Override
    public String name() {
        return Trouble.TWILIO;
    }

    @Override
    public boolean isOnWhatsApp(PhoneNumber from) {
        return whatsApp.numbers().contains(from);
    }

    @Override
    public Optional<String> template(String occasion, Language language) {
        return whatsApp.template(occasion, language);
    }

    @Override
    public String send(OutgoingText text) {
        if (text.triedAt() != null) {
            Optional<String> sent = sentSince(text, text.triedAt());
            if (sent.isPresent()) {
                return sent.get();
            }
        }
        String sid = rest.post("/Messages.json", form(text)).path("sid").asText();
        if (sid.isEmpty()) {
            throw unreadable();
        }
        return sid;
    }

    /** It may have done what it was asked, or not: that is looked for before it is asked again. */
    private static OutsideTrouble unreadable() {
        return OutsideTrouble.passing(Trouble.TWILIO, "its answer says nothing");
    }

    private Form form(OutgoingText text) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("To", address(text, text.to())));
        fields.add(new Field("From", address(text, text.from())));
        String template = text.way().template();
        if (template == null) {
            fields.add(new Field("Body", text.body()));
        } else {
            fields.add(new Field("ContentSid", template));
            fields.add(new Field("ContentVariables", inTemplate(text.body())));
        }
        // Twilio refuses a text whose callback is on the sender's own machine
        if (!account.onlyHere() || TwilioAccount.onThisMachine(account.apiBase())) {
            fields.add(new Field("StatusCallback", callback(text)));
        }
        return new Form(fields);
    }

    private String callback(OutgoingText text) {
        Route route = text.way().route();
        return account.publicUrl() + "/twilio/sms-status?business=" + text.business() + "&message=" + text.id()
                + (route == Route.SMS ? "" : "&by=" + route.name().toLowerCase(Locale.ROOT));
    }

    private static String address(OutgoingText text, PhoneNumber number) {
        return switch (text.way().route()) {
            case SMS -> number.e164();
            case WHATSAPP, TEMPLATE -> "whatsapp:" + number.e164();
        };
    }

    /** What stands in a template may have no line breaks and no long gaps. */
    private static String inTemplate(String body) {
        return JsonNodeFactory.instance.objectNode().put("1", inline(body)).toString();
    }

    private static String inline(String body) {
        return body.strip().replaceAll("\\s+", " ");
    }

    /** The name of this same text, where it was taken after all when it was first tried. */
    private Optional<String> sentSince(OutgoingText text, Instant tried) {
        String query = "?To=" + encoded(address(text, text.to())) + "&From=" + encoded(address(text, text.from()))
                + "&PageSize=" + LATEST;
        JsonNode messages = rest.get("/Messages.json" + query).path("messages");
        if (!messages.isArray()) {
            throw unreadable();
        }
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> isSame(message.path("body").asText(), text))
                .filter(message -> made(message).isAfter(tried.minus(SAME_TIME)))
                .map(message -> message.path("sid").asText())
                .filter(name -> !text.others().contains(name))
                .findFirst();
    }

    /** A template is shown with its own words around ours. */
    private static boolean isSame(String shown, OutgoingText text) {
        return text.way().template() == null ? shown.equals(text.body()) : shown.contains(inline(text.body()));
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
