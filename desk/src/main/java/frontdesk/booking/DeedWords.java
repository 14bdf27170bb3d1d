package frontdesk.booking;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import frontdesk.booking.BookingChange.What;

/**
 * The deeds whose line has some words in it. There are few kinds of deeds, so that the words are compared with these; the id at the end of the line is looked
 * at only where the words end as an id may.
 *
 * @param named the kinds whose line has the words whatever the id
 * @param ended the kinds whose line has them where the id is of that pattern
 * @param id a pattern for LIKE; empty where no id matches
 */
record DeedWords(Set<What> named, Set<What> ended, String id) {
    private static final Set<What> ALL = EnumSet.complementOf(EnumSet.of(What.HELD, What.RELEASED, What.LAPSED));
    private static final Pattern PART_OF_AN_ID = Pattern.compile("[0-9a-f-]{1,36}");

    static DeedWords of(String typed) {
        String words = typed.toLowerCase(Locale.ROOT);
        int space = words.lastIndexOf(' ');
        String before = words.substring(0, space + 1);
        String last = words.substring(space + 1);
        Set<What> named = those(line -> line.contains(words));
        return PART_OF_AN_ID.matcher(last).matches()
                ? new DeedWords(named, those(line -> line.endsWith(before)), (space < 0 ? "%" : "") + last + "%")
                : new DeedWords(named, Set.of(), "");
    }

    private static Set<What> those(Predicate<String> wanted) {
        return ALL.stream()
                .filter(what -> wanted.test(BookingDeed.beginning(what)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of which any line may have the words. */
    Set<What> kinds() {
        Set<What> kinds = EnumSet.noneOf(What.class);
        kinds.addAll(named);
        kinds.addAll(ended);
        return kinds;
    }
}
