package frontdesk.provider.caldav;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.w3c.dom.Element;

import frontdesk.calendars.OutsideCalendar.Choice;
import frontdesk.provider.caldav.Multistatus.Item;
import frontdesk.provider.caldav.Web.Answer;

import static frontdesk.provider.caldav.Multistatus.CALDAV;
import static frontdesk.provider.caldav.Multistatus.DAV;

/** Finds the calendars of an account, wherever in it the owner began: at the server, at themselves or at one calendar (RFC 6764, RFC 5397). */
final class Discovery {
    private static final String ASKED = """
            <?xml version="1.0" encoding="utf-8"?>
            <d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop>
              <d:resourcetype/><d:displayname/><d:current-user-principal/><c:calendar-home-set/>
              <c:supported-calendar-component-set/><d:current-user-privilege-set/>
            </d:prop></d:propfind>
            """;

    private final Dav dav;

    Discovery(Dav dav) {
        this.dav = dav;
    }

    /** What was found. */
    sealed interface Found {
        record Calendars(List<Choice> calendars) implements Found {}

        record Nothing(String whatToDo) implements Found {}
    }

    /** What one address says of itself. */
    private sealed interface Said {
        record Items(List<Item> items) implements Said {}

        record Refused(String whatToDo) implements Said {}
    }

    Found find() {
        return switch (ask(dav.home(), 0)) {
            case Said.Items(List<Item> items) when leads(items) -> from(items.getFirst());
            case Said.Items _ -> fromWellKnown();
            case Said.Refused(String whatToDo) ->
                whatToDo.equals(Refusals.NO_CALENDAR) ? fromWellKnown() : new Found.Nothing(whatToDo);
        };
    }

    private static boolean leads(List<Item> items) {
        return !items.isEmpty()
                && (isCalendar(items.getFirst())
                        || items.getFirst().href(DAV, "current-user-principal").isPresent()
                        || items.getFirst().href(CALDAV, "calendar-home-set").isPresent());
    }

    private Found fromWellKnown() {
        URI wellKnown = dav.home().resolve("/.well-known/caldav");
        return switch (ask(wellKnown, 0)) {
            case Said.Items(List<Item> items) when leads(items) -> from(items.getFirst());
            case Said.Items _ -> new Found.Nothing(Refusals.NO_CALENDAR);
            case Said.Refused(String whatToDo) -> new Found.Nothing(whatToDo);
        };
    }

    private Found from(Item start) {
        if (isCalendar(start)) {
            return new Found.Calendars(List.of(choice(start)));
        }
        Optional<URI> home = start.href(CALDAV, "calendar-home-set")
                .or(() -> start.href(DAV, "current-user-principal").flatMap(this::home));
        if (home.isEmpty()) {
            return new Found.Nothing(Refusals.NO_CALENDAR);
        }
        return switch (ask(home.get(), 1)) {
            case Said.Refused(String whatToDo) -> new Found.Nothing(whatToDo);
            case Said.Items(List<Item> items) ->
                new Found.Calendars(items.stream()
                        .filter(Discovery::isCalendar)
                        .map(Discovery::choice)
                        .toList());
        };
    }

    private Optional<URI> home(URI principal) {
        return ask(principal, 0) instanceof Said.Items(List<Item> items)
                ? items.stream()
                        .flatMap(item -> item.href(CALDAV, "calendar-home-set").stream())
                        .findFirst()
                : Optional.empty();
    }

    private Said ask(URI address, int depth) {
        return switch (dav.propfind(address, depth, ASKED)) {
            case Answer.NotAsked(String why) -> new Said.Refused(why);
            case Answer.Came came ->
                came.status() == 207
                        ? new Said.Items(Multistatus.of(came.response().body(), came.address())
                                .items())
                        : new Said.Refused(Refusals.of(came.status()));
        };
    }

    /** A calendar of events; task lists are calendars too. */
    private static boolean isCalendar(Item item) {
        boolean calendar = item.property(DAV, "resourcetype")
                .filter(type -> type.getElementsByTagNameNS(CALDAV, "calendar").getLength() > 0)
                .isPresent();
        List<String> kinds = new ArrayList<>();
        item.property(CALDAV, "supported-calendar-component-set").ifPresent(set -> {
            var components = set.getElementsByTagNameNS(CALDAV, "comp");
            for (int i = 0; i < components.getLength(); i++) {
                kinds.add(((Element) components.item(i)).getAttribute("name"));
            }
        });
        return calendar && (kinds.isEmpty() || kinds.contains("VEVENT"));
    }

    private static Choice choice(Item item) {
        boolean writable = item.property(DAV, "current-user-privilege-set")
                .map(set -> set.getElementsByTagNameNS(DAV, "write").getLength()
                                + set.getElementsByTagNameNS(DAV, "write-content")
                                        .getLength()
                                + set.getElementsByTagNameNS(DAV, "all").getLength()
                        > 0)
                .orElse(true);
        return new Choice(
                item.address().toString(),
                item.text(DAV, "displayname")
                        .orElseGet(
                                () -> Objects.requireNonNullElse(item.address().getPath(), "calendar")),
                writable);
    }
}
