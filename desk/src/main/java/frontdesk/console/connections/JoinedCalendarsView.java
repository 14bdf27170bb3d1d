package frontdesk.console.connections;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.calendars.Flag;
import frontdesk.calendars.Join;
import frontdesk.kernel.BookingId;
import frontdesk.page.Clockface;

/** The calendars that a business has joined, how each stands, and what a person has to look at, in words. */
record JoinedCalendarsView(List<Row> rows, List<Matter> matters) {
    /**
     * One calendar.
     *
     * @param whose to whom it belongs
     * @param does what goes in and what goes out
     * @param read when it was read last, or null
     * @param trouble what is wrong, or null
     * @param leads whether it has the last word on what is booked
     * @param mayLead whether it could have
     */
    record Row(
            UUID id,
            String title,
            String whose,
            String does,
            String state,
            String tone,
            @Nullable String read,
            @Nullable String trouble,
            boolean leads,
            boolean mayLead) {}

    /**
     * Something to decide.
     *
     * @param theirs when the calendar has it
     * @param decidable whether either side can be taken; a clash is solved on the booking's page
     */
    record Matter(UUID id, BookingId booking, String who, String ours, String theirs, String why, boolean decidable) {}

    static JoinedCalendarsView of(
            Business business,
            List<Join> joins,
            List<Flag> flags,
            List<Booking> bookings,
            Clockface clock,
            Predicate<String> mayLead) {
        Map<BookingId, Booking> known = bookings.stream().collect(Collectors.toMap(Booking::id, one -> one));
        return new JoinedCalendarsView(
                joins.stream()
                        .map(join -> row(business, join, clock, mayLead.test(join.vendor())))
                        .toList(),
                flags.stream()
                        .flatMap(flag -> Stream.ofNullable(known.get(flag.booking()))
                                .map(booking -> matter(flag, booking, clock)))
                        .toList());
    }

    private static Row row(Business business, Join join, Clockface clock, boolean mayLead) {
        String whose = join.resource() == null
                ? "The whole business"
                : business.resource(join.resource()).map(Resource::name).orElse("Somebody who has left");
        String read = join.readAt() == null ? null : clock.when(join.readAt());
        String state = join.trouble() != null ? "In trouble" : read == null ? "Being read" : "In step";
        String tone = join.trouble() != null ? "bad" : read == null ? "" : "good";
        return new Row(
                join.id(),
                join.title(),
                whose,
                does(join),
                state,
                tone,
                read,
                join.trouble(),
                join.ofRecord(),
                mayLead);
    }

    private static String does(Join join) {
        String hand =
                switch (join.byHand()) {
                    case FOLLOW -> "what is moved there by hand is followed";
                    case FLAG -> "what is moved there by hand is left to you";
                };
        if (join.ofRecord()) {
            return "Has the last word: a booking is confirmed once it stands there, " + hand;
        }
        if (!join.bookingsOut()) {
            return "Its events block our times";
        }
        return join.busyIn()
                ? "Its events block our times, our bookings appear there, " + hand
                : "Our bookings appear there, " + hand;
    }

    private static Matter matter(Flag flag, Booking booking, Clockface clock) {
        boolean decidable =
                switch (flag.kind()) {
                    case CLASH -> false;
                    case MOVED, DELETED -> true;
                };
        return new Matter(
                flag.id(),
                booking.id(),
                booking.customer().name(),
                clock.when(booking.slot().start()),
                clock.when(flag.theirs().start()),
                flag.why(),
                decidable);
    }
}
