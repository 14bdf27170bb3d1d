package frontdesk.reception;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.CancelOutcome;
import frontdesk.booking.ConfirmOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.MoveOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.dialogue.Act;
import frontdesk.dialogue.Result;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.timetable.Wish;
import frontdesk.waiting.WaitingList;

/** Carries out what the dialogue decided: each knock on the diary's door is recorded on the call, and trouble comes back as a result. */
final class Doing {
    private static final System.Logger LOG = System.getLogger(Doing.class.getName());

    private final Business business;
    private final Diary diary;
    private final WaitingDesk waiting;
    private final FreeTimes freeTimes;
    private final ToolRecord record;
    private final CallId call;
    private final Origin origin;
    private final @Nullable FollowUps followUps;
    private final Promises promises;
    private boolean callBack;

    Doing(
            Business business,
            Diary diary,
            WaitingList waiting,
            ToolRecord record,
            CallId call,
            @Nullable FollowUps followUps,
            Promises promises) {
        this.followUps = followUps;
        this.promises = promises;
        this.business = business;
        this.diary = diary;
        this.freeTimes = new FreeTimes(diary, business);
        this.record = record;
        this.call = call;
        this.origin = new Origin("phone", call, null);
        this.waiting = new WaitingDesk(business, waiting, origin, promises);
    }

    Result knock(Act.Knock knock) {
        try {
            return record.of(business.id(), call, name(knock), knock, () -> settled(knock));
        } catch (RuntimeException trouble) {
            // the caller is on the line: whatever went wrong, they get an apology and a person, never silence
            LOG.log(System.Logger.Level.ERROR, "a tool failed in a conversation", trouble);
            return new Result.Trouble();
        }
    }

    /** A commit of which nobody heard leaves open whether it was done: asking again tells, where asking twice is asking once. */
    private Result settled(Act.Knock knock) {
        try {
            return result(knock);
        } catch (OutsideTrouble unheard) {
            if (unheard.worthRetrying() && isDoneOnce(knock)) {
                return result(knock);
            }
            throw unheard;
        }
    }

    private static boolean isDoneOnce(Act.Knock knock) {
        return switch (knock) {
            case Act.Hold _, Act.Confirm _, Act.Release _, Act.Cancel _ -> true;
            case Act.FindTime _,
                    Act.LookUp _,
                    Act.Move _,
                    Act.WaitForIt _,
                    Act.TakeOffer _,
                    Act.PassOffer _,
                    Act.TakeMessage _ -> false;
        };
    }

    /** {@code FindTime} is {@code find_time}. */
    private static String name(Act.Knock knock) {
        return knock.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    private Result result(Act.Knock knock) {
        return switch (knock) {
            case Act.FindTime find -> freeTimes.find(find.search());
            case Act.Hold hold -> hold(hold);
            case Act.Release release -> release(release);
            case Act.Confirm confirm -> confirm(confirm);
            case Act.LookUp lookUp ->
                new Result.Bookings(diary.agenda().upcoming(business.id(), lookUp.phone()).stream()
                        .map(booking -> Outcomes.entry(business, booking))
                        .toList());
            case Act.Move move -> move(move);
            case Act.Cancel cancel -> cancel(cancel);
            case Act.WaitForIt wait -> waiting.join(wait);
            case Act.TakeOffer take -> waiting.take(take);
            case Act.PassOffer pass -> waiting.pass(pass);
            case Act.TakeMessage message -> note(message);
        };
    }

    /** The caller wants to be called back: so does a message that follows. */
    void callBackAsked() {
        callBack = true;
    }

    private Result note(Act.TakeMessage message) {
        if (followUps != null) {
            var kind = callBack ? FollowUp.Kind.CALL_BACK : FollowUp.Kind.MESSAGE;
            followUps.note(
                    business.id(),
                    call,
                    new FollowUps.Asked(kind, message.name(), message.phone(), message.text(), null));
        }
        return new Result.Noted();
    }

    private Result hold(Act.Hold hold) {
        if (hold.letGo() != null) {
            diary.release(business.id(), BookingId.of(hold.letGo()));
        }
        return Outcomes.result(business, diary.hold(business.id(), Outcomes.wish(hold.wanted()), origin));
    }

    private Result release(Act.Release release) {
        diary.release(business.id(), BookingId.of(release.hold()));
        return new Result.Released();
    }

    private Result confirm(Act.Confirm confirm) {
        var customer = new Customer(confirm.name(), confirm.phone(), confirm.email(), null, confirm.answers());
        return switch (diary.confirm(business.id(), BookingId.of(confirm.hold()), customer, origin)) {
            case ConfirmOutcome.Confirmed confirmed -> promises.confirmed(confirmed.booking());
            case ConfirmOutcome.Pending(var hold, boolean byLink) -> promises.pending(hold, byLink);
            case ConfirmOutcome.CustomerLimit _ -> new Result.NotFree(Result.Why.CUSTOMER_LIMIT, List.of());
            case ConfirmOutcome.HoldLapsed lapsed -> new Result.Lapsed(Outcomes.slots(business, lapsed.nearest()));
        };
    }

    private Result move(Act.Move move) {
        BookingId booking = BookingId.of(move.booking());
        Wish to = Outcomes.wish(move.to());
        // What of the service exactly was agreed when it was booked stays agreed.
        Wish wish = diary.agenda()
                .wish(business.id(), booking)
                .map(entered -> entered.service().equals(to.service()) ? to.with(entered.options()) : to)
                .orElse(to);
        return switch (diary.move(business.id(), booking, wish, origin)) {
            case MoveOutcome.Moved moved -> new Result.Moved(Outcomes.slot(business, moved.booking()));
            case MoveOutcome.Refused refused -> Outcomes.result(business, refused.reason());
            case MoveOutcome.Unanswered _ -> new Result.Trouble();
            case MoveOutcome.NoSuchBooking _, MoveOutcome.Stale _ -> new Result.NoSuchBooking();
        };
    }

    private Result cancel(Act.Cancel cancel) {
        return switch (diary.cancel(business.id(), BookingId.of(cancel.booking()), "the caller asked", origin)) {
            case CancelOutcome.Cancelled _, CancelOutcome.AlreadyCancelled _ -> new Result.Cancelled();
            case CancelOutcome.NoSuchBooking _, CancelOutcome.Stale _ -> new Result.NoSuchBooking();
        };
    }
}
