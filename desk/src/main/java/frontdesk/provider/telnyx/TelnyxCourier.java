package frontdesk.provider.telnyx;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.message.Courier;
import frontdesk.provider.http.Outsider;

/**
 * Sends texts by Telnyx (v2, {@code POST /messages}). Telnyx has no key for repeated requests and no list in which to look for one that was taken
 * after all; but it tells what becomes of a text under the name that we gave it. So one whose answer was lost waits for such news, and is sent
 * again only where none has come.
 */
public final class TelnyxCourier implements Courier {
    private static final String TELNYX = "telnyx";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** News of a text that was taken comes within seconds; when it does, the text is not tried again. */
    static final Duration NEWS_COMES_WITHIN = Duration.ofMinutes(3);

    private static final int MOST_A_SECOND = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TelnyxAccount account;
    private final Clock clock;
    private final Outsider telnyx = Outsider.named(TELNYX)
            .connectingFor(CONNECT)
            .leftAloneFor(Duration.ofSeconds(30))
            .atMostASecond(MOST_A_SECOND)
            .refusingWith(TelnyxCourier::refusal)
            .build();

    public TelnyxCourier(TelnyxAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TELNYX;
    }

    @Override
    public String send(OutgoingText text) {
        if (text.triedAt() != null && text.triedAt().plus(NEWS_COMES_WITHIN).isAfter(clock.instant())) {
            throw OutsideTrouble.passing(TELNYX, "whether it was taken is not known yet");
        }
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("from", text.from().e164())
                .put("to", text.to().e164())
                .put("text", text.body())
                .put("type", "SMS")
                .put("webhook_url", TelnyxTexts.address(account, text))
                .toString();
        var request = HttpRequest.newBuilder(URI.create(account.apiBase() + "/messages"))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + account.apiKey().reveal())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        String name = telnyx.json(request).at("/data/id").asText();
        if (name.isEmpty()) {
            throw OutsideTrouble.passing(TELNYX, "its answer could not be read");
        }
        return name;
    }

    private static OutsideTrouble refusal(Outsider.Answer answer) {
        int status = answer.status();
        if (status == 429 || status >= 500) {
            return OutsideTrouble.passing(TELNYX, "it answered " + status);
        }
        String code = code(answer.body());
        String what = TextTrouble.inWords(code, "it answered " + status);
        return TextTrouble.isUnwanted(code)
                ? OutsideTrouble.unwanted(TELNYX, what)
                : OutsideTrouble.lasting(TELNYX, what);
    }

    private static String code(String body) {
        try {
            JsonNode errors = JSON.readTree(body).path("errors");
            return errors.path(0).path("code").asText();
        } catch (IOException notJson) {
            return "";
        }
    }
}
