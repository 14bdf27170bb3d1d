package frontdesk.provider.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.RateLimitException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.message.Courier;
import frontdesk.provider.twilio.Form.Field;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends texts by Twilio's REST interface (2010-04-01, Messages). Twilio has no key for repeated requests, so a text that was tried before is
 * looked for among the latest to that number and only sent where it is not there.
 */
public final class TwilioCourier implements Courier {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** Clocks differ a little, and Twilio tells its times in whole seconds. */
    private static final Duration SAME_TIME = Duration.ofMinutes(2);

    private static final int LATEST = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TwilioAccount account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** Ten texts a second are more than any number may send; five failures of ten, and Twilio is left alone for half a minute. */
    private final Guard guard = Guard.create()
            .withDescription(Trouble.TWILIO)
            .withRateLimit()
            .limit(10)
            .window(1, ChronoUnit.SECONDS)
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(10)
            .failureRatio(0.5)
            .delay(30, ChronoUnit.SECONDS)
            .when(failure -> failure instanceof OutsideTrouble trouble && trouble.worthRetrying())
            .done()
            .build();

    public TwilioCourier(TwilioAccount account) {
        this.account = account;
    }

    @Override
    public String name() {
        return Trouble.TWILIO;
    }

    @Override
    public String send(OutgoingText text) {
        return guarded(() -> {
            if (text.triedAt() != null) {
                Optional<String> sent = sentSince(text, text.triedAt());
                if (sent.isPresent()) {
                    return sent.get();
                }
            }
            JsonNode message =
                    ask(request("").POST(BodyPublishers.ofString(form(text).encoded())));
            return message.path("sid").asText();
        });
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
        JsonNode list = ask(request(query).GET());
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

    private HttpRequest.Builder request(String query) {
        String user = account.user() + ":" + account.password().reveal();
        return HttpRequest.newBuilder(URI.create(
                        account.apiBase() + "/2010-04-01/Accounts/" + account.accountSid() + "/Messages.json" + query))
                .timeout(ANSWER)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("Accept", "application/json");
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                return JSON.readTree(answer.body());
            }
            throw Trouble.refusal(answer.statusCode(), code(answer.body()));
        } catch (IOException down) {
            throw OutsideTrouble.passing(Trouble.TWILIO, "it cannot be reached or does not answer", down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(Trouble.TWILIO, "we were stopping", stopped);
        }
    }

    private static int code(String body) {
        try {
            return JSON.readTree(body).path("code").asInt();
        } catch (IOException notJson) {
            return 0;
        }
    }

    private String guarded(Callable<String> work) {
        try {
            return guard.call(work, String.class);
        } catch (OutsideTrouble trouble) {
            throw trouble;
        } catch (CircuitBreakerOpenException open) {
            throw OutsideTrouble.passing(Trouble.TWILIO, "it has been failing and is left alone for a moment", open);
        } catch (RateLimitException tooMany) {
            throw OutsideTrouble.passing(Trouble.TWILIO, "we send too many texts at once", tooMany);
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
