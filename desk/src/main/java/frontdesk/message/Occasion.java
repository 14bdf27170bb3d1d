package frontdesk.message;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.wording.Tongue;

import static frontdesk.message.Placeholder.AMOUNT;
import static frontdesk.message.Placeholder.BUSINESS;
import static frontdesk.message.Placeholder.INFO;
import static frontdesk.message.Placeholder.LINK;
import static frontdesk.message.Placeholder.NAME;
import static frontdesk.message.Placeholder.NUMBER;
import static frontdesk.message.Placeholder.UNTIL;
import static frontdesk.message.Placeholder.WHAT;
import static frontdesk.message.Placeholder.WHEN;

/** Why we write to a customer: each has words of ours in every language, in place of which a business may put its own. */
public enum Occasion {
    BOOKED("A booking is made", "text.booked"),
    MOVED("A booking is moved", "text.moved"),
    LASTS("A booking is made longer or shorter", "text.lasts"),
    CANCELLED("A booking is cancelled", "text.cancelled"),
    REMINDER("A booking is near", "text.reminder"),
    FOLLOW_UP("Somebody will get back to them", "text.after-call"),
    MISSED_CALL("A call was missed", "text.missed-call"),
    INFO_RECAP("They called and only asked something", "text.recap"),
    WAITING_OFFER("A time has come free for who waits", "text.offer.until"),
    DEPOSIT("A deposit is to be paid", "text.deposit"),
    REVIEW("They have been here", "text.review");

    private final String title;
    private final String entry;

    Occasion(String title, String entry) {
        this.title = title;
        this.entry = entry;
    }

    /** In words, for the owner. */
    public String title() {
        return title;
    }

    /** What messages of it are marked with: {@code waiting-offer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Occasion> named(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** What may stand in its words. */
    public Set<Placeholder> allowed() {
        return switch (this) {
            case BOOKED, MOVED, REMINDER -> EnumSet.of(BUSINESS, WHAT, WHEN, NAME, LINK, NUMBER);
            case LASTS -> EnumSet.of(BUSINESS, WHAT, WHEN, UNTIL, NAME, LINK, NUMBER);
            case CANCELLED -> EnumSet.of(BUSINESS, WHAT, WHEN, NAME, NUMBER);
            case FOLLOW_UP, MISSED_CALL -> EnumSet.of(BUSINESS, NUMBER);
            case INFO_RECAP -> EnumSet.of(BUSINESS, INFO, NUMBER);
            case WAITING_OFFER -> EnumSet.of(BUSINESS, WHAT, WHEN, UNTIL);
            case DEPOSIT -> EnumSet.of(BUSINESS, WHAT, WHEN, AMOUNT, UNTIL, LINK);
            case REVIEW -> EnumSet.of(BUSINESS, NAME, LINK);
        };
    }

    /** What must stand in its words, since they would be of no use without. */
    Set<Placeholder> needed() {
        return switch (this) {
            case LASTS -> EnumSet.of(UNTIL);
            case WAITING_OFFER -> EnumSet.of(WHEN);
            case DEPOSIT, REVIEW -> EnumSet.of(LINK);
            case INFO_RECAP -> EnumSet.of(INFO);
            case BOOKED, MOVED, CANCELLED, REMINDER, FOLLOW_UP, MISSED_CALL -> EnumSet.noneOf(Placeholder.class);
        };
    }

    /** Our own words for it, with its placeholders. */
    public String ours(Tongue tongue) {
        Map<String, String> asTheyAre =
                Stream.of(Placeholder.values()).collect(Collectors.toMap(Placeholder::word, Placeholder::written));
        String core = tongue.part(entry, asTheyAre);
        return switch (this) {
            case BOOKED, MOVED, LASTS ->
                core + tongue.part("text.for", asTheyAre) + ". " + tongue.part("text.change", asTheyAre);
            case CANCELLED ->
                core + tongue.part("text.for", asTheyAre) + ". " + tongue.part("text.to-book-again", asTheyAre);
            case REMINDER, FOLLOW_UP, MISSED_CALL, INFO_RECAP, WAITING_OFFER, DEPOSIT, REVIEW -> core;
        };
    }
}
