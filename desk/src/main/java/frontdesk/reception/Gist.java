package frontdesk.reception;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import frontdesk.business.Business;
import frontdesk.dialogue.Offering;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.When;

/** What was understood of an utterance, in a few words for a person who reads along: {@code book, 4 people, Fri 27 Nov, 19:00}. */
final class Gist {
    /** What is written of words in which nothing was understood; the figures of calls count it. */
    static final String NOTHING = "nothing";

    private static final String OWN_WORDS = "in their own words";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private Gist() {}

    static String of(Meaning meaning, Business business) {
        List<String> parts = new ArrayList<>();
        meaning.intents().forEach(intent -> parts.add(word(intent)));
        if (meaning.answer() != null) {
            parts.add(word(meaning.answer()));
        }
        if (meaning.topic() != null) {
            parts.add(
                    meaning.topic().answerId() == null
                            ? word(meaning.topic().kind())
                            : meaning.topic().answerId());
        }
        if (meaning.service() != null) {
            business.service(ServiceId.of(Offering.of(meaning.service()).service()))
                    .ifPresent(service -> parts.add(service.name()));
        }
        if (meaning.staff() != null) {
            business.resource(ResourceId.of(meaning.staff())).ifPresent(staff -> parts.add(staff.name()));
        }
        if (meaning.partySize() != null) {
            parts.add(meaning.partySize() + (meaning.partySize() == 1 ? " person" : " people"));
        }
        if (meaning.when() != null) {
            when(meaning.when(), parts);
        }
        if (meaning.impossible() != null) {
            parts.add("no such time: " + meaning.impossible());
        }
        if (meaning.change() != null) {
            parts.add(word(meaning.change()));
        }
        if (meaning.choice() != null) {
            parts.add("offer " + (meaning.choice().place() + 1));
        }
        if (meaning.name() != null) {
            parts.add("name " + meaning.name());
        }
        if (meaning.phone() != null) {
            parts.add("phone " + meaning.phone());
        }
        particulars(meaning.particulars(), parts);
        if (meaning.language() != null) {
            parts.add("another language");
        }
        return parts.isEmpty() ? NOTHING : String.join(", ", parts);
    }

    /** The same where the caller was asked for words that need no understanding, as a message does. */
    static String of(Meaning meaning, Business business, Expected asked) {
        String gist = of(meaning, business);
        return gist.equals(NOTHING) && asked == Expected.FREE_TEXT ? OWN_WORDS : gist;
    }

    private static void particulars(Meaning.Particulars told, List<String> parts) {
        if (told.email() != null) {
            parts.add("e-mail " + told.email());
        }
        if (told.birthday() != null) {
            parts.add("birthday");
        }
        if (told.postcode() != null) {
            parts.add("postcode " + told.postcode());
        }
    }

    private static void when(When when, List<String> parts) {
        if (when.soonest()) {
            parts.add("soonest");
        }
        if (when.from() != null && when.to() != null) {
            parts.add(
                    when.isOneDay()
                            ? DAY.format(when.from())
                            : DAY.format(when.from()) + " to " + DAY.format(when.to()));
        }
        if (when.isOneTime()) {
            parts.add(String.valueOf(when.earliest()));
        } else if (when.hasTime()) {
            parts.add((when.earliest() == null ? "until " : when.earliest() + "–")
                    + (when.latest() == null ? "" : when.latest()));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
