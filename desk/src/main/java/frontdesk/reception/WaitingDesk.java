package frontdesk.reception;

import java.time.LocalTime;
import java.util.List;

import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.dialogue.Act;
import frontdesk.dialogue.Result;
import frontdesk.dialogue.Search;
import frontdesk.dialogue.Slot;
import frontdesk.kernel.WaitingId;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;
import frontdesk.waiting.AnswerOutcome;
import frontdesk.waiting.JoinOutcome;
import frontdesk.waiting.WaitingList;

/** What a conversation does at the waiting list. */
record WaitingDesk(Business business, WaitingList list, Origin origin, Promises promises) {

    Result join(Act.WaitForIt wait) {
        Search search = wait.search();
        LocalTime earliest = search.earliest() == null ? LocalTime.MIN : search.earliest();
        LocalTime latest = search.latest() == null ? LocalTime.MAX : search.latest();
        Wish wish =
                Outcomes.wish(search, search.from().atTime(earliest.equals(LocalTime.MIN) ? LocalTime.NOON : earliest));
        var customer = new Customer(wait.name(), wait.phone(), null, null);
        var stretch = new Stretch(search.from(), search.to(), earliest, latest);
        return switch (list.join(business.id(), wish, stretch, customer, origin)) {
            case JoinOutcome.Joined joined -> new Result.Waiting(joined.ahead(), promises.mayText(wait.phone()));
            case JoinOutcome.FreeNow free -> new Result.Found(Outcomes.slots(business, free.offers()), List.of());
            case JoinOutcome.NotOffered no -> new Result.NotFree(why(no.why()), List.of());
            case JoinOutcome.NoPhone _ -> new Result.Trouble();
        };
    }

    private static Result.Why why(Why why) {
        return why == Why.PARTY_TOO_LARGE ? Result.Why.PARTY_TOO_LARGE : Result.Why.NOT_OFFERED;
    }

    Result take(Act.TakeOffer take) {
        return switch (list.accept(business.id(), WaitingId.of(take.waiting()), origin)) {
            case AnswerOutcome.Booked booked -> promises.confirmed(booked.booking());
            case AnswerOutcome.Pending(var hold, boolean byLink) -> promises.pending(hold, byLink);
            case AnswerOutcome.TooLate late -> new Result.Lapsed(Outcomes.slots(business, late.nearest()));
            case AnswerOutcome.Declined _, AnswerOutcome.NothingOffered _ -> new Result.Lapsed(List.<Slot>of());
        };
    }

    Result pass(Act.PassOffer pass) {
        list.decline(business.id(), WaitingId.of(pass.waiting()));
        return new Result.Released();
    }
}
