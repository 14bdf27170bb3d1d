package frontdesk.storefront;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.HoldOutcome;
import frontdesk.business.Business;
import frontdesk.business.Terms;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.page.Clockface;
import frontdesk.page.PageWords;
import frontdesk.page.Prices;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Why;

/** What is said to customers in one language: refusals, terms, prices and lengths. */
record Words(Language language, PageWords page) {

    static Words in(Language language) {
        return new Words(language, PageWords.of(Speaking.ROOM, language));
    }

    String say(String key) {
        return page.say(key);
    }

    String say(String key, Object one) {
        return page.say(key, one);
    }

    String refusal(HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held held -> throw new IllegalStateException("a kept time is no refusal");
            case HoldOutcome.Taken taken -> say("taken");
            case HoldOutcome.Closed closed -> say("closed-then");
            case HoldOutcome.NotOffered refused -> say(refusal(refused.why()));
        };
    }

    private static String refusal(Why why) {
        return switch (why) {
            case PAST -> "past";
            case TOO_SOON -> "too-soon";
            case TOO_FAR -> "too-far";
            case BAD_PARTY -> "bad-party";
            case PARTY_TOO_LARGE -> "party-too-large";
            case UNKNOWN_SERVICE, UNKNOWN_RESOURCE, UNKNOWN_OPTION, BAD_DURATION -> "not-offered";
            case BETWEEN_STARTS, NO_SUCH_TIME -> "no-such-time";
            case NOT_BY_THIS_DOOR -> "not-by-this-door";
            case CUSTOMER_LIMIT -> "customer-limit";
        };
    }

    String none(DayPlan.Reason reason) {
        return say(
                switch (reason) {
                    case OPEN -> "none.open";
                    case CLOSED -> "none.closed";
                    case PAST -> "none.past";
                    case TOO_SOON -> "none.too-soon";
                    case TOO_FAR -> "none.too-far";
                    case NOT_OFFERED -> "none.not-offered";
                });
    }

    /** What is agreed by booking, said plainly, each a sentence. */
    List<String> terms(Terms terms, int party, LocalDateTime at, Clockface clock) {
        var said = new ArrayList<String>();
        Terms.Cancellation cancellation = terms.cancellation();
        if (cancellation == null) {
            said.add(say("terms.free"));
        } else {
            String until = clock.when(at.minus(cancellation.freeUntil()));
            Money fee = cancellation.fee();
            said.add(page.say("terms.until", until, length(cancellation.freeUntil())) + " "
                    + (fee == null ? say("terms.then-ring") : say("terms.then-costs", price(fee, clock.region()))));
        }
        Money noShow = terms.noShow();
        if (noShow != null) {
            said.add(say("terms.no-show", price(noShow, clock.region())));
        }
        Money deposit = deposit(terms, party);
        if (deposit != null) {
            said.add(say("terms.deposit", price(deposit, clock.region())));
        }
        return List.copyOf(said);
    }

    private static @Nullable Money deposit(Terms terms, int party) {
        Terms.Deposit deposit = terms.deposit();
        return deposit == null ? null : deposit.due(party);
    }

    String price(Money price, String region) {
        return Prices.written(price, region, language);
    }

    /** What the business calls something in this language; as it stands where it has no words for it. */
    String called(Business business, String name) {
        return business.translations().stream()
                .filter(own -> own.language().isKindOf(language))
                .flatMap(own -> own.services().entrySet().stream())
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> entry.getValue())
                .findFirst()
                .orElse(name);
    }

    String people(int party) {
        return party == 1 ? say("people.one") : say("people", party);
    }

    String length(Duration length) {
        long days = length.toDays();
        long hours = length.toHours();
        if (days > 0 && length.equals(Duration.ofDays(days))) {
            return days == 1 ? say("length.day") : say("length.days", days);
        }
        if (hours > 0 && length.equals(Duration.ofHours(hours))) {
            return hours == 1 ? say("length.hour") : say("length.hours", hours);
        }
        return length.toMinutes() < 60
                ? say("length.minutes", length.toMinutes())
                : page.say("length.hours-minutes", hours, length.toMinutesPart());
    }
}
