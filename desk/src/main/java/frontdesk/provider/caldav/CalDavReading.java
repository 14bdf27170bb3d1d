package frontdesk.provider.caldav;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.calendars.EventText;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.calendars.Reading;
import frontdesk.calendars.Reading.Seen;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.TimeSlot;
import frontdesk.provider.caldav.Multistatus.Item;
import frontdesk.provider.caldav.Web.Answer;

import static frontdesk.provider.caldav.Multistatus.CALDAV;
import static frontdesk.provider.caldav.Multistatus.CALENDAR_SERVER;
import static frontdesk.provider.caldav.Multistatus.DAV;

/** One reading of a calendar on a CalDAV server: by sync-collection (RFC 6578) where the server has it, else all of it whenever its tag changes. */
final class CalDavReading {
    /** Before a token that is only the tag of the whole calendar. */
    private static final String TAG = "ctag ";

    private static final int AT_ONCE = 100;
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Dav dav;
    private final URI calendar;
    private final Question question;

    CalDavReading(Dav dav, Question question) {
        this.dav = dav;
        this.calendar = URI.create(question.calendar());
        this.question = question;
    }

    Reading read() {
        String token = question.token();
        return token == null || token.startsWith(TAG) ? whole() : changes(token);
    }

    /** The token is asked for before the events, so that nothing falls between. */
    private Reading whole() {
        return switch (dav.propfind(calendar, 0, """
                <d:propfind xmlns:d="DAV:" xmlns:s="http://calendarserver.org/ns/"><d:prop><d:sync-token/><s:getctag/></d:prop></d:propfind>
                """)) {
            case Answer.NotAsked(String why) -> new Reading.Refused(why);
            case Answer.Came came -> {
                if (came.status() != 207) {
                    yield new Reading.Refused(Refusals.of(came.status()));
                }
                @Nullable String token = token(Multistatus.of(came.response().body(), came.address()));
                yield token != null && token.equals(question.token()) ? new Reading.Unchanged() : events(token);
            }
        };
    }

    private static @Nullable String token(Multistatus said) {
        return said.items().stream()
                .findFirst()
                .flatMap(item -> item.text(DAV, "sync-token")
                        .or(() -> item.text(CALENDAR_SERVER, "getctag").map(TAG::concat)))
                .orElse(null);
    }

    private Reading events(@Nullable String token) {
        Answer answer = dav.report(calendar, 1, """
                <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
                  <d:prop><d:getetag/><c:calendar-data/></d:prop>
                  <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
                    <c:time-range start="%s" end="%s"/>
                  </c:comp-filter></c:comp-filter></c:filter>
                </c:calendar-query>
                """.formatted(
                        time(question.window().start()), time(question.window().end())));
        return switch (answer) {
            case Answer.NotAsked(String why) -> new Reading.Refused(why);
            case Answer.Came came ->
                came.status() == 207
                        ? new Reading.Whole(
                                Multistatus.of(came.response().body(), came.address()).items().stream()
                                        .flatMap(item -> seen(item).stream())
                                        .toList(),
                                token)
                        : new Reading.Refused(Refusals.of(came.status()));
        };
    }

    private Reading changes(String token) {
        Answer answer = dav.report(calendar, 0, """
                <d:sync-collection xmlns:d="DAV:">
                  <d:sync-token>%s</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop>
                </d:sync-collection>
                """.formatted(escaped(token)));
        return switch (answer) {
            case Answer.NotAsked(String why) -> new Reading.Refused(why);
            case Answer.Came came ->
                switch (came.status()) {
                    case 207 -> changes(Multistatus.of(came.response().body(), came.address()));
                    // Refused for who we are, or for what we ask from: reading all of it tells which.
                    case 400, 403, 409, 412 -> new Reading.Expired();
                    default -> new Reading.Refused(Refusals.of(came.status()));
                };
        };
    }

    private Reading changes(Multistatus said) {
        if (said.token() == null) {
            return new Reading.Expired();
        }
        String own = bare(calendar.getPath());
        List<Item> changed = said.items().stream()
                .filter(item -> !item.gone() && !bare(item.name()).equals(own))
                .toList();
        List<String> gone = new ArrayList<>(
                said.items().stream().filter(Item::gone).map(Item::name).toList());
        List<Seen> seen = new ArrayList<>();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<Item> some = changed.subList(from, Math.min(changed.size(), from + AT_ONCE));
            List<Seen> got = fetched(some);
            seen.addAll(got);
            // What went between being named and being fetched.
            some.stream()
                    .map(Item::name)
                    .filter(name -> got.stream().noneMatch(one -> one.name().equals(name)))
                    .forEach(gone::add);
        }
        return new Reading.Changes(seen, gone, said.token());
    }

    /** A collection is the same with a slash and without. */
    private static String bare(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private List<Seen> fetched(List<Item> items) {
        String hrefs = items.stream()
                .map(item -> "<d:href>" + escaped(item.address().getRawPath()) + "</d:href>")
                .collect(Collectors.joining());
        Answer answer = dav.report(calendar, 1, """
                <c:calendar-multiget xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
                  <d:prop><d:getetag/><c:calendar-data/></d:prop>%s
                </c:calendar-multiget>
                """.formatted(hrefs));
        if (answer instanceof Answer.Came came && came.status() == 207) {
            return Multistatus.of(came.response().body(), came.address()).items().stream()
                    .flatMap(item -> seen(item).stream())
                    .toList();
        }
        throw OutsideTrouble.passing(String.valueOf(calendar.getHost()), "it names changes and does not give them");
    }

    /** Empty where it is gone. What is named and not given must not be taken for gone: that would cancel bookings. */
    private Optional<Seen> seen(Item item) {
        Optional<String> data = item.text(CALDAV, "calendar-data");
        if (data.isEmpty() && !item.gone()) {
            throw OutsideTrouble.passing(String.valueOf(calendar.getHost()), "it names events and does not give them");
        }
        return data.map(text -> {
            List<EventText.Event> events = EventText.read(text, question.window(), question.zone());
            @Nullable String tag = item.text(DAV, "getetag").orElse(null);
            return events.stream()
                    .filter(event -> event.booking() != null)
                    .findFirst()
                    .map(ours -> new Seen(
                            item.name(), tag, ours.booking(), ours.first() == null ? List.of() : List.of(ours.first())))
                    .orElseGet(() -> new Seen(item.name(), tag, null, busy(events)));
        });
    }

    private static List<TimeSlot> busy(List<EventText.Event> events) {
        return events.stream().flatMap(event -> event.busy().stream()).toList();
    }

    private static String time(Instant moment) {
        return UTC_TIME.format(moment);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
