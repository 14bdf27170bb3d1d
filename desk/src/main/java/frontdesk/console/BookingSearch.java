package frontdesk.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.page.Clockface;

/** What the list of bookings is asked for: days, words, one table or member of staff, and from where one goes on. */
class BookingSearch {
    private static final int MOST_DAYS = 366;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("text")
    @Nullable
    String text;

    @QueryParam("resource")
    @Nullable
    String resource;

    /** The last booking of the page before; null on the first page. */
    @QueryParam("after")
    @Nullable
    String after;

    LocalDate first(Clockface clock) {
        return Clockface.parseDay(from, clock.today());
    }

    /** The last day; a week from the first where none is named, and never before the first or more than a year after it. */
    LocalDate last(Clockface clock) {
        LocalDate first = first(clock);
        LocalDate last = Clockface.parseDay(to, first.plusDays(from == null || from.isBlank() ? 6 : 0));
        return last.isBefore(first)
                ? first
                : last.isAfter(first.plusDays(MOST_DAYS)) ? first.plusDays(MOST_DAYS) : last;
    }

    String words() {
        return text == null ? "" : text.strip();
    }

    /** The table or member of staff looked for, where this business has it. */
    Optional<Resource> resource(Business business) {
        return business.resources().stream()
                .filter(r -> r.id().toString().equals(resource))
                .findFirst();
    }

    List<Booking> in(Diary diary, Business business, Clockface clock, Visit visit) {
        var wanted = resource(business).map(Resource::id);
        return diary
                .agenda()
                .bookings(business.id(), first(clock), last(clock), words().isEmpty() ? null : words())
                .stream()
                .filter(visit::shows)
                .filter(b -> wanted.isEmpty() || b.resources().contains(wanted.get()))
                .toList();
    }

    /** How many of these stand on the pages before. */
    int passed(List<Booking> found) {
        return after == null
                ? 0
                : 1
                        + found.stream()
                                .map(booking -> booking.id().toString())
                                .toList()
                                .indexOf(after);
    }

    /** Itself as the end of an address, without the place where one goes on. */
    String query(Clockface clock) {
        return UriBuilder.fromPath("")
                .queryParam("from", first(clock))
                .queryParam("to", last(clock))
                .queryParam("text", "{text}")
                .queryParam("resource", "{resource}")
                .build(words(), resource == null ? "" : resource)
                .toString();
    }
}
