package frontdesk.provider.exotel;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.message.Courier;
import frontdesk.provider.http.Outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends texts by Exotel ({@code Sms/send}). Exotel has no key for repeated requests; but it tells what becomes of a text under the name that we gave
 * it. So one whose answer was lost waits for such news, and is sent again only where none has come.
 */
public final class ExotelCourier implements Courier {
    private static final String EXOTEL = "exotel";
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** News of a text that was taken comes by then; when it does, the text is not tried again. */
    static final Duration NEWS_COMES_WITHIN = Duration.ofMinutes(3);

    private static final int MOST_A_SECOND = 3;

    private final ExotelAccount account;
    private final ExotelApi api;
    private final @Nullable String entity;
    private final Clock clock;
    private final Outsider exotel = Outsider.named(EXOTEL)
            .leftAloneFor(Duration.ofSeconds(30))
            .atMostASecond(MOST_A_SECOND)
            .build();

    /** @param entity under which the business's texts are registered in India (DLT), or null elsewhere */
    public ExotelCourier(ExotelAccount account, ExotelApi api, @Nullable String entity, Clock clock) {
        this.account = account;
        this.api = api;
        this.entity = entity;
        this.clock = clock;
    }

    @Override
    public String name() {
        return EXOTEL;
    }

    @Override
    public String send(OutgoingText text) {
        if (text.triedAt() != null && text.triedAt().plus(NEWS_COMES_WITHIN).isAfter(clock.instant())) {
            throw OutsideTrouble.passing(EXOTEL, "whether it was taken is not known yet");
        }
        var request = HttpRequest.newBuilder(URI.create(
                        api.base() + "/v1/Accounts/" + URLEncoder.encode(api.accountSid(), UTF_8) + "/Sms/send.json"))
                .timeout(ANSWER)
                .header("Authorization", ExotelAccount.basic(api.key(), api.token()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form(text)))
                .build();
        String name = exotel.json(request).at("/SMSMessage/Sid").asText();
        if (name.isEmpty()) {
            throw OutsideTrouble.passing(EXOTEL, "it answered without a text");
        }
        return name;
    }

    private String form(OutgoingText text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("From", text.from().e164());
        fields.put("To", text.to().e164());
        fields.put("Body", text.body());
        fields.put("StatusCallback", account.at(api.publicUrl(), ExotelTexts.news(text)));
        if (entity != null) {
            fields.put("DltEntityId", entity);
            fields.put("SmsType", "transactional");
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
