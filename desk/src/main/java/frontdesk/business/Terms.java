package frontdesk.business;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Money;

/**
 * What is agreed with the customer when a service is booked.
 *
 * @param intake what is asked beforehand
 * @param deposit what is paid beforehand, or null
 * @param cancellation until when it may be cancelled and what it costs after, or null where it is always free
 * @param noShow what staying away costs, or null
 */
public record Terms(
        List<Question> intake,
        @Nullable Deposit deposit,
        @Nullable Cancellation cancellation,
        @Nullable Money noShow) {
    public static final Terms NONE = new Terms(List.of(), null, null, null);

    public Terms {
        intake = intake == null ? List.of() : List.copyOf(intake);
    }

    /**
     * Something to ask before the visit.
     *
     * @param id names the answer
     * @param kind what answers it; an e-mail address or a date of birth is read back before it is taken down
     */
    public record Question(String id, String text, boolean required, Kind kind) {
        public Question {
            kind = kind == null ? Kind.WORDS : kind;
        }

        /** One that is answered in the customer's own words. */
        public Question(String id, String text, boolean required) {
            this(id, text, required, Kind.WORDS);
        }
    }

    /** What answers a question. */
    public enum Kind {
        WORDS,
        EMAIL,
        /** Kept as ISO 8601 writes it: {@code 1980-05-04}. */
        DATE_OF_BIRTH
    }

    /**
     * So much for each booking, from this party size on.
     *
     * @param afterNoShows whoever stayed away so often within a year pays it whatever the party; 0 where that makes no difference
     * @param payWithin how long the customer has to pay it, or null for half a day
     */
    public record Deposit(
            Money amount,
            boolean perPerson,
            int fromParty,
            int afterNoShows,
            @Nullable Duration payWithin) {
        /** One that asks nobody more for having stayed away. */
        public Deposit(Money amount, boolean perPerson, int fromParty) {
            this(amount, perPerson, fromParty, 0, null);
        }

        /** What a party of this size pays, or null where it pays nothing. */
        public @Nullable Money due(int party) {
            return due(party, 0);
        }

        /** The same for somebody who stayed away so often within a year. */
        public @Nullable Money due(int party, int noShows) {
            boolean asked = party >= fromParty || (afterNoShows > 0 && noShows >= afterNoShows);
            return !asked ? null : perPerson ? new Money(amount.minor() * party, amount.currency()) : amount;
        }
    }

    /** Free until so long before the start; later it costs the fee, or staff have to do it where there is none. */
    public record Cancellation(Duration freeUntil, @Nullable Money fee) {}
}
