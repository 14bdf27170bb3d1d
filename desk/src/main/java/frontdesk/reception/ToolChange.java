package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.MarkOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.reception.ToolAnswer.Changed;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.timetable.Wish;

/** Changes or cancels one booking for an agent. Everything is read before anything is done; the new time comes first, since only it can be refused. */
final class ToolChange {
    private final Business business;
    private final Diary diary;
    private final Values values;
    private final Moments moments;
    private final ToolStanding standing;
    private final ToolWords words;
    private final ToolOutcomes outcomes;
    private final Reach reach;
    private final Origin origin;

    ToolChange(Business business, Diary diary, Values values, ToolStanding standing, Reach reach, Origin origin) {
        this.business = business;
        this.diary = diary;
        this.values = values;
        this.moments = new Moments(business, values);
        this.standing = standing;
        this.words = new ToolWords(business, values);
        this.outcomes = new ToolOutcomes(business, words);
        this.reach = reach;
        this.origin = origin;
    }

    ToolAnswer.ToChange change(ToolRequest.Change request) {
        boolean changes = request.changesTheWish() || request.changesTheCustomer();
        if (request.cancel() && changes) {
            throw new ToolRefusal(Code.CANCEL_OR_CHANGE, "tool.ask.cancel-or-change");
        }
        Booking booking = known(request.bookingId());
        if (request.cancel()) {
            return cancel(booking, request.reason());
        }
        if (!changes) {
            throw new ToolRefusal(Code.NOTHING_TO_CHANGE, "tool.ask.change");
        }
        if (booking.status() == Booking.Status.CANCELLED) {
            return new Refused(Code.ALREADY_CANCELLED, words.alreadyCancelled(), List.of());
        }
        Customer customer = customer(booking.customer(), request);
        return request.changesTheWish() ? move(booking, wish(booking, request), customer) : correct(booking, customer);
    }

    /** An id that cannot be one of ours is that of no booking. */
    private Booking known(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new ToolRefusal(Code.MISSING_BOOKING, "tool.ask.booking");
        }
        try {
            return diary.agenda()
                    .find(business.id(), BookingId.of(id.strip()))
                    .filter(b -> b.status() == Booking.Status.CONFIRMED || b.status() == Booking.Status.CANCELLED)
                    .filter(reach::covers)
                    .orElseThrow(() -> new ToolRefusal(Code.NOT_FOUND, "tool.not-found"));
        } catch (IllegalArgumentException notAnId) {
            throw new ToolRefusal(Code.NOT_FOUND, "tool.not-found");
        }
    }

    private ToolAnswer.ToChange cancel(Booking booking, @Nullable String reason) {
        return switch (standing.cancel(booking, Particulars.notes(reason))) {
            case ToolAnswer.Cancelled cancelled -> new Changed(cancelled.appointment(), cancelled.message());
            case ToolAnswer.Several _ -> throw new IllegalStateException("one booking is not several");
            case Refused refused -> refused;
        };
    }

    private ToolAnswer.ToChange move(Booking booking, Wish wish, Customer customer) {
        return switch (standing.move(booking, wish)) {
            case ToolAnswer.Moved moved ->
                diary.agenda()
                        .find(business.id(), booking.id())
                        .filter(now -> !now.customer().equals(customer))
                        .map(now -> correct(now, customer))
                        .orElseGet(() -> new Changed(moved.appointment(), moved.message()));
            case ToolAnswer.Taken taken -> taken;
            case ToolAnswer.Several _ -> throw new IllegalStateException("one booking is not several");
            case Refused refused -> refused;
        };
    }

    /** The wish as it was entered, with what is asked for otherwise; another service is done by whoever does it, as long as it takes. */
    private Wish wish(Booking booking, ToolRequest.Change request) {
        Wish old = diary.agenda().wish(business.id(), booking.id()).orElseThrow();
        LocalDateTime at = blank(request.datetime()) ? old.at() : moments.moment(request.datetime(), old.at());
        ServiceId service = blank(request.service())
                ? old.service()
                : values.service(request.service()).id();
        int party = blank(request.partySize()) ? old.partySize() : values.partySize(request.partySize());
        Resource asked = values.staff(request.staff());
        ResourceId staff = asked == null ? null : asked.id();
        return service.equals(old.service())
                ? new Wish(
                        service,
                        at,
                        party,
                        old.duration(),
                        staff == null ? standing.staff(booking) : staff,
                        old.options())
                : new Wish(service, at, party, null, staff);
    }

    private Customer customer(Customer old, ToolRequest.Change request) {
        String name = request.customer().name();
        PhoneNumber phone = values.phoneOrNone(request.customer().phone());
        String email = Particulars.email(request.customer().email());
        String notes = Particulars.notes(request.notes());
        return new Customer(
                blank(name) ? old.name() : Particulars.name(name),
                phone == null ? old.phone() : phone,
                email == null ? old.email() : email,
                notes == null ? old.notes() : notes,
                old.answers());
    }

    private ToolAnswer.ToChange correct(Booking booking, Customer customer) {
        if (customer.equals(booking.customer())) {
            return corrected(booking);
        }
        Origin having = origin.having(booking.version());
        return switch (diary.correct(business.id(), booking.id(), customer, having)) {
            case MarkOutcome.Marked marked -> corrected(marked.booking());
            case MarkOutcome.NoSuchBooking _ -> standing.notFound();
            case MarkOutcome.Stale(Booking now) when now.customer().equals(customer) -> corrected(now);
            case MarkOutcome.Stale _, MarkOutcome.NotNow _, MarkOutcome.TimeGone _ -> standing.changedMeanwhile();
        };
    }

    private Changed corrected(Booking booking) {
        ToolAnswer.Appointment appointment = outcomes.appointment(booking);
        return new Changed(appointment, words.corrected(appointment));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
