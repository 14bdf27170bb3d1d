package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.dialogue.Result;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.reception.ToolAnswer.Slot;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Wish;

/** Checking and booking for an agent: reads the values, knocks on the diary's door, and puts its outcome into an answer. */
final class ToolDesk {
    private static final int NEAREST = 3;

    private final Business business;
    private final Diary diary;
    private final Values values;
    private final ToolWords words;
    private final ToolOutcomes outcomes;
    private final Origin origin;
    private final Promises promises;

    ToolDesk(Business business, Diary diary, Values values, Origin origin, Promises promises) {
        this.promises = promises;
        this.business = business;
        this.diary = diary;
        this.values = values;
        this.words = new ToolWords(business, values);
        this.outcomes = new ToolOutcomes(business, words);
        this.origin = origin;
    }

    ToolAnswer.ToCheck check(ToolRequest.Check request) {
        LocalDate date = values.date(request.date());
        LocalTime time = values.timeOrNone(request.time());
        Wish wish = wish(
                date.atTime(time == null ? LocalTime.NOON : time),
                request.service(),
                request.partySize(),
                request.durationMinutes(),
                request.staff());
        DayPlan plan = diary.day(business.id(), wish, date);
        if (plan.reason() != DayPlan.Reason.OPEN) {
            return unopened(plan, wish);
        }
        return time == null ? day(plan) : start(plan, wish);
    }

    /** Why a day has no starts at all. */
    Refused unopened(DayPlan plan, Wish wish) {
        return switch (plan.reason()) {
            case OPEN -> throw new IllegalStateException("an open day has starts");
            case CLOSED -> closed(plan, nearest(wish));
            case PAST -> new Refused(Code.PAST_DATE, words.past(), nearest(wish));
            case TOO_SOON -> new Refused(Code.TOO_SOON, words.tooSoon(), nearest(wish));
            case TOO_FAR -> new Refused(Code.TOO_FAR, words.tooFar(), List.of());
            case NOT_OFFERED -> new Refused(Code.PARTY_TOO_LARGE, words.tooLarge(), List.of());
        };
    }

    private Refused closed(DayPlan plan, List<Slot> near) {
        return new Refused(Code.CLOSED, words.closed(plan.day(), near), near);
    }

    private ToolAnswer.Availability day(DayPlan plan) {
        List<Slot> slots = plan.starts().stream().map(ToolDesk::slot).toList();
        List<Slot> free = slots.stream().filter(Slot::available).toList();
        return new ToolAnswer.Availability(plan.day(), slots.size(), free.size(), slots, words.day(plan.day(), free));
    }

    private ToolAnswer.ToCheck start(DayPlan plan, Wish wish) {
        Optional<Slot> asked = plan.starts().stream()
                .filter(start -> start.at().equals(wish.at()))
                .map(ToolDesk::slot)
                .findFirst();
        List<Slot> near = nearest(wish);
        if (asked.isEmpty()) {
            return outcomes.noStart(wish.at(), near);
        }
        Slot slot = asked.get();
        List<Slot> slots = new ArrayList<>(List.of(slot));
        near.stream().filter(other -> !other.equals(slot)).forEach(slots::add);
        int free = (int) slots.stream().filter(Slot::available).count();
        String message = slot.available() ? words.free(wish.at()) : words.taken(wish.at(), near);
        return new ToolAnswer.Availability(plan.day(), slots.size(), free, slots, message);
    }

    ToolAnswer.ToBook book(ToolRequest.Book request) {
        LocalDate date = values.date(request.date());
        LocalTime time = values.time(request.startTime());
        String name = Particulars.name(request.customerName());
        PhoneNumber phone = values.phone(request.customerPhone());
        Wish wish = wish(
                date.atTime(time), request.service(), request.partySize(), request.durationMinutes(), request.staff());
        return book(
                wish,
                new Customer(name, phone, blankToNull(request.customerEmail()), Particulars.notes(request.notes())));
    }

    /** @param caller the number that the call comes from, where it is known */
    ToolAnswer.ToBook create(ToolRequest.Create request, @Nullable PhoneNumber caller) {
        LocalDateTime at = new Moments(business, values).moment(request.datetime());
        String name = Particulars.name(request.customer().name());
        PhoneNumber phone = values.phoneOrNone(request.customer().phone());
        Wish wish = wish(at, request.service(), request.partySize(), request.durationMinutes(), request.staff());
        String email = Particulars.email(request.customer().email());
        return book(
                wish, new Customer(name, phone == null ? caller : phone, email, Particulars.notes(request.notes())));
    }

    private ToolAnswer.ToBook book(Wish wish, Customer customer) {
        return switch (diary.book(business.id(), wish, customer, origin)) {
            case BookOutcome.Booked booked -> {
                LocalDateTime at = Outcomes.start(business, booked.booking());
                yield new ToolAnswer.Booked(
                        booked.booking().id(),
                        at.toLocalDate(),
                        at.toLocalTime(),
                        booked.repeated(),
                        words.booked(booked.booking(), at) + condition(booked.booking()));
            }
            case BookOutcome.Pending(Booking hold, boolean byLink) -> {
                LocalDateTime at = Outcomes.start(business, hold);
                yield new ToolAnswer.Booked(
                        hold.id(),
                        at.toLocalDate(),
                        at.toLocalTime(),
                        false,
                        words.pending(hold, at, byLink, promises.mayText(hold)));
            }
            case BookOutcome.Refused refused ->
                switch (outcomes.refusal(refused.reason(), wish.at())) {
                    case ToolAnswer.Taken taken -> taken;
                    case Refused no -> no;
                };
        };
    }

    private String condition(Booking booking) {
        Result.Deposit deposit = promises.condition(booking);
        return deposit == null ? "" : " " + words.deposit(deposit);
    }

    Wish wish(
            LocalDateTime at,
            @Nullable String service,
            @Nullable String partySize,
            @Nullable String duration,
            @Nullable String staff) {
        Resource resource = values.staff(staff);
        return new Wish(
                values.service(service).id(),
                at,
                values.partySize(partySize),
                values.duration(duration),
                resource == null ? null : resource.id());
    }

    List<Slot> nearest(Wish wish) {
        return ToolOutcomes.slots(diary.nearest(business.id(), wish, NEAREST));
    }

    static Slot slot(DayPlan.Start start) {
        return new Slot(
                start.at().toLocalDate(), start.at().toLocalTime(), start.end().toLocalTime(), start.free());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
