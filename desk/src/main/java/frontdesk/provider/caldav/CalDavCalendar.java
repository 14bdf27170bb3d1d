package frontdesk.provider.caldav;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.EventText;
import frontdesk.calendars.OutsideCalendar;
import frontdesk.calendars.Reading;
import frontdesk.calendars.Writing;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.caldav.Web.Answer;

import static frontdesk.provider.caldav.Multistatus.DAV;

/**
 * Calendars on a CalDAV server: each booking is a resource of its own, named by the booking, so that it is there once however often it is written; a
 * change made there meanwhile is not overwritten (If-Match).
 */
public final class CalDavCalendar implements OutsideCalendar {
    static final String VENDOR = "caldav";
    static final String ADDRESS = "address";
    static final String USER = "user";
    static final String PASSWORD = "password";

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
        return new CalDavReading(new Dav(web, account), question).read();
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
        return tag(dav, address).map(there -> put(dav, address, text, there)).orElse(written);
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
        Answer answer =
                dav.propfind(address, 0, "<d:propfind xmlns:d=\"DAV:\"><d:prop><d:getetag/></d:prop></d:propfind>");
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

    /** What the account sees, for who connects it. */
    Discovery.Found tryOut(Account account) {
        return new Discovery(new Dav(web, account)).find();
    }
}
