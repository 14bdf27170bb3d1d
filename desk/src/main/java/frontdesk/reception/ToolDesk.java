package frontdesk.reception;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.DayPlan;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.MoveOutcome;
import frontdesk.booking.Offer;
import frontdesk.booking.Origin;
import frontdesk.booking.Wish;
import frontdesk.business.Business;
import frontdesk.business.Business.Resource;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.reception.ToolAnswer.Appointment;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.reception.ToolAnswer.Slot;

/** One use of the tool belt for one business: reads the values, knocks on the diary's door, and puts its outcome into an answer. */
final class ToolDesk {
    private static final int NEAREST = 3;

    private final Business business;
    private final Diary diary;
    private final People people;
    private final Values values;
    private final ToolWords words;
    private final Origin origin;

    ToolDesk(Business business, Diary diary, People people, Values values, Origin origin) {
        this.business = business;
        this.diary = diary;
        this.people = people;
        this.values = values;
        this.words = new ToolWords(business, values.today());
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
        return switch (plan.reason()) {
            case OPEN -> time == null ? day(plan) : start(plan, wish);
            case CLOSED -> new Refused(Code.CLOSED, words.closed(date, nearest(wish)), nearest(wish));
            case PAST -> new Refused(Code.PAST_DATE, words.past(), nearest(wish));
            case TOO_SOON -> new Refused(Code.TOO_SOON, words.tooSoon(), nearest(wish));
            case TOO_FAR -> new Refused(Code.TOO_FAR, words.tooFar(), List.of());
            case NOT_OFFERED -> new Refused(Code.PARTY_TOO_LARGE, words.tooLarge(), List.of());
        };
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
            return noStart(wish.at(), near);
        }
        Slot slot = asked.get();
        List<Slot> slots = new ArrayList<>(List.of(slot));
        near.stream().filter(other -> !other.equals(slot)).forEach(slots::add);
        int free = (int) slots.stream().filter(Slot::available).count();
        String message = slot.available() ? words.free(wish.at()) : words.taken(wish.at(), near);
        return new ToolAnswer.Availability(plan.day(), slots.size(), free, slots, message);
    }

    /** The day is open, but not then; holding would say the same. */
    private Refused noStart(LocalDateTime at, List<Slot> near) {
        boolean open = business.hours().getOrDefault(at.getDayOfWeek(), List.of()).stream()
                .anyMatch(span -> span.fromMinute() <= minute(at) && minute(at) < span.toMinute());
        return open
                ? new Refused(Code.BAD_TIME, words.noSuchStart(at, near), near)
                : new Refused(Code.CLOSED, words.closedThen(at, near), near);
    }

    private static int minute(LocalDateTime at) {
        return at.toLocalTime().toSecondOfDay() / 60;
    }

    ToolAnswer.ToBook book(ToolRequest.Book request) {
        LocalDate date = values.date(request.date());
        LocalTime time = values.time(request.startTime());
        String name = values.name(request.customerName());
        PhoneNumber phone = values.phone(request.customerPhone());
        Wish wish = wish(
                date.atTime(time), request.service(), request.partySize(), request.durationMinutes(), request.staff());
        var customer = new Customer(name, phone, blankToNull(request.customerEmail()), blankToNull(request.notes()));
        return switch (diary.book(business.id(), wish, customer, origin)) {
            case BookOutcome.Booked booked -> {
                LocalDateTime at = Outcomes.start(business, booked.booking());
                yield new ToolAnswer.Booked(
                        booked.booking().id(),
                        at.toLocalDate(),
                        at.toLocalTime(),
                        booked.repeated(),
                        words.booked(booked.booking(), at));
            }
            case BookOutcome.Refused refused ->
                switch (refusal(refused.reason(), wish.at())) {
                    case ToolAnswer.Taken taken -> taken;
                    case Refused no -> no;
                };
        };
    }

    ToolAnswer.Today today() {
        LocalDate today = values.today();
        List<Appointment> appointments = diary.bookings(business.id(), today, today, null).stream()
                .map(this::appointment)
                .toList();
        int standing = (int) appointments.stream()
                .filter(a -> a.status().equals("confirmed"))
                .count();
        return new ToolAnswer.Today(today, appointments, words.today(standing));
    }

    ToolAnswer.ToCancel cancel(ToolRequest.Cancel request) {
        return switch (meant(request.appointmentId(), request.customerPhone(), request.date())) {
            case Meant.One one -> cancel(one.booking(), request.reason());
            case Meant.Many many -> new ToolAnswer.Several(many.appointments(), words.several(many.appointments()));
        };
    }

    private ToolAnswer.ToCancel cancel(Booking booking, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? "the caller asked" : reason.strip();
        return switch (diary.cancel(business.id(), booking.id(), why, origin)) {
            case CancelOutcome.Cancelled cancelled -> {
                Appointment appointment = appointment(cancelled.booking());
                yield new ToolAnswer.Cancelled(appointment, words.cancelled(appointment));
            }
            case CancelOutcome.AlreadyCancelled _ ->
                new Refused(Code.ALREADY_CANCELLED, words.alreadyCancelled(), List.of());
            case CancelOutcome.NoSuchBooking _ -> notFound();
        };
    }

    ToolAnswer.ToMove move(ToolRequest.Move request) {
        return switch (meant(request.appointmentId(), request.customerPhone(), request.date())) {
            case Meant.One one -> move(one.booking(), request);
            case Meant.Many many -> new ToolAnswer.Several(many.appointments(), words.several(many.appointments()));
        };
    }

    private ToolAnswer.ToMove move(Booking booking, ToolRequest.Move request) {
        LocalDateTime old = Outcomes.start(business, booking);
        boolean noTime =
                request.newStartTime() == null || request.newStartTime().isBlank();
        boolean noDate = request.newDate() == null || request.newDate().isBlank();
        if (noTime && noDate) {
            return new Refused(Code.MISSING_DATE, "To when shall I move it?", List.of());
        }
        LocalDate date = noDate ? old.toLocalDate() : values.date(request.newDate());
        LocalTime time = noTime ? old.toLocalTime() : values.time(request.newStartTime());
        Duration length = booking.slot().length();
        var wish = new Wish(booking.service(), date.atTime(time), booking.partySize(), length, staff(booking));
        return switch (diary.move(business.id(), booking.id(), wish, origin)) {
            case MoveOutcome.Moved moved -> {
                Appointment appointment = appointment(moved.booking());
                yield new ToolAnswer.Moved(appointment, words.moved(appointment));
            }
            case MoveOutcome.Refused refused ->
                switch (refusal(refused.reason(), wish.at())) {
                    case ToolAnswer.Taken taken -> taken;
                    case Refused no -> no;
                };
            case MoveOutcome.NoSuchBooking _ -> notFound();
        };
    }

    /** An appointment stays with the person it was made with; a party may get another table. */
    private frontdesk.kernel.@Nullable ResourceId staff(Booking booking) {
        return booking.resources().stream()
                .filter(id -> business.resource(id).stream().anyMatch(r -> r.type() == Resource.Type.STAFF))
                .findFirst()
                .orElse(null);
    }

    ToolAnswer.ToLookUp lookUp(ToolRequest.LookUp request) {
        PhoneNumber phone = values.phone(request.customerPhone());
        List<Appointment> upcoming = diary.upcoming(business.id(), phone).stream()
                .map(this::appointment)
                .toList();
        String name =
                people.recognise(business.id(), phone).map(People.Person::name).orElse(null);
        return new ToolAnswer.Customer(
                name, upcoming, name == null ? words.stranger() : words.customer(name, upcoming));
    }

    /** Which booking a request is about. */
    private sealed interface Meant {
        record One(Booking booking) implements Meant {}

        record Many(List<Appointment> appointments) implements Meant {}
    }

    private Meant meant(@Nullable String id, @Nullable String phone, @Nullable String date) {
        if (id != null && !id.isBlank()) {
            return diary.find(business.id(), values.appointment(id))
                    .filter(b -> b.status() == Booking.Status.CONFIRMED || b.status() == Booking.Status.CANCELLED)
                    .<Meant>map(Meant.One::new)
                    .orElseThrow(() -> new ToolRefusal(Code.NOT_FOUND, words.notFound()));
        }
        LocalDate day = date == null || date.isBlank() ? null : values.date(date);
        List<Booking> theirs = diary.upcoming(business.id(), values.phone(phone)).stream()
                .filter(b ->
                        day == null || Outcomes.start(business, b).toLocalDate().equals(day))
                .toList();
        if (theirs.isEmpty()) {
            throw new ToolRefusal(Code.NOT_FOUND, words.notFound());
        }
        return theirs.size() == 1
                ? new Meant.One(theirs.getFirst())
                : new Meant.Many(theirs.stream().map(this::appointment).toList());
    }

    private Refused notFound() {
        return new Refused(Code.NOT_FOUND, words.notFound(), List.of());
    }

    private ToolAnswer.No refusal(HoldOutcome reason, LocalDateTime at) {
        return switch (reason) {
            case HoldOutcome.Held _ -> throw new IllegalStateException("a hold is no refusal");
            case HoldOutcome.Taken taken -> {
                List<Slot> near = slots(taken.nearest());
                yield new ToolAnswer.Taken(near, words.taken(at, near));
            }
            case HoldOutcome.Closed closed -> {
                List<Slot> near = slots(closed.nearest());
                boolean dayOff = business.hours()
                        .getOrDefault(at.getDayOfWeek(), List.of())
                        .isEmpty();
                String message = dayOff ? words.closed(at.toLocalDate(), near) : words.closedThen(at, near);
                yield new Refused(Code.CLOSED, message, near);
            }
            case HoldOutcome.NotOffered no -> notOffered(no.why(), at, slots(no.nearest()));
        };
    }

    private Refused notOffered(HoldOutcome.Why why, LocalDateTime at, List<Slot> near) {
        return switch (why) {
            case PAST -> new Refused(Code.PAST_DATE, words.past(), near);
            case TOO_SOON -> new Refused(Code.TOO_SOON, words.tooSoon(), near);
            case TOO_FAR -> new Refused(Code.TOO_FAR, words.tooFar(), near);
            case BAD_PARTY -> new Refused(Code.BAD_PARTY_SIZE, "How many people will come?", near);
            case PARTY_TOO_LARGE -> new Refused(Code.PARTY_TOO_LARGE, words.tooLarge(), near);
            case UNKNOWN_SERVICE -> new Refused(Code.UNKNOWN_SERVICE, "We don't offer that.", near);
            case UNKNOWN_RESOURCE ->
                new Refused(Code.UNKNOWN_STAFF, "That person doesn't do this, may it be somebody else?", near);
            case BAD_DURATION -> new Refused(Code.BAD_DURATION, "How many minutes should it take?", near);
            case BETWEEN_STARTS, NO_SUCH_TIME -> new Refused(Code.BAD_TIME, words.noSuchStart(at, near), near);
        };
    }

    private Wish wish(
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

    private List<Slot> nearest(Wish wish) {
        return slots(diary.nearest(business.id(), wish, NEAREST));
    }

    private static List<Slot> slots(List<Offer> offers) {
        return offers.stream()
                .map(o -> new Slot(
                        o.at().toLocalDate(), o.at().toLocalTime(), o.end().toLocalTime(), true))
                .toList();
    }

    private static Slot slot(DayPlan.Start start) {
        return new Slot(
                start.at().toLocalDate(), start.at().toLocalTime(), start.end().toLocalTime(), start.free());
    }

    private Appointment appointment(Booking booking) {
        LocalDateTime at = Outcomes.start(business, booking);
        return new Appointment(
                booking.id(),
                at.toLocalDate(),
                at.toLocalTime(),
                business.service(booking.service()).map(Business.Service::name).orElse(""),
                booking.partySize(),
                booking.customer().name(),
                booking.status().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
