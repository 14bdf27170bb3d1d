package frontdesk.provider.calendly;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
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
import frontdesk.kernel.TimeSlot;
import frontdesk.provider.calendly.CalendlyRest.Said;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The meetings that customers have booked with Calendly, which block our times; and, where it is the diary of record, our bookings there. What Calendly
 * itself has read from other calendars is left out: our own bookings would come back by that way.
 */
public final class CalendlyCalendar implements LeadingCalendar, PushingCalendar {
    static final String VENDOR = "calendly";
    static final String TOKEN = "token";
    static final String MAILBOX = "mailbox";
    private static final String PLAN =
            "Your Calendly plan does not let us book there; customers are sent a link instead.";
    private static final int MOST_PAGES = 30;

    private final CalendlyRest calendly;
    private final Invitees invitees;
    private final Subscriptions subscriptions;

    public CalendlyCalendar(Clock clock) {
        this(CalendlyRest.API, clock);
    }

    CalendlyCalendar(URI api, Clock clock) {
        this.calendly = new CalendlyRest(api);
        this.invitees = new Invitees(calendly);
        this.subscriptions = new Subscriptions(calendly, clock);
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public String title() {
        return CalendlyRest.NAME;
    }

    @Override
    public List<Choice> choices(Account account) {
        JsonNode me = calendly.read(account, "/users/me").path("resource");
        return List.of(new Choice(me.path("uri").asText(), me.path("name").asText(CalendlyRest.NAME), false));
    }

    /** It has nothing to read on from: all of it is read, and told apart by what it says. */
    @Override
    public Reading read(Account account, Question question) {
        String path =
                "/scheduled_events?status=active&sort=start_time:asc&count=100&user=%s&min_start_time=%s&max_start_time=%s"
                        .formatted(
                                CalendlyRest.encoded(question.calendar()),
                                question.window().start(),
                                question.window().end());
        List<Seen> seen = new ArrayList<>();
        String page = "";
        for (int i = 0; i < MOST_PAGES; i++) {
            JsonNode answer;
            switch (calendly.get(account, path + page)) {
                case Said.Yes(JsonNode body) -> answer = body;
                case Said.Closed(String whatToDo) -> {
                    return new Reading.Refused(whatToDo);
                }
                case Said.No _ -> {
                    return new Reading.Refused(CalendlyRest.NOT_ALLOWED);
                }
            }
            if (!answer.path("collection").isArray()) {
                throw OutsideTrouble.passing(CalendlyRest.NAME, "its answer says nothing");
            }
            answer.path("collection").forEach(event -> seen.add(seen(event)));
            @Nullable
            String next = answer.path("pagination").path("next_page_token").asText(null);
            if (next == null) {
                String token =
                        UUID.nameUUIDFromBytes(seen.toString().getBytes(UTF_8)).toString();
                return token.equals(question.token()) ? new Reading.Unchanged() : new Reading.Whole(seen, token);
            }
            page = "&page_token=" + CalendlyRest.encoded(next);
        }
        throw OutsideTrouble.passing(CalendlyRest.NAME, "it has more pages than anybody keeps");
    }

    private static Seen seen(JsonNode event) {
        var slot = new TimeSlot(CalendlyRest.moment(event, "start_time"), CalendlyRest.moment(event, "end_time"));
        String uri = event.path("uri").asText();
        // Nothing is ever moved there: an event is its own version.
        return new Seen(uri, uri, null, List.of(slot));
    }

    @Override
    public Channel open(Account account, String calendar, URI address, Secret proof) {
        return subscriptions.open(account, calendar, address, proof);
    }

    @Override
    public void close(Account account, Channel channel) {
        subscriptions.close(account, channel.name());
    }

    @Override
    public boolean knowsOurs() {
        return false;
    }

    @Override
    public Claim claim(Account account, String calendar, Entry entry, @Nullable String tag) {
        return invitees.claim(account, calendar, entry, tag);
    }

    @Override
    public Claim found(Account account, String calendar, Entry entry) {
        return invitees.found(account, calendar, entry);
    }

    @Override
    public Writing put(Account account, String calendar, Entry entry, @Nullable String tag) {
        return switch (claim(account, calendar, entry, tag)) {
            case Claim.Entered(String name, String newTag) -> new Writing.Done(name, newTag);
            case Claim.Gone _ -> new Writing.Refused("Calendly has something else at the time of a booking.");
            case Claim.ByCustomer _, Claim.NotYet _ -> new Writing.Refused(PLAN);
            case Claim.Refused(String whatToDo) -> new Writing.Refused(whatToDo);
        };
    }

    /** What was never entered there is not there. */
    @Override
    public Writing remove(Account account, String calendar, BookingId booking, @Nullable String tag) {
        return (tag == null ? Optional.<String>empty() : invitees.cancel(account, tag))
                .<Writing>map(Writing.Refused::new)
                .orElseGet(() -> new Writing.Done(tag == null ? booking.toString() : tag, null));
    }
}
