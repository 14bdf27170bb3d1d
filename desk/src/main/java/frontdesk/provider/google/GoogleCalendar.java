package frontdesk.provider.google;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.LeadingCalendar;
import frontdesk.calendars.PushingCalendar;
import frontdesk.calendars.Reading;
import frontdesk.calendars.Reading.Seen;
import frontdesk.calendars.Writing;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.google.GoogleRest.Said;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Google Calendar: series are expanded by Google, changes are read by sync token. Each booking has an id of our own there, so that a repeated request is
 * known as one; what somebody has changed meanwhile is not written over (If-Match).
 */
public final class GoogleCalendar implements LeadingCalendar, PushingCalendar {
    static final String VENDOR = "google";
    /** Calendars that were shared with a service account stand in no list of its own: the owner names them. */
    static final String SHARED = "calendars";

    private static final String NO_CALENDAR =
            "Google knows no such calendar, or does not show it to this account. Share it, or leave it.";
    private static final int MOST_PAGES = 100;

    private final GoogleRest google;
    private final Clock clock;

    /** @param tokens where a token is asked for */
    public GoogleCalendar(URI api, URI tokens, Clock clock) {
        this.google = new GoogleRest(api, tokens, clock);
        this.clock = clock;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public String title() {
        return GoogleRest.NAME;
    }

    @Override
    public List<Choice> choices(Account account) {
        return switch (google.get(account, "/users/me/calendarList?maxResults=250&minAccessRole=reader")) {
            case Said.Closed(String whatToDo) -> throw OutsideTrouble.lasting(title(), whatToDo);
            case Said.No _ -> throw OutsideTrouble.lasting(title(), NO_CALENDAR);
            case Said.Yes(JsonNode list) ->
                Stream.concat(listed(list).stream(), shared(account).stream())
                        .distinct()
                        .toList();
        };
    }

    private static List<Choice> listed(JsonNode list) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode one : items(list)) {
            String role = one.path("accessRole").asText();
            choices.add(new Choice(
                    one.path("id").asText(),
                    one.path("summary").asText(),
                    role.equals("writer") || role.equals("owner")));
        }
        return choices;
    }

    /** A calendar that was named and that the account may not see. */
    Optional<String> notShared(Account account) {
        return shared(account).stream()
                .map(Choice::calendar)
                .filter(id -> !(google.get(account, events(id) + "?maxResults=1") instanceof Said.Yes))
                .findFirst();
    }

    private static List<Choice> shared(Account account) {
        return Stream.of(account.setting(SHARED).orElse("").split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .map(id -> new Choice(id, id, true))
                .toList();
    }

    /** Parameters stay the same when it is read on, as the token wants it; the window is only for the first time. */
    @Override
    public Reading read(Account account, Question question) {
        String from = question.token() == null
                ? "&timeMin=%s&timeMax=%s"
                        .formatted(question.window().start(), question.window().end())
                : "&syncToken=" + encoded(question.token());
        List<Seen> seen = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        String page = "";
        for (int i = 0; i < MOST_PAGES; i++) {
            Said said = google.get(
                    account, events(question.calendar()) + "?singleEvents=true&maxResults=2500" + from + page);
            if (!(said instanceof Said.Yes(JsonNode list))) {
                return refused(said);
            }
            for (JsonNode event : items(list)) {
                if (GoogleEvents.isCancelled(event)) {
                    gone.add(event.path("id").asText());
                } else {
                    seen.add(GoogleEvents.seen(event, question));
                }
            }
            if (!list.has("nextPageToken")) {
                @Nullable String next = list.path("nextSyncToken").asText(null);
                return question.token() == null ? new Reading.Whole(seen, next) : new Reading.Changes(seen, gone, next);
            }
            page = "&pageToken=" + encoded(list.path("nextPageToken").asText());
        }
        throw OutsideTrouble.passing(title(), "it has more pages than anybody keeps");
    }

    /** A list without any is no empty one: what is not in that is taken for deleted. */
    private static JsonNode items(JsonNode list) {
        if (!list.path("items").isArray()) {
            throw GoogleAccess.unreadable();
        }
        return list.path("items");
    }

    private static Reading refused(Said said) {
        return switch (said) {
            case Said.Closed(String whatToDo) -> new Reading.Refused(whatToDo);
            case Said.No(int status) -> status == 410 ? new Reading.Expired() : new Reading.Refused(NO_CALENDAR);
            case Said.Yes _ -> throw new IllegalStateException("a refusal that is none");
        };
    }

    @Override
    public Writing put(Account account, String calendar, Entry entry, @Nullable String tag) {
        String id = GoogleEvents.id(entry.booking());
        JsonNode event = GoogleEvents.of(entry);
        if (tag != null) {
            return written(google.send(account, "PUT", event(calendar, id), event, tag), id);
        }
        Said made = google.send(account, "POST", events(calendar) + "?sendUpdates=none", event, null);
        // It is there already, or was and has been deleted, which keeps its id taken: then it is made as it is to be.
        if (made instanceof Said.No(int status)) {
            return status == 409
                    ? written(google.send(account, "PUT", event(calendar, id), event, null), id)
                    : new Writing.Refused(NO_CALENDAR);
        }
        return written(made, id);
    }

    /** Google does not renew a channel: the next one is opened before this one ends. */
    @Override
    public Channel open(Account account, String calendar, URI address, Secret proof) {
        JsonNode wanted = JsonNodeFactory.instance
                .objectNode()
                .put("id", UUID.randomUUID().toString())
                .put("type", "web_hook")
                .put("address", address.toString())
                .put("token", proof.reveal());
        return switch (google.send(account, "POST", events(calendar) + "/watch", wanted, null)) {
            case Said.Yes(JsonNode channel) ->
                new Channel(
                        channel.path("id").asText(),
                        channel.path("resourceId").asText(),
                        renewal(channel.path("expiration").asLong()));
            case Said.Closed(String whatToDo) -> throw OutsideTrouble.lasting(title(), whatToDo);
            case Said.No _ -> throw OutsideTrouble.lasting(title(), NO_CALENDAR);
        };
    }

    /** After four fifths of its life, of a day where it does not say how long that is. */
    private Instant renewal(long expiration) {
        Instant now = clock.instant();
        Duration life = expiration == 0 ? Duration.ofDays(1) : Duration.between(now, Instant.ofEpochMilli(expiration));
        return now.plus(life.multipliedBy(4).dividedBy(5));
    }

    @Override
    public void close(Account account, Channel channel) {
        JsonNode gone =
                JsonNodeFactory.instance.objectNode().put("id", channel.name()).put("resourceId", channel.resource());
        google.send(account, "POST", "/channels/stop", gone, null);
    }

    /** It is written first and looked around after, so that of two who do so at once neither overlooks the other. */
    @Override
    public Claim claim(Account account, String calendar, Entry entry, @Nullable String tag) {
        Writing first = put(account, calendar, entry, tag);
        Writing writing = first instanceof Writing.ChangedThere ? put(account, calendar, entry, null) : first;
        return switch (writing) {
            case Writing.Refused(String whatToDo) -> new Claim.Refused(whatToDo);
            case Writing.ChangedThere _ -> throw OutsideTrouble.passing(title(), "somebody is changing the same event");
            case Writing.Done(String name, String newTag) ->
                isAlone(account, calendar, entry) ? new Claim.Entered(name, newTag) : new Claim.Gone();
        };
    }

    private boolean isAlone(Account account, String calendar, Entry entry) {
        var question = new Question(calendar, null, entry.slot(), entry.zone());
        return switch (read(account, question)) {
            case Reading.Whole(List<Seen> seen, String _) ->
                seen.stream()
                        .allMatch(one -> one.booking() != null || one.busy().isEmpty());
            case Reading.Refused _, Reading.Changes _, Reading.Unchanged _, Reading.Expired _ ->
                throw OutsideTrouble.passing(title(), "it does not show what stands there");
        };
    }

    private static Writing written(Said said, String id) {
        return switch (said) {
            case Said.Yes(JsonNode event) -> {
                if (!event.path("id").asText().equals(id)) {
                    throw GoogleAccess.unreadable();
                }
                yield new Writing.Done(id, event.path("etag").asText(null));
            }
            case Said.Closed(String whatToDo) -> new Writing.Refused(whatToDo);
            case Said.No _ -> new Writing.ChangedThere();
        };
    }

    @Override
    public Writing remove(Account account, String calendar, BookingId booking, @Nullable String tag) {
        String id = GoogleEvents.id(booking);
        return switch (google.send(account, "DELETE", event(calendar, id), null, tag)) {
            case Said.Yes(JsonNode nothing) -> {
                if (!nothing.isMissingNode()) {
                    throw GoogleAccess.unreadable();
                }
                yield new Writing.Done(id, null);
            }
            case Said.Closed(String whatToDo) -> new Writing.Refused(whatToDo);
            case Said.No(int status) -> status == 412 ? new Writing.ChangedThere() : new Writing.Done(id, null);
        };
    }

    private static String events(String calendar) {
        return "/calendars/" + encoded(calendar) + "/events";
    }

    private static String event(String calendar, String id) {
        return events(calendar) + "/" + id + "?sendUpdates=none";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
