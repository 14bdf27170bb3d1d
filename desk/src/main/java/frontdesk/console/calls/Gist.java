package frontdesk.console.calls;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.page.Clockface;

/** What was understood of an utterance, as it is kept in English, thing by thing: each is put into another language by itself. */
final class Gist {
    private static final Pattern DAY = Pattern.compile("\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[12]?\\d|3[01])"
            + " (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b");
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private Gist() {}

    /** With its days as whoever reads it calls them. */
    static List<String> things(String understood, Clockface clock) {
        DateTimeFormatter theirs = KEPT.withLocale(clock.language().locale());
        String read = DAY.matcher(understood)
                .replaceAll(day -> Matcher.quoteReplacement(theirs.format(KEPT.parse(day.group()))));
        return read.isBlank() ? List.of() : List.of(read.split(", "));
    }
}
