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

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.EventText;
import frontdesk.calendars.OutsideCalendar;
import frontdesk.calendars.Reading;
import frontdesk.calendars.Reading.Seen;
import frontdesk.calendars.Writing;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.TimeSlot;
import frontdesk.provider.caldav.Multistatus.Item;
import frontdesk.provider.caldav.Web.Answer;

import static frontdesk.provider.caldav.Multistatus.CALDAV;
import static frontdesk.provider.caldav.Multistatus.CALENDAR_SERVER;
import static frontdesk.provider.caldav.Multistatus.DAV;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Calendars on a CalDAV server: each booking is a resource of its own, named by the booking, so that it is there once however often it is written; a
 * change made there meanwhile is not overwritten (If-Match). Read by sync-collection (RFC 6578) where the server has it, else whenever its tag changes.
 */
public final class CalDavCalendar implements OutsideCalendar {
    static final String VENDOR = "caldav";
    static final String ADDRESS = "address";
    static final String USER = "user";
    static final String PASSWORD = "password";

    /** Before a token that is only the tag of the whole calendar. */
    private static final String TAG = "ctag ";

    private static final int AT_ONCE = 100;
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Web web;

    public CalDavCalendar(Addresses addresses) {
        this(new Web(addresses));
    }

    CalDavCalendar(Web web) {
        this.web = web;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public String title() {
        return "CalDAV";
    }

    @Override
    public List<Choice> choices(Account account) {
        return switch (new Discovery(new Dav(web, account)).find()) {
            case Discovery.Found.Calendars(List<Choice> calendars) -> calendars;
            case Discovery.Found.Nothing(String whatToDo) -> throw OutsideTrouble.lasting(title(), whatToDo);
        };
    }

    @Override
    public Reading read(Account account, Question question) {
        var dav = new Dav(web, account);
        URI calendar = URI.create(question.calendar());
        String token = question.token();
        return token == null || token.startsWith(TAG)
                ? whole(dav, calendar, question)
                : changes(dav, calendar, question, token);
    }

    /** The token is asked for before the events, so that nothing falls between. */
    private static Reading whole(Dav dav, URI calendar, Question question) {
        return switch (dav.propfind(calendar, 0, """
                <d:propfind xmlns:d="DAV:" xmlns:s="http://calendarserver.org/ns/"><d:prop><d:sync-token/><s:getctag/></d:prop></d:propfind>
                """)) {
            case Answer.NotAsked(String why) -> new Reading.Refused(why);
            case Answer.Came came -> {
                if (came.status() != 207) {
                    yield new Reading.Refused(Refusals.of(came.status()));
                }
                @Nullable String token = token(Multistatus.of(came.response().body(), came.address()));
                yield token != null && token.equals(question.token())
                        ? new Reading.Unchanged()
                        : events(dav, calendar, question, token);
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

    private static Reading events(Dav dav, URI calendar, Question question, @Nullable String token) {
        Answer answer = dav.report(
                calendar,
                1,
                """
                <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
                  <d:prop><d:getetag/><c:calendar-data/></d:prop>
                  <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
                    <c:time-range start="%s" end="%s"/>
                  </c:comp-filter></c:comp-filter></c:filter>
                </c:calendar-query>
                """.formatted(time(question.window().start()), time(question.window().end())));
        return switch (answer) {
            case Answer.NotAsked(String why) -> new Reading.Refused(why);
            case Answer.Came came ->
                came.status() == 207
                        ? new Reading.Whole(
                                Multistatus.of(came.response().body(), came.address()).items().stream()
                                        .flatMap(item -> seen(item, question).stream())
                                        .toList(),
                                token)
                        : new Reading.Refused(Refusals.of(came.status()));
        };
    }

    private static Reading changes(Dav dav, URI calendar, Question question, String token) {
        Answer answer = dav.report(
                calendar,
                0,
                """
                <d:sync-collection xmlns:d="DAV:">
                  <d:sync-token>%s</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop>
                </d:sync-collection>
                """.formatted(escaped(token)));
        return switch (answer) {
            case Answer.NotAsked(String why) -> new Reading.Refused(why);
            case Answer.Came came ->
                switch (came.status()) {
                    case 207 -> changes(dav, calendar, question, Multistatus.of(came.response().body(), came.address()));
                    // Refused for who we are, or for what we ask from: reading all of it tells which.
                    case 400, 403, 409, 412 -> new Reading.Expired();
                    default -> new Reading.Refused(Refusals.of(came.status()));
                };
        };
    }

    private static Reading changes(Dav dav, URI calendar, Question question, Multistatus said) {
        if (said.token() == null) {
            return new Reading.Expired();
        }
        String own = calendar.getPath();
        List<Item> changed = said.items().stream()
                .filter(item -> !item.gone() && !item.name().equals(own))
                .toList();
        List<String> gone = new ArrayList<>(
                said.items().stream().filter(Item::gone).map(Item::name).toList());
        List<Seen> seen = new ArrayList<>();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<Item> some = changed.subList(from, Math.min(changed.size(), from + AT_ONCE));
            List<Seen> got = fetched(dav, calendar, question, some);
            seen.addAll(got);
            // What went between being named and being fetched.
            some.stream()
                    .map(Item::name)
                    .filter(name -> got.stream().noneMatch(one -> one.name().equals(name)))
                    .forEach(gone::add);
        }
        return new Reading.Changes(seen, gone, said.token());
    }

    private static List<Seen> fetched(Dav dav, URI calendar, Question question, List<Item> items) {
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
                    .flatMap(item -> seen(item, question).stream())
                    .toList();
        }
        throw OutsideTrouble.passing(String.valueOf(calendar.getHost()), "it names changes and does not give them");
    }

    private static Optional<Seen> seen(Item item, Question question) {
        return item.text(CALDAV, "calendar-data").map(text -> {
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

    @Override
    public Writing put(Account account, String calendar, Entry entry, @Nullable String tag) {
        var dav = new Dav(web, account);
        URI address = address(calendar, entry.booking());
        String text = EventText.write(entry);
        Writing written = put(dav, address, text, tag);
        if (tag != null || !(written instanceof Writing.ChangedThere)) {
            return written;
        }
        // It is there already: we were interrupted after writing it.
        return tag(dav, address)
                .map(there -> put(dav, address, text, there))
                .orElse(written);
    }

    private static Writing put(Dav dav, URI address, String text, @Nullable String tag) {
        return switch (dav.put(address, text, tag)) {
            case Answer.NotAsked(String why) -> new Writing.Refused(why);
            case Answer.Came came ->
                switch (came.status()) {
                    case 200, 201, 204 ->
                        new Writing.Done(
                                address.getPath(),
                                came.header("ETag").or(() -> tag(dav, address)).orElse(null));
                    case 412 -> new Writing.ChangedThere();
                    default -> new Writing.Refused(Refusals.of(came.status()));
                };
        };
    }

    private static Optional<String> tag(Dav dav, URI address) {
        Answer answer = dav.propfind(
                address, 0, "<d:propfind xmlns:d=\"DAV:\"><d:prop><d:getetag/></d:prop></d:propfind>");
        return answer instanceof Answer.Came came && came.status() == 207
                ? Multistatus.of(came.response().body(), came.address()).items().stream()
                        .flatMap(item -> item.text(DAV, "getetag").stream())
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Writing remove(Account account, String calendar, BookingId booking, @Nullable String tag) {
        URI address = address(calendar, booking);
        return switch (new Dav(web, account).delete(address, tag)) {
            case Answer.NotAsked(String why) -> new Writing.Refused(why);
            case Answer.Came came ->
                switch (came.status()) {
                    case 200, 202, 204, 404, 410 -> new Writing.Done(address.getPath(), null);
                    case 412 -> new Writing.ChangedThere();
                    default -> new Writing.Refused(Refusals.of(came.status()));
                };
        };
    }

    private static URI address(String calendar, BookingId booking) {
        return URI.create((calendar.endsWith("/") ? calendar : calendar + "/") + booking + ".ics");
    }

    private static String time(Instant moment) {
        return UTC_TIME.format(moment);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What the account sees, for who connects it. */
    Discovery.Found tryOut(Account account) {
        return new Discovery(new Dav(web, account)).find();
    }
}
