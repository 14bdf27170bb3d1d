package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.HoldOutcome;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.dialogue.Caller.Missed;
import frontdesk.dialogue.Caller.Offered;
import frontdesk.dialogue.Entry;
import frontdesk.dialogue.Result;
import frontdesk.dialogue.Result.Why;
import frontdesk.dialogue.Search;
import frontdesk.dialogue.Slot;
import frontdesk.dialogue.Wanted;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting;

/** The diary's outcomes in the dialogue's words, and the dialogue's wishes in the diary's. */
final class Outcomes {
    private Outcomes() {}

    static Wish wish(Wanted wanted) {
        return new Wish(
                ServiceId.of(wanted.service()),
                wanted.at(),
                wanted.partySize(),
                null,
                resource(wanted.staff()),
                options(wanted.variant()));
    }

    static Wish wish(Search search, LocalDateTime at) {
        return new Wish(
                ServiceId.of(search.service()),
                at,
                search.partySize(),
                null,
                resource(search.staff()),
                options(search.variant()));
    }

    private static Wish.Options options(@Nullable String variant) {
        return variant == null ? Wish.Options.NONE : Wish.Options.variant(variant);
    }

    private static @Nullable ResourceId resource(@Nullable String staff) {
        return staff == null ? null : ResourceId.of(staff);
    }

    static Result result(Business business, HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held held -> new Result.Held(held.hold().id().toString(), slot(business, held.hold()));
            case HoldOutcome.Taken taken -> new Result.NotFree(Why.TAKEN, slots(business, taken.nearest()));
            case HoldOutcome.Closed closed -> new Result.NotFree(Why.CLOSED, slots(business, closed.nearest()));
            case HoldOutcome.NotOffered no -> new Result.NotFree(why(no.why()), slots(business, no.nearest()));
        };
    }

    private static Why why(frontdesk.timetable.Why why) {
        return switch (why) {
            case PAST -> Why.PAST;
            case TOO_SOON -> Why.TOO_SOON;
            case TOO_FAR -> Why.TOO_FAR;
            case PARTY_TOO_LARGE -> Why.PARTY_TOO_LARGE;
            case BETWEEN_STARTS -> Why.BETWEEN_STARTS;
            case CUSTOMER_LIMIT -> Why.CUSTOMER_LIMIT;
            case BAD_PARTY,
                    UNKNOWN_SERVICE,
                    UNKNOWN_RESOURCE,
                    UNKNOWN_OPTION,
                    BAD_DURATION,
                    NO_SUCH_TIME,
                    NOT_BY_THIS_DOOR -> Why.NOT_OFFERED;
        };
    }

    static Offered offered(Business business, Waiting waiting, Booking hold) {
        Slot slot = slot(business, hold);
        var wanted = new Wanted(
                hold.service().toString(), hold.options().variant(), slot.staff(), hold.partySize(), slot.at());
        return new Offered(
                waiting.id().toString(), wanted, slot, waiting.customer().name());
    }

    /** What they wished for, at the time that was held for them. */
    static Missed missed(Business business, Waiting waiting, Booking hold) {
        Wish wish = waiting.wish();
        String staff = wish.resource() == null ? null : staff(business, List.of(wish.resource()));
        var wanted = new Wanted(
                wish.service().toString(), wish.options().variant(), staff, wish.partySize(), start(business, hold));
        return new Missed(wanted, waiting.customer().name());
    }

    static List<Slot> slots(Business business, List<Offer> offers) {
        return offers.stream().map(offer -> slot(business, offer)).toList();
    }

    static Slot slot(Business business, Offer offer) {
        return new Slot(offer.at(), offer.end(), staff(business, offer.resources()));
    }

    static Slot slot(Business business, Booking booking) {
        return new Slot(start(business, booking), end(business, booking), staff(business, booking.resources()));
    }

    static Entry entry(Business business, Booking booking) {
        return new Entry(
                booking.id().toString(),
                booking.service().toString(),
                staff(business, booking.resources()),
                booking.partySize(),
                start(business, booking),
                end(business, booking),
                booking.customer().name());
    }

    static LocalDateTime start(Business business, Booking booking) {
        return LocalDateTime.ofInstant(booking.slot().start(), business.zone());
    }

    static LocalDateTime end(Business business, Booking booking) {
        return LocalDateTime.ofInstant(booking.slot().end(), business.zone());
    }

    /** The person among what a booking takes up, or null. */
    private static @Nullable String staff(Business business, List<ResourceId> resources) {
        return resources.stream()
                .flatMap(id -> business.resource(id).stream())
                .filter(resource -> resource.type() == Resource.Type.STAFF)
                .map(resource -> resource.id().toString())
                .findFirst()
                .orElse(null);
    }
}
