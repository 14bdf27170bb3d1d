package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.ToolAnswer.Appointment;
import frontdesk.reception.ToolAnswer.Slot;
import frontdesk.wording.Tongue;

/** The sentences that tools answer with, ready to be spoken. */
final class ToolWords {
    private static final int MOST = 3;

    private final Business business;
    private final LocalDate today;
    private final Tongue tongue;

    ToolWords(Business business, LocalDate today) {
        this.business = business;
        this.today = today;
        this.tongue = Tongue.of(business.language());
    }

    String day(LocalDate day, List<Slot> free) {
        if (free.isEmpty()) {
            return "We have nothing free " + tongue.onDay(day, today) + ".";
        }
        return "We have " + times(spread(free), day) + " " + tongue.onDay(day, today) + ".";
    }

    /** What is free in several days: the first start of a few of them. */
    String days(LocalDate from, LocalDate to, List<Slot> free, List<Slot> near) {
        if (free.isEmpty()) {
            String days = from.equals(to)
                    ? tongue.onDay(from, today)
                    : "from " + tongue.day(from, today) + " to " + tongue.day(to, today);
            return "We have nothing free " + days + (near.isEmpty() ? "." : ", but we have " + times(near, from) + ".");
        }
        List<Slot> firsts = free.stream()
                .collect(Collectors.toMap(Slot::date, slot -> slot, (first, _) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
        return firsts.size() == 1
                ? day(firsts.getFirst().date(), free)
                : "We have " + times(spread(firsts), LocalDate.MIN) + ".";
    }

    String free(LocalDateTime at) {
        return sentence(dayAndTime(at)) + " is free.";
    }

    String taken(LocalDateTime at, List<Slot> free) {
        String reason = sentence(dayAndTime(at)) + " is taken";
        return reason + (free.isEmpty() ? "." : ", but we have " + times(free, at.toLocalDate()) + ".");
    }

    String closed(LocalDate day, List<Slot> free) {
        String reason = "We are closed " + tongue.onDay(day, today);
        return reason + (free.isEmpty() ? "." : ", but we have " + times(free, day) + ".");
    }

    String closedThen(LocalDateTime at, List<Slot> free) {
        String reason = "We are closed " + tongue.onDay(at.toLocalDate(), today) + " at "
                + tongue.time(at.toLocalTime());
        return reason + (free.isEmpty() ? "." : ", but we have " + times(free, at.toLocalDate()) + ".");
    }

    String noSuchStart(LocalDateTime at, List<Slot> free) {
        String reason = "We have no start at " + tongue.time(at.toLocalTime());
        return reason + (free.isEmpty() ? "." : ", but we have " + times(free, at.toLocalDate()) + ".");
    }

    String past() {
        return "That time has passed already, when else would you like to come?";
    }

    String tooSoon() {
        return "That is too soon for us to be ready, when else would you like to come?";
    }

    String tooFar() {
        return "We can book at most "
                + tongue.number((int) business.rules().window().toDays()) + " days ahead.";
    }

    String tooLarge() {
        return "We have no table for so many, a colleague arranges larger parties.";
    }

    String booked(Booking booking, LocalDateTime at) {
        String what = business.kind() == Business.Kind.TABLES
                ? "A table for " + tongue.number(booking.partySize())
                : business.service(booking.service())
                        .map(service -> "The " + service.name().toLowerCase(Locale.ROOT))
                        .orElse("It");
        boolean unreachable =
                booking.customer().phone() == null && booking.customer().email() == null;
        return what + " is booked for " + booking.customer().name() + ", " + dayAndTime(at) + "."
                + (unreachable ? " Under which number can we reach you?" : "");
    }

    String cancelled(Appointment appointment) {
        return "The booking " + when(appointment) + " is cancelled.";
    }

    String moved(Appointment appointment) {
        return "The booking is now " + when(appointment) + ".";
    }

    String corrected(Appointment appointment) {
        return "The booking " + when(appointment) + " is changed as you wished.";
    }

    String saved(String name, PhoneNumber phone) {
        return "I have noted " + name + " with the number " + tongue.phone(phone, business.region()) + ".";
    }

    String logged() {
        return "Thank you, the call is noted.";
    }

    String several(List<Appointment> appointments) {
        return "There are several bookings: "
                + appointments.stream().limit(MOST).map(this::when).collect(Collectors.joining("; "))
                + ". Which one do you mean?";
    }

    String notFound() {
        return "I can't find that booking, under which number was it made?";
    }

    String alreadyCancelled() {
        return "That booking was cancelled already.";
    }

    String today(int bookings) {
        return bookings == 0
                ? "There are no bookings today."
                : bookings == 1
                        ? "There is one booking today."
                        : "There are " + tongue.number(bookings) + " bookings today.";
    }

    String customer(String name, List<Appointment> upcoming) {
        return upcoming.isEmpty()
                ? name + " has no booking from now on."
                : name + " is booked "
                        + upcoming.stream().limit(MOST).map(this::when).collect(Collectors.joining(", and ")) + ".";
    }

    String stranger() {
        return "Nobody is known by that number.";
    }

    private String when(Appointment appointment) {
        return dayAndTime(appointment.date().atTime(appointment.time()));
    }

    private String dayAndTime(LocalDateTime at) {
        return tongue.onDay(at.toLocalDate(), today) + " at " + tongue.timeOfDay(at.toLocalTime());
    }

    private String times(List<Slot> slots, LocalDate day) {
        return tongue.either(slots.stream()
                .limit(MOST)
                .map(slot -> slot.date().equals(day)
                        ? tongue.time(slot.startTime())
                        : tongue.day(slot.date(), today) + " at " + tongue.time(slot.startTime()))
                .toList());
    }

    private static List<Slot> spread(List<Slot> free) {
        int n = free.size();
        return n <= MOST ? free : List.of(free.getFirst(), free.get(n / 2), free.getLast());
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
