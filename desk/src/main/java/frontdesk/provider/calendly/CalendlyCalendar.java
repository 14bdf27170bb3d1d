package frontdesk.provider.calendly;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.ReadOnlyCalendar;
import frontdesk.calendars.Reading;
import frontdesk.calendars.Reading.Seen;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.kernel.TimeSlot;
import frontdesk.provider.http.Outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The meetings that customers have booked with Calendly, which block our times; they are only read. What Calendly itself has read from other calendars is
 * left out: our own bookings would come back by that way.
 */
public final class CalendlyCalendar implements ReadOnlyCalendar {
    static final String VENDOR = "calendly";
    static final String TOKEN = "token";
    private static final String NAME = "Calendly";
    private static final String TAKEN_BACK =
            "Calendly does not let us in any more: make a new personal access token, and connect the account again.";
    private static final URI API = URI.create("https://api.calendly.com");
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST_PAGES = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outsider calendly =
            Outsider.named(NAME).answeringWith(400, 401, 403, 404).build();
    private final URI api;

    public CalendlyCalendar() {
        this(API);
    }

    CalendlyCalendar(URI api) {
        this.api = api;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public String title() {
        return NAME;
    }

    @Override
    public List<Choice> choices(Account account) {
        return switch (ask(account, "/users/me")) {
            case Said.Closed(String whatToDo) -> throw OutsideTrouble.lasting(NAME, whatToDo);
            case Said.Yes(JsonNode me) ->
                List.of(new Choice(
                        me.path("resource").path("uri").asText(),
                        me.path("resource").path("name").asText(NAME),
                        false));
        };
    }

    /** It has nothing to read on from: all of it is read, and told apart by what it says. */
    @Override
    public Reading read(Account account, Question question) {
        String path =
                "/scheduled_events?status=active&sort=start_time:asc&count=100&user=%s&min_start_time=%s&max_start_time=%s"
                        .formatted(
                                URLEncoder.encode(question.calendar(), UTF_8),
                                question.window().start(),
                                question.window().end());
        List<Seen> seen = new ArrayList<>();
        String page = "";
        for (int i = 0; i < MOST_PAGES; i++) {
            Said said = ask(account, path + page);
            if (said instanceof Said.Closed(String whatToDo)) {
                return new Reading.Refused(whatToDo);
            }
            JsonNode answer = ((Said.Yes) said).body();
            if (!answer.path("collection").isArray()) {
                throw OutsideTrouble.passing(NAME, "its answer says nothing");
            }
            answer.path("collection").forEach(event -> seen.add(seen(event)));
            @Nullable
            String next = answer.path("pagination").path("next_page_token").asText(null);
            if (next == null) {
                String token =
                        UUID.nameUUIDFromBytes(seen.toString().getBytes(UTF_8)).toString();
                return token.equals(question.token()) ? new Reading.Unchanged() : new Reading.Whole(seen, token);
            }
            page = "&page_token=" + URLEncoder.encode(next, UTF_8);
        }
        throw OutsideTrouble.passing(NAME, "it has more pages than anybody keeps");
    }

    private static Seen seen(JsonNode event) {
        var slot = new TimeSlot(
                OffsetDateTime.parse(event.path("start_time").asText()).toInstant(),
                OffsetDateTime.parse(event.path("end_time").asText()).toInstant());
        return new Seen(event.path("uri").asText(), null, null, List.of(slot));
    }

    /** What came of a request. */
    private sealed interface Said {
        record Yes(JsonNode body) implements Said {}

        record Closed(String whatToDo) implements Said {}
    }

    private Said ask(Account account, String path) {
        String token = account.secret(TOKEN).map(Secret::reveal).orElse("");
        Outsider.Answer answer = calendly.ask(HttpRequest.newBuilder(URI.create(api + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .GET()
                .build());
        return switch (answer.status()) {
            case 401 -> new Said.Closed(TAKEN_BACK);
            case 400, 403, 404 ->
                new Said.Closed(
                        "Calendly does not allow it: the token needs the right to read users and scheduled events.");
            default -> new Said.Yes(read(answer.body()));
        };
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException garbled) {
            throw OutsideTrouble.passing(NAME, "its answer makes no sense", garbled);
        }
    }
}
