package frontdesk.storefront;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.HoldOutcome;
import frontdesk.business.Terms;
import frontdesk.kernel.Money;
import frontdesk.page.Clockface;
import frontdesk.page.Prices;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Why;

/** What is said to customers beside the templates: refusals, terms and what is wrong with a field. */
final class Words {
    static final String NOT_HERE_TITLE = "Not found";
    static final String NO_SUCH_BUSINESS = "There is nothing to be booked at this address.";
    static final String NO_SUCH_BOOKING = "This link leads to no booking. Perhaps a part of it is missing.";
    static final String NO_SUCH_PAYMENT =
            "This link leads to nothing that is to be paid. Perhaps a part of it is missing.";
    static final String TOO_OFTEN_TITLE = "A moment, please";
    static final String TOO_OFTEN =
            "There have been too many requests from where you are. Please wait a minute and try again.";
    static final String NOT_A_PERSON = "This could not be booked here. Please ring instead.";
    static final String NAME = "Enter your name.";
    static final String NAME_LONG = "Shorten the name to 120 letters.";
    static final String PHONE = "Enter a telephone number at which you can be reached.";
    static final String PHONE_WRONG = "Enter a telephone number with its area code.";
    static final String EMAIL_WRONG = "Enter an e-mail address such as name@example.com.";
    static final String TOO_LONG = "Shorten this to 500 letters.";
    static final String CUSTOMER_LIMIT = "You already have as many bookings for that day as one can have.";
    static final String GONE = "Somebody else has taken this time meanwhile. Please choose another.";
    static final String PENDING =
            "This time is kept for you and not confirmed yet: our calendar has not answered. You will hear from us as soon as it has.";
    static final String BY_LINK =
            "This time is kept for you and not confirmed yet: we are sending you a link with which you confirm it.";
    static final String UNANSWERED =
            "Our calendar does not answer just now, so your booking stays as it is. Please try again in a minute.";
    static final String STALE = "This booking has just been changed. This is how it stands now.";
    static final String TOO_LATE = "This can no longer be changed here. Please ring.";
    static final String CHOOSE_TIME = "Choose a time.";

    private Words() {}

    static String refusal(HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held held -> throw new IllegalStateException("a kept time is no refusal");
            case HoldOutcome.Taken taken -> "Somebody else has just taken that time.";
            case HoldOutcome.Closed closed -> "It is closed at that time.";
            case HoldOutcome.NotOffered refused -> refusal(refused.why());
        };
    }

    private static String refusal(Why why) {
        return switch (why) {
            case PAST -> "That time is over.";
            case TOO_SOON -> "That is too soon to be booked here. Please ring.";
            case TOO_FAR -> "That is further ahead than can be booked.";
            case BAD_PARTY -> "That many people cannot be booked here.";
            case PARTY_TOO_LARGE -> "For so many people, please ring.";
            case UNKNOWN_SERVICE, UNKNOWN_RESOURCE, UNKNOWN_OPTION, BAD_DURATION -> "That is not offered any more.";
            case BETWEEN_STARTS, NO_SUCH_TIME -> "That time cannot be booked.";
            case NOT_BY_THIS_DOOR -> "This cannot be booked here. Please ring.";
            case CUSTOMER_LIMIT -> CUSTOMER_LIMIT;
        };
    }

    static String none(DayPlan.Reason reason) {
        return switch (reason) {
            case OPEN -> "Everything is taken on this day.";
            case CLOSED -> "Closed on this day.";
            case PAST -> "Nothing is left of this day.";
            case TOO_SOON -> "This day is too soon to be booked here. Please ring.";
            case TOO_FAR -> "This day is further ahead than can be booked.";
            case NOT_OFFERED -> "This cannot be booked here as it was chosen. For a larger party, please ring.";
        };
    }

    /** What is agreed by booking, said plainly, each a sentence. */
    static List<String> terms(Terms terms, int party, LocalDateTime at, Clockface clock, String region) {
        var said = new ArrayList<String>();
        Terms.Cancellation cancellation = terms.cancellation();
        if (cancellation == null) {
            said.add("You can cancel or move it at no charge.");
        } else {
            String until = clock.when(at.minus(cancellation.freeUntil()));
            Money fee = cancellation.fee();
            said.add("You can cancel or move it at no charge until " + until + " ("
                    + length(cancellation.freeUntil()) + " before)."
                    + (fee == null
                            ? " After that, please ring."
                            : " Cancelling later costs " + Prices.written(fee, region) + "."));
        }
        Money noShow = terms.noShow();
        if (noShow != null) {
            said.add("Staying away without a word costs " + Prices.written(noShow, region) + ".");
        }
        Money deposit = deposit(terms, party);
        if (deposit != null) {
            said.add(
                    "There is a deposit of " + Prices.written(deposit, region)
                            + ". Nothing is paid on this page: a text brings you a link and says until when the time is kept for it, or you pay when you are here.");
        }
        return List.copyOf(said);
    }

    private static @Nullable Money deposit(Terms terms, int party) {
        Terms.Deposit deposit = terms.deposit();
        return deposit == null ? null : deposit.due(party);
    }

    static String answer(String question) {
        return "Answer: " + question;
    }

    static String length(Duration length) {
        long days = length.toDays();
        long hours = length.toHours();
        if (days > 0 && length.equals(Duration.ofDays(days))) {
            return days == 1 ? "1 day" : days + " days";
        }
        if (hours > 0 && length.equals(Duration.ofHours(hours))) {
            return hours == 1 ? "1 hour" : hours + " hours";
        }
        return length.toMinutes() < 60 ? length.toMinutes() + " min" : hours + " h " + length.toMinutesPart() + " min";
    }
}
