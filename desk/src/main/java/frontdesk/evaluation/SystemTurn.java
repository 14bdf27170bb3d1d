package frontdesk.evaluation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.evaluation.ServiceNames.Part;
import frontdesk.understanding.Expected;

/**
 * What an agent said last, as far as it tells how the caller's answer is meant.
 *
 * @param asked what it asked for
 * @param business a business that it spoke of by name
 * @param town where that is
 * @param confirms it read back a booking or proposed another
 * @param offersBooking it asked whether to book
 * @param anythingElse it asked whether that was all
 */
record SystemTurn(
        String words,
        Set<Part> asked,
        @Nullable String business,
        @Nullable String town,
        boolean confirms,
        boolean offersBooking,
        boolean anythingElse) {
    static final SystemTurn NONE = new SystemTurn("", EnumSet.noneOf(Part.class), null, null, false, false, false);

    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b(?:what|which|preferred|a|for|best)(?: \\w+){0,2} times?\\b|\\btimes?\\b(?=.*\\?)|\\bwhen\\b|\\bhour\\b");
    private static final Pattern DATE = Pattern.compile(
            "(?i)\\b(?:what|which|preferred|a|for|on)(?: \\w+){0,2} (?:day|date)s?\\b|\\b(?:day|date)s?\\b(?=.*\\?)|\\bwhen\\b");
    private static final Pattern PEOPLE =
            Pattern.compile("(?i)how many|number of (?:people|guests|seats)|party size|for how");
    private static final Pattern CITY = Pattern.compile(
            "(?i)\\b(?:city|town|area|where|location|located)\\b(?=.*\\?)|\\b(?:what|which) (?:city|area|town|location|part)|(?:city|location|area) (?:do|would|should|are)");
    private static final Pattern KIND = Pattern.compile(
            "(?i)cuisine|\\b(?:type|kind|sort)s? of (?:food|restaurant|meal|therapist|doctor|cuisine)|food (?:type|preference)|\\b(?:type|kind)\\b(?=.*\\?)");
    private static final Pattern PROVIDER = Pattern.compile(
            "(?i)(?:which|what|preferred|particular|specific)(?: \\w+){0,3} (?:restaurant|place|salon|stylist|dentist|doctor|therapist|provider)\\b|name of|what.*name");
    private static final Pattern CONFIRMS = Pattern.compile(
            "(?i)\\b(?:confirm\\w*|correct|make sure|is that right|right\\?|details|review|verify|you(?:'d| would)? (?:like|want|need)|so,? you|booking (?:a|an|you|your|at)|"
                    + "(?:shall|should|can|will|would) i (?:\\w+ )?(?:book|make|reserve|schedule)|i(?:'ll| will| am going to|'m going to| shall) (?:\\w+ )?(?:book|make|reserve|schedule|set)|"
                    + "check(?:ing)?|how about|instead|would .* work|do you want)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)\\b\\d{1,2}(?::\\d\\d)? ?(?:am|pm|a\\.m|p\\.m|o'?clock)|\\b\\d{1,2}:\\d\\d|\\bnoon\\b");
    private static final Pattern DONE = Pattern.compile(
            "(?i)\\b(?:has been|have been|is|was|have|i've|i have|are) (?:\\w+ )?(?:booked|reserved|confirmed|scheduled|made|successful|set|complete)\\b|successful|congrat");
    private static final Pattern OFFERS_BOOKING = Pattern.compile(
            "(?i)(?:would you like|do you want|shall i|should i|can i|want me|may i|do you wish|need|care|interested).*\\b(?:book|reserv\\w+|appointment|schedul\\w+|table|slot)\\b");
    private static final Pattern ANYTHING_ELSE = Pattern.compile(
            "(?i)\\b(?:anything|something|any other|what) (?:else|more|other|thing)|\\bany ?thing (?:else|more)|further (?:assist|help)|else (?:i|can|that|you)|other (?:tasks?|assist\\w+|help|way)|any more|assist you (?:further|with)");

    static SystemTurn of(String words) {
        var asked = EnumSet.noneOf(Part.class);
        boolean clock = CLOCK.matcher(words).find();
        boolean confirms = clock
                        && CONFIRMS.matcher(words).find()
                        && !(DONE.matcher(words).find() && !words.matches("(?is).*\\b(?:please|if|let me know)\\b.*"))
                || clock
                        && words.matches(
                                "(?is).*(?:sorry|unable|unfortunately|could not|couldn't|not available|not able|failed).*");
        if (!confirms) {
            add(TIME, words, Part.TIME, asked);
            add(DATE, words, Part.DATE, asked);
            add(PEOPLE, words, Part.PEOPLE, asked);
            add(CITY, words, Part.CITY, asked);
            add(KIND, words, Part.KIND, asked);
            add(PROVIDER, words, Part.PROVIDER, asked);
        }
        String town = Places.town(words, false);
        boolean offers =
                !confirms && asked.isEmpty() && OFFERS_BOOKING.matcher(words).find();
        return new SystemTurn(
                words,
                asked,
                Places.business(words, town),
                town,
                confirms,
                offers,
                ANYTHING_ELSE.matcher(words).find());
    }

    boolean booked() {
        return DONE.matcher(words).find();
    }

    private static void add(Pattern pattern, String words, Part part, Set<Part> into) {
        if (pattern.matcher(words).find()) {
            into.add(part);
        }
    }

    Expected expected() {
        boolean time = asked.contains(Part.TIME);
        boolean date = asked.contains(Part.DATE);
        if (time || date) {
            return time && date ? Expected.WHEN : time ? Expected.TIME : Expected.DATE;
        }
        if (asked.contains(Part.PEOPLE)) {
            return Expected.PARTY_SIZE;
        }
        return confirms || offersBooking ? Expected.YES_OR_NO : Expected.ANYTHING;
    }
}
