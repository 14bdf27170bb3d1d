package frontdesk.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;

/**
 * A person as the list of customers shows them, by however many numbers and e-mails they are known.
 *
 * @param name may be blank where nobody has said it
 * @param ways to reach them, the first one first
 * @param tags in alphabetical order
 * @param bookings those that were not cancelled
 */
public record Contact(
        PersonId id,
        String name,
        List<Way> ways,
        List<String> tags,
        int bookings,
        Instant firstSeen,
        Instant lastSeen) {
    public static final int LONGEST_TAG = 40;

    public Contact {
        ways = List.copyOf(ways);
        tags = List.copyOf(tags);
    }

    /**
     * One way to reach somebody: a number, an e-mail or both.
     *
     * @param textable false once they said STOP there
     */
    public record Way(
            PersonId id,
            String name,
            @Nullable PhoneNumber phone,
            @Nullable String email,
            boolean textable) {}

    public List<PhoneNumber> phones() {
        return ways.stream()
                .flatMap(way -> Optional.ofNullable(way.phone()).stream())
                .toList();
    }

    /** Each once. */
    public List<String> emails() {
        return ways.stream()
                .flatMap(way -> Optional.ofNullable(way.email()).stream())
                .distinct()
                .toList();
    }

    /** A remark of the staff's. */
    public record Note(String text, String actor, Instant at) {}

    /**
     * What somebody agreed to or refused.
     *
     * @param source how we know: said on the phone, a form
     */
    public record Consent(Purpose purpose, boolean given, String source, String actor, Instant at) {}

    /** What needs somebody's consent. */
    public enum Purpose {
        MARKETING,
        RECORDING,
        REVIEWS
    }

    /** Two contacts that may be one person. */
    public record Pair(Contact one, Contact other, Likeness likeness) {}

    /** Why two may be one. */
    public enum Likeness {
        SAME_EMAIL,
        SAME_NAME
    }
}
