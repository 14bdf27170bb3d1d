package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Diary;
import frontdesk.booking.MoveOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.people.People;
import frontdesk.reception.ToolAnswer.Appointment;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.timetable.Wish;

/** Bookings that stand, for an agent: telling of them, cancelling and moving them. */
final class ToolStanding {
    private final Business business;
    private final Diary diary;
    private final People people;
    private final Values values;
    private final ToolWords words;
    private final ToolOutcomes outcomes;
    private final Reach reach;
    private final Origin origin;

    ToolStanding(Business business, Diary diary, People people, Values values, Reach reach, Origin origin) {
        this.business = business;
        this.diary = diary;
        this.people = people;
        this.values = values;
        this.words = new ToolWords(business, values);
        this.outcomes = new ToolOutcomes(business, words);
        this.reach = reach;
        this.origin = origin;
    }

    ToolAnswer.Today today() {
        LocalDate today = values.today();
        List<Appointment> appointments = diary.agenda().bookings(business.id(), today, today, null).stream()
                .map(outcomes::appointment)
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

    ToolAnswer.ToCancel cancel(Booking booking, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? "the caller asked" : reason.strip();
        return switch (diary.cancel(business.id(), booking.id(), why, origin)) {
            case CancelOutcome.Cancelled cancelled -> {
                Appointment appointment = outcomes.appointment(cancelled.booking());
                yield new ToolAnswer.Cancelled(appointment, words.cancelled(appointment));
            }
            case CancelOutcome.AlreadyCancelled _ ->
                new Refused(Code.ALREADY_CANCELLED, words.alreadyCancelled(), List.of());
            case CancelOutcome.NoSuchBooking _ -> notFound();
            case CancelOutcome.Stale _ -> changedMeanwhile();
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
            return new Refused(Code.MISSING_DATE, words.say("tool.ask.new-time"), List.of());
        }
        LocalDate date = noDate ? old.toLocalDate() : values.date(request.newDate());
        LocalTime time = noTime ? old.toLocalTime() : values.time(request.newStartTime());
        Wish wish = diary.agenda()
                .wish(business.id(), booking.id())
                .map(entered -> entered.at(date.atTime(time)).with(staff(booking)))
                .orElseThrow();
        return move(booking, wish);
    }

    ToolAnswer.ToMove move(Booking booking, Wish wish) {
        return switch (diary.move(business.id(), booking.id(), wish, origin)) {
            case MoveOutcome.Moved moved -> {
                Appointment appointment = outcomes.appointment(moved.booking());
                yield new ToolAnswer.Moved(appointment, words.moved(appointment));
            }
            case MoveOutcome.Refused refused ->
                switch (outcomes.refusal(refused.reason(), wish.at())) {
                    case ToolAnswer.Taken taken -> taken;
                    case Refused no -> no;
                };
            case MoveOutcome.Unanswered _ ->
                new Refused(Code.CALENDAR_SILENT, words.say("tool.calendar-silent"), List.of());
            case MoveOutcome.NoSuchBooking _ -> notFound();
            case MoveOutcome.Stale _ -> changedMeanwhile();
        };
    }

    Refused changedMeanwhile() {
        return new Refused(Code.CHANGED_MEANWHILE, words.say("tool.changed-meanwhile"), List.of());
    }

    /** An appointment stays with the person it was made with; a party may get another table. */
    @Nullable
    ResourceId staff(Booking booking) {
        return booking.resources().stream()
                .filter(id -> business.resource(id).stream().anyMatch(r -> r.type() == Resource.Type.STAFF))
                .findFirst()
                .orElse(null);
    }

    ToolAnswer.ToLookUp lookUp(ToolRequest.LookUp request) {
        PhoneNumber phone = reach.phone(values, request.customerPhone());
        if (!reach.covers(phone)) {
            return new ToolAnswer.Customer(null, List.of(), words.stranger());
        }
        List<Appointment> upcoming = diary.agenda().upcoming(business.id(), phone).stream()
                .map(outcomes::appointment)
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
            return diary.agenda()
                    .find(business.id(), Particulars.appointment(id))
                    .filter(b -> b.status() == Booking.Status.CONFIRMED || b.status() == Booking.Status.CANCELLED)
                    .filter(reach::covers)
                    .<Meant>map(Meant.One::new)
                    .orElseThrow(() -> new ToolRefusal(Code.NOT_FOUND, "tool.not-found"));
        }
        LocalDate day = date == null || date.isBlank() ? null : values.date(date);
        List<Booking> theirs = diary.agenda().upcoming(business.id(), reach.phone(values, phone)).stream()
                .filter(reach::covers)
                .filter(b ->
                        day == null || Outcomes.start(business, b).toLocalDate().equals(day))
                .toList();
        if (theirs.isEmpty()) {
            throw new ToolRefusal(Code.NOT_FOUND, "tool.not-found");
        }
        return theirs.size() == 1
                ? new Meant.One(theirs.getFirst())
                : new Meant.Many(theirs.stream().map(outcomes::appointment).toList());
    }

    Refused notFound() {
        return new Refused(Code.NOT_FOUND, words.notFound(), List.of());
    }
}
