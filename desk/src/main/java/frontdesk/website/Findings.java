package frontdesk.website;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Span;
import frontdesk.kernel.PhoneNumber;

/**
 * What could be read of a business.
 *
 * @param hours by weekday; a day that is said to be closed has no spans, one of which nothing is said is left out
 * @param address empty where none was found
 * @param unread lines that look like hours and could not be taken as such, as they stand there
 */
public record Findings(
        Map<DayOfWeek, List<Span>> hours,
        List<Offer> offers,
        String address,
        @Nullable PhoneNumber phone,
        List<Asked> asked,
        List<String> unread) {
    static final Findings NOTHING = new Findings(Map.of(), List.of(), "", null, List.of(), List.of());

    /**
     * Something that can be had there.
     *
     * @param minutes how long it takes, or null where that is not said
     * @param price in whole units of its currency, or null
     * @param currency its code; empty where the sign stands for several, as a dollar's does
     */
    public record Offer(
            String name,
            @Nullable Integer minutes,
            @Nullable BigDecimal price,
            String currency) {}

    /** A question and what the website says to it. */
    public record Asked(String question, String answer) {

        /** In which words callers ask for it: the question as it stands and, where it is about one thing only, that word. */
        public List<String> words() {
            return AskedWords.of(question);
        }
    }

    public boolean isEmpty() {
        return hours.isEmpty() && offers.isEmpty() && address.isEmpty() && phone == null && asked.isEmpty();
    }

    /** Nothing of what is told in prose is missing. */
    boolean isWhole() {
        return !hours.isEmpty() && !offers.isEmpty() && !asked.isEmpty();
    }

    /** The same with what another reading found in the place of what this one did not. */
    Findings or(Findings other) {
        return new Findings(
                hours.isEmpty() ? other.hours : hours,
                offers.isEmpty() ? other.offers : offers,
                address.isEmpty() ? other.address : address,
                phone == null ? other.phone : phone,
                asked.isEmpty() ? other.asked : asked,
                hours.isEmpty() ? other.unread : unread);
    }
}
