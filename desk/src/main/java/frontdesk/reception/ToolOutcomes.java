package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import frontdesk.booking.Booking;
import frontdesk.booking.HoldOutcome;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.reception.ToolAnswer.Appointment;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.reception.ToolAnswer.Slot;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Why;

/** The diary's outcomes as agents are told of them. */
final class ToolOutcomes {
    private final Business business;
    private final ToolWords words;

    ToolOutcomes(Business business, ToolWords words) {
        this.business = business;
        this.words = words;
    }

    ToolAnswer.No refusal(HoldOutcome reason, LocalDateTime at) {
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

    private Refused notOffered(Why why, LocalDateTime at, List<Slot> near) {
        return switch (why) {
            case PAST -> new Refused(Code.PAST_DATE, words.past(), near);
            case TOO_SOON -> new Refused(Code.TOO_SOON, words.tooSoon(), near);
            case TOO_FAR -> new Refused(Code.TOO_FAR, words.tooFar(), near);
            case BAD_PARTY -> new Refused(Code.BAD_PARTY_SIZE, words.say("tool.ask.people"), near);
            case PARTY_TOO_LARGE -> new Refused(Code.PARTY_TOO_LARGE, words.tooLarge(), near);
            case UNKNOWN_SERVICE -> new Refused(Code.UNKNOWN_SERVICE, words.say("tool.not-offered"), near);
            case UNKNOWN_RESOURCE -> new Refused(Code.UNKNOWN_STAFF, words.say("tool.other-staff"), near);
            case UNKNOWN_OPTION -> new Refused(Code.UNKNOWN_OPTION, words.say("tool.other-option"), near);
            case NOT_BY_THIS_DOOR -> new Refused(Code.NOT_BY_PHONE, words.say("tool.not-by-phone"), near);
            case CUSTOMER_LIMIT -> new Refused(Code.CUSTOMER_LIMIT, words.say("tool.customer-limit"), near);
            case BAD_DURATION -> new Refused(Code.BAD_DURATION, words.say("tool.ask.minutes"), near);
            case BETWEEN_STARTS, NO_SUCH_TIME -> new Refused(Code.BAD_TIME, words.noSuchStart(at, near), near);
        };
    }

    /** The day is open, but not then; holding would say the same. */
    Refused noStart(LocalDateTime at, List<Slot> near) {
        boolean open = business.hours().getOrDefault(at.getDayOfWeek(), List.of()).stream()
                .anyMatch(span -> span.fromMinute() <= minute(at) && minute(at) < span.toMinute());
        return open
                ? new Refused(Code.BAD_TIME, words.noSuchStart(at, near), near)
                : new Refused(Code.CLOSED, words.closedThen(at, near), near);
    }

    private static int minute(LocalDateTime at) {
        return at.toLocalTime().toSecondOfDay() / 60;
    }

    Appointment appointment(Booking booking) {
        LocalDateTime at = Outcomes.start(business, booking);
        return new Appointment(
                booking.id(),
                at.toLocalDate(),
                at.toLocalTime(),
                business.service(booking.service()).map(Service::name).orElse(""),
                booking.partySize(),
                booking.customer().name(),
                booking.status().name().toLowerCase(Locale.ROOT));
    }

    static List<Slot> slots(List<Offer> offers) {
        return offers.stream()
                .map(o -> new Slot(
                        o.at().toLocalDate(), o.at().toLocalTime(), o.end().toLocalTime(), true))
                .toList();
    }
}
