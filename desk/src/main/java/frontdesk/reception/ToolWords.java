package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.dialogue.Result;
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

    ToolWords(Business business, Values values) {
        this.business = business;
        this.today = values.today();
        this.tongue = values.tongue();
    }

    /** A sentence that speaks of nothing in particular. */
    String say(String entry) {
        return tongue.say(entry);
    }

    String day(LocalDate day, List<Slot> free) {
        Map<String, Object> with = new HashMap<>(tongue.date(day, today));
        if (free.isEmpty()) {
            return instead(tongue.part("tool.nothing", with), day, List.of());
        }
        with.put("times", times(spread(free), day));
        return tongue.say("tool.have.on-day", with);
    }

    /** What is free in several days: the first start of a few of them. */
    String days(LocalDate from, LocalDate to, List<Slot> free, List<Slot> near) {
        if (free.isEmpty()) {
            String reason = from.equals(to)
                    ? tongue.part("tool.nothing", tongue.date(from, today))
                    : tongue.part(
                            "tool.nothing-between",
                            Map.of("from", tongue.day(from, today), "to", tongue.day(to, today)));
            return instead(reason, from, near);
        }
        List<Slot> firsts = free.stream()
                .collect(Collectors.toMap(Slot::date, slot -> slot, (first, _) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
        return firsts.size() == 1
                ? day(firsts.getFirst().date(), free)
                : tongue.say("tool.have", Map.of("times", times(spread(firsts), LocalDate.MIN)));
    }

    String free(LocalDateTime at) {
        return tongue.say("tool.free", tongue.when(at, today));
    }

    String taken(LocalDateTime at, List<Slot> free) {
        return refused("tool.taken", at, free);
    }

    String closed(LocalDate day, List<Slot> free) {
        return instead(tongue.part("not-free.closed", tongue.date(day, today)), day, free);
    }

    String closedThen(LocalDateTime at, List<Slot> free) {
        return refused("not-free.closed-then", at, free);
    }

    String noSuchStart(LocalDateTime at, List<Slot> free) {
        return refused("not-free.between-starts", at, free);
    }

    private String refused(String reason, LocalDateTime at, List<Slot> free) {
        return instead(tongue.part(reason, tongue.when(at, today)), at.toLocalDate(), free);
    }

    private String instead(String reason, LocalDate day, List<Slot> free) {
        return free.isEmpty()
                ? tongue.say("tool.only", Map.of("reason", reason))
                : tongue.say("tool.instead", Map.of("reason", reason, "times", times(free, day)));
    }

    String past() {
        return tongue.say("tool.past");
    }

    String tooSoon() {
        return tongue.say("tool.too-soon");
    }

    String tooFar() {
        int days = (int) business.rules().window().toDays();
        return tongue.say("tool.too-far", Map.of("window", tongue.numberOf(days)));
    }

    String tooLarge() {
        return tongue.say("tool.too-large");
    }

    String booked(Booking booking, LocalDateTime at) {
        Map<String, Object> with = new HashMap<>(tongue.when(at, today));
        with.put("name", booking.customer().name());
        with.put("what", what(booking));
        boolean unreachable =
                booking.customer().phone() == null && booking.customer().email() == null;
        return tongue.say("tool.booked", with) + (unreachable ? " " + tongue.say("tool.reach-you") : "");
    }

    /** It is kept, and not confirmed yet; who wants no texts is called instead. */
    String pending(Booking hold, LocalDateTime at, boolean byLink, boolean mayText) {
        Map<String, Object> with = new HashMap<>(tongue.when(at, today));
        with.put("name", hold.customer().name());
        with.put("what", what(hold));
        boolean called = !mayText && hold.customer().phone() != null;
        return byLink
                ? tongue.say(called ? "tool.pending.no-link" : "tool.pending.link", with)
                : tongue.say(called ? "tool.pending.no-text" : "tool.pending", with);
    }

    /** On what condition a booking is kept. */
    String deposit(Result.Deposit deposit) {
        Map<String, Object> with = new HashMap<>(Map.of("money", tongue.money(deposit.amount())));
        if (deposit.payBy() == null) {
            return tongue.say("deposit.here", with);
        }
        with.putAll(tongue.whenToPay(deposit.payBy(), today));
        return tongue.say(deposit.byMail() ? "tool.deposit.mail" : "tool.deposit", with);
    }

    private String what(Booking booking) {
        return business.kind() == Business.Kind.TABLES
                ? tongue.counted("table-for", booking.partySize())
                : business.service(booking.service())
                        .map(service -> tongue.part("tool.service", Map.of("service", tongue.within(service.name()))))
                        .orElseGet(() -> tongue.part("an-appointment"));
    }

    String cancelled(Appointment appointment) {
        return tongue.say("tool.cancelled", when(appointment));
    }

    String moved(Appointment appointment) {
        return tongue.say("tool.moved", when(appointment));
    }

    String corrected(Appointment appointment) {
        return tongue.say("tool.corrected", when(appointment));
    }

    String saved(String name, PhoneNumber phone) {
        return tongue.say("tool.saved", Map.of("name", name, "phone", tongue.phone(phone, business.region())));
    }

    String logged() {
        return tongue.say("tool.logged");
    }

    String several(List<Appointment> appointments) {
        String all = appointments.stream().limit(MOST).map(this::dayAndTime).collect(Collectors.joining("; "));
        return tongue.say("tool.several", Map.of("bookings", all));
    }

    String notFound() {
        return tongue.say("tool.not-found");
    }

    String alreadyCancelled() {
        return tongue.say("tool.already-cancelled");
    }

    String today(int bookings) {
        return bookings == 0 ? tongue.say("tool.today.none") : Tongue.sentence(tongue.counted("tool.today", bookings));
    }

    String customer(String name, List<Appointment> upcoming) {
        if (upcoming.isEmpty()) {
            return tongue.say("tool.nothing-ahead", Map.of("name", name));
        }
        String all = upcoming.stream()
                .limit(MOST)
                .map(this::dayAndTime)
                .collect(Collectors.joining(tongue.part("hours.and")));
        return tongue.say("tool.ahead", Map.of("name", name, "bookings", all));
    }

    String stranger() {
        return tongue.say("tool.stranger");
    }

    private Map<String, Object> when(Appointment appointment) {
        return tongue.when(appointment.date().atTime(appointment.time()), today);
    }

    private String dayAndTime(Appointment appointment) {
        return tongue.part("day-and-time", when(appointment));
    }

    private String times(List<Slot> slots, LocalDate day) {
        return tongue.either(slots.stream()
                .limit(MOST)
                .map(slot -> tongue.part(
                        slot.date().equals(day) ? "offer" : "tool.dated",
                        tongue.when(slot.date().atTime(slot.startTime()), today)))
                .toList());
    }

    private static List<Slot> spread(List<Slot> free) {
        int n = free.size();
        return n <= MOST ? free : List.of(free.getFirst(), free.get(n / 2), free.getLast());
    }
}
