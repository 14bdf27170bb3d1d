package frontdesk.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Resource;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.TimeSlot;
import frontdesk.rest.Cursor;

/** Searches the diary for bookings and holds by time, page by page: none is skipped, whatever is booked or moved meanwhile. */
record AppointmentSearch(Diary diary, BusinessId business) {
    private static final int STRIDE = 200;
    /** After so many that nobody asked for, an empty page with a next link is the better answer. */
    private static final int MOST_STRIDES = 10;

    private static final Comparator<Cursor> ORDER = Comparator.comparing(Cursor::start)
            .thenComparing(cursor -> cursor.last().toString());

    /** One that was found, with when it lapses where it is held only. */
    record Found(Booking booking, @Nullable Instant keptUntil) {
        Cursor cursor() {
            return Cursor.after(booking);
        }
    }

    /** One page. */
    record Result(List<Found> found, @Nullable String next) {}

    Result page(TimeSlot during, @Nullable Cursor after, Predicate<Booking> wanted, int most) {
        if (after != null && !after.start().isBefore(during.end())) {
            return new Result(List.of(), null);
        }
        TimeSlot rest = after != null && after.start().isAfter(during.start())
                ? new TimeSlot(after.start(), during.end())
                : during;
        Predicate<Booking> due = wanted.and(one -> after == null || ORDER.compare(Cursor.after(one), after) > 0);
        List<Found> found = new ArrayList<>();
        Booking last = null;
        boolean all = false;
        for (int stride = 0; stride < MOST_STRIDES && !all && found.size() <= most; stride++) {
            List<Booking> page = diary.agenda().page(business, rest, last, STRIDE);
            page.stream().filter(due).map(one -> new Found(one, null)).forEach(found::add);
            all = page.size() < STRIDE;
            last = page.isEmpty() ? last : page.getLast();
        }
        Cursor end = all || last == null ? null : Cursor.after(last);
        holds(rest)
                .filter(one -> due.test(one.booking()))
                .filter(one -> end == null || ORDER.compare(one.cursor(), end) <= 0)
                .forEach(found::add);
        found.sort(Comparator.comparing(Found::cursor, ORDER));
        if (found.size() > most) {
            List<Found> page = found.subList(0, most);
            return new Result(page, page.getLast().cursor().toString());
        }
        return new Result(found, end == null ? null : end.toString());
    }

    private Stream<Found> holds(TimeSlot during) {
        return diary.agenda().holds(business, during).stream().map(held -> new Found(held.hold(), held.until()));
    }

    /** The same booking with when it lapses, where it is a hold that still stands. */
    Found known(Booking booking) {
        return booking.status() != Booking.Status.HELD
                ? new Found(booking, null)
                : holds(booking.slot())
                        .filter(held -> held.booking().id().equals(booking.id()))
                        .findFirst()
                        .orElseGet(() -> new Found(booking, null));
    }

    /** Those of the statuses and with all of the actors that are named. */
    static Predicate<Booking> wanted(Asked asked, Sought sought) {
        Set<AppointmentStatus> statuses = new TreeSet<>();
        asked.anyOf("status").forEach(code -> statuses.add(status(code)));
        Predicate<Booking> wanted = one -> statuses.isEmpty() || statuses.contains(Drawing.status(one.status()));
        for (String name : List.of("actor", "practitioner", "location")) {
            if (!asked.anyOf(name).isEmpty()) {
                Predicate<Resource> actors = sought.actors(asked, name);
                wanted = wanted.and(one -> one.resources().stream()
                        .flatMap(id -> sought.business().resource(id).stream())
                        .anyMatch(actors));
            }
        }
        return wanted;
    }

    private static AppointmentStatus status(String code) {
        try {
            return AppointmentStatus.fromCode(code);
        } catch (FHIRException unknown) {
            throw Outcome.faulty("status", "Send a status of FHIR, such as booked, pending or cancelled.");
        }
    }
}
