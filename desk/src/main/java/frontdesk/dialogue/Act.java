package frontdesk.dialogue;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Expected;

/** What to do next: {@link Words} end the turn, a {@link Knock} wants its {@link Result} told before anything is said. */
public sealed interface Act {

    /** Something to say, sentence by sentence; it ends the turn. */
    sealed interface Words extends Act {
        List<String> phrases();
    }

    /** Something to be done by the house; its result is told with {@link Dialogue#told}. */
    sealed interface Knock extends Act {}

    /** Say it and listen. */
    record Say(List<String> phrases, Expected expecting) implements Words {}

    /** Say it, let it be heard, and put the caller through. */
    record HandOver(List<String> phrases, PhoneNumber to, Because because) implements Words {
        /** Why a caller is passed on. */
        public enum Because {
            ASKED,
            NOT_UNDERSTOOD,
            /** It is not for us to decide: the party is too large, or the name does not fit. */
            BEYOND_US,
            /** Our own tools fail. */
            TROUBLE,
            COMPLAINT,
            /** Somebody of the business wanted to talk to the caller. */
            TAKEN_OVER,
            EMERGENCY
        }
    }

    /** Say it, let it be heard, and hang up. */
    record HangUp(List<String> phrases) implements Words {}

    /** Look for free times; answered by {@link Result.Found}. */
    record FindTime(Search search) implements Knock {}

    /** Keep a time for this caller; what is held under {@code letGo} is let go first. Answered by Held or NotFree. */
    record Hold(Wanted wanted, @Nullable String letGo) implements Knock {}

    /** Let a held time go; answered by Released. */
    record Release(String hold) implements Knock {}

    /** Turn a held time into a booking, with what was answered to the service's questions; answered by Confirmed or Lapsed. */
    record Confirm(
            String hold,
            String name,
            @Nullable PhoneNumber phone,
            @Nullable String email,
            Map<String, String> answers) implements Knock {}

    /** What is booked from now on under this number; answered by Bookings. */
    record LookUp(PhoneNumber phone) implements Knock {}

    /** Answered by Moved, NotFree or NoSuchBooking. */
    record Move(String booking, Wanted to) implements Knock {}

    /** Answered by Cancelled or NoSuchBooking. */
    record Cancel(String booking) implements Knock {}

    /** Be told by text when something in this stretch comes free; answered by Waiting, Found where it is free already, or NotFree. */
    record WaitForIt(Search search, String name, PhoneNumber phone) implements Knock {}

    /** Take what has come free for somebody who waited; answered by Confirmed or Lapsed. */
    record TakeOffer(String waiting) implements Knock {}

    /** Pass it on to the next in line; answered by Released. */
    record PassOffer(String waiting) implements Knock {}

    /** Write down a message for the business; answered by Noted. */
    record TakeMessage(
            String text, @Nullable String name, @Nullable PhoneNumber phone) implements Knock {}
}
