package frontdesk.provider.caldav;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.EventText;
import frontdesk.calendars.ReadOnlyCalendar;
import frontdesk.calendars.Reading;
import frontdesk.calendars.Reading.Seen;
import frontdesk.egress.Request;
import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;
import frontdesk.provider.caldav.Web.Answer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Addresses of .ics files, which are only read: asked for conditionally where the server knows how, and told apart by their bytes where it does not. The
 * addresses are secrets, since whoever has one can read the calendar; a calendar is called by the name that the owner gave it.
 */
public final class IcsCalendar implements ReadOnlyCalendar {
    static final String VENDOR = "ics";
    static final String ADDRESSES = "addresses";
    private static final String NO_ICS = "That address does not give a calendar. Look for one that ends in .ics.";
    private static final String ETAG = "etag ";
    private static final String MODIFIED = "modified ";
    private static final String BYTES = "bytes ";

    private final Web web;

    public IcsCalendar(Addresses addresses) {
        this(new Web(addresses));
    }

    IcsCalendar(Web web) {
        this.web = web;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public String title() {
        return "Calendar address (.ics)";
    }

    @Override
    public List<Choice> choices(Account account) {
        return named(account).stream()
                .map(one -> new Choice(one.name(), one.name(), false))
                .toList();
    }

    /** One address and what its owner calls it. */
    record Named(String name, URI address) {}

    /** Each address with the words before it: {@code Anna https://… Room 2 https://…}. */
    static List<Named> named(Account account) {
        String typed = account.secret(ADDRESSES).map(Secret::reveal).orElse("");
        var found = new ArrayList<Named>();
        var words = new StringBuilder();
        for (String word : typed.strip().split("[\\s,;]+")) {
            @Nullable URI address = word.contains("://") ? Addresses.parsed(word) : null;
            if (address == null) {
                words.append(words.isEmpty() ? "" : " ").append(word);
            } else {
                found.add(new Named(words.isEmpty() ? "Calendar " + (found.size() + 1) : words.toString(), address));
                words.setLength(0);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Reading read(Account account, Question question) {
        Optional<URI> address = named(account).stream()
                .filter(one -> one.name().equals(question.calendar()))
                .map(Named::address)
                .findFirst();
        return address.map(known -> read(known, question))
                .orElseGet(() -> new Reading.Refused(
                        "No address has this name any more. Leave the calendar, or name the address as before."));
    }

    Reading read(URI address, Question question) {
        return switch (web.ask(address, at -> request(at, question.token()))) {
            case Answer.NotAsked(String why) -> new Reading.Refused(why);
            case Answer.Came came ->
                switch (came.status()) {
                    case 304 -> new Reading.Unchanged();
                    case 200 -> read(came, question);
                    default ->
                        new Reading.Refused(
                                came.status() == 401 || came.status() == 403
                                        ? "The address is not open to us any more. Copy it again from the calendar's settings."
                                        : "There is no calendar at that address any more.");
                };
        };
    }

    private static Request request(URI at, @Nullable String token) {
        Request request = Request.of("GET", at).with("Accept", "text/calendar");
        if (token != null && token.startsWith(ETAG)) {
            return request.with("If-None-Match", token.substring(ETAG.length()));
        }
        return token != null && token.startsWith(MODIFIED)
                ? request.with("If-Modified-Since", token.substring(MODIFIED.length()))
                : request;
    }

    private static Reading read(Answer.Came came, Question question) {
        byte[] body = came.response().body();
        String text = new String(body, UTF_8);
        if (!text.contains("BEGIN:VCALENDAR")) {
            return new Reading.Refused(NO_ICS);
        }
        String token = came.header("ETag")
                .map(ETAG::concat)
                .or(() -> came.header("Last-Modified").map(MODIFIED::concat))
                .orElseGet(() -> BYTES + Sha256.hex(body));
        if (token.equals(question.token())) {
            return new Reading.Unchanged();
        }
        Function<EventText.Event, Seen> seen = event -> new Seen(event.uid(), null, event.booking(), event.busy());
        return new Reading.Whole(
                EventText.read(text, question.window(), question.zone()).stream()
                        .map(seen)
                        .toList(),
                token);
    }
}
