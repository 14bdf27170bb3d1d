package frontdesk.console.diary;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookingQuery;
import frontdesk.booking.BookingQuery.After;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.page.Clockface;
import frontdesk.rest.Cursor;
import frontdesk.timetable.WallClock;

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

    /** Where the page before ended; null on the first page. */
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

    /** @param places at which of its places somebody sees bookings, or null for all */
    BookingQuery query(Business business, Clockface clock, @Nullable Set<String> places) {
        return new BookingQuery(
                new WallClock(business.zone()).days(first(clock), last(clock)),
                words(),
                resource(business).map(Resource::id).orElse(null),
                places);
    }

    /** Where the page before ended; null on the first, and where nothing can have ended there. */
    @Nullable
    After after() {
        try {
            Cursor cursor = Cursor.of(Objects.requireNonNullElse(after, ""));
            return new After(cursor.start(), cursor.last());
        } catch (IllegalArgumentException nowhere) {
            return null;
        }
    }

    /** Itself as the end of an address, without the place where one goes on. */
    String address(Clockface clock) {
        return UriBuilder.fromPath("")
                .queryParam("from", first(clock))
                .queryParam("to", last(clock))
                .queryParam("text", "{text}")
                .queryParam("resource", "{resource}")
                .build(words(), resource == null ? "" : resource)
                .toString();
    }
}
