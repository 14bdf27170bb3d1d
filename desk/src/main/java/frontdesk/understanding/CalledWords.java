package frontdesk.understanding;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Table;

/** How people of a language answer who are called for an appointment, from the page {@code called} of its tables. */
final class CalledWords {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}']";
    private static final Pattern GAP = Pattern.compile("[\\s-]+");
    private static final int SHORTEST_NUMBER = 2;
    private static final int LONGEST_NUMBER = 40;

    private final Map<Remark, Pattern> remarks = new EnumMap<>(Remark.class);
    private final Pattern between;
    private final Pattern not;
    private final List<String> figures;
    private final Pattern confirmation;

    private CalledWords(Table table, Locale locale) {
        for (Table.Entry entry : table.entries()) {
            if (entry.is("remark")) {
                remarks.put(Remark.valueOf(entry.rest("remark")), words(entry.lines()));
            }
        }
        between = Pattern.compile("[,;!?]+\\s|" + fullStop(locale) + "|"
                + words(table.lines("between")).pattern());
        not = words(table.lines("not"));
        figures = Arrays.stream(String.join(" ", table.lines("figures")).split(" "))
                .map(Folding::fold)
                .toList();
        confirmation = Pattern.compile(words(table.lines("confirmation")).pattern() + "[\\s:,]+" + number());
    }

    static CalledWords of(String code) {
        return new CalledWords(Table.read(code, "called"), Locale.of(code));
    }

    private static Pattern words(List<String> lines) {
        String any = Folding.expression(String.join("|", lines));
        return Pattern.compile("(?<!" + WORD + ")(?:" + any + ")(?!" + WORD + ")");
    }

    /** One that ends a sentence: "am 5. Januar" goes on. */
    private static String fullStop(Locale locale) {
        String months = Arrays.stream(Month.values())
                .map(month -> Folding.fold(month.getDisplayName(TextStyle.FULL, locale)))
                .collect(Collectors.joining("|"));
        return "(?<!\\d)\\.+\\s|(?<=\\d)\\.+\\s(?!\\d|" + months + ")";
    }

    /** Figures, written or by their words, and letters before them. */
    private String number() {
        String figure = "(?:\\p{L}{0,4}\\d[\\p{L}\\d]*|" + String.join("|", figures) + ")(?!" + WORD + ")";
        String part = "(?:\\p{L}[\\s-]+){0,6}" + figure;
        return "(?<number>" + part + "(?:[\\s-]*" + part + "){0,20})";
    }

    Set<Remark> remarks(String text) {
        String plain = plain(text);
        Set<Remark> said = EnumSet.noneOf(Remark.class);
        remarks.forEach((remark, pattern) -> {
            if (remark != Remark.NOTED && pattern.matcher(plain).find()) {
                said.add(remark);
            }
        });
        if (parts(text).stream().map(CalledWords::plain).anyMatch(this::isNoted)) {
            said.add(Remark.NOTED);
        }
        if (text.strip().endsWith("?")) {
            said.add(Remark.QUESTION);
        }
        return said;
    }

    private static String plain(String text) {
        return NO_WORD.matcher(Folding.fold(text)).replaceAll(" ").strip();
    }

    /** "That is not booked yet" and "that is already booked" say the same words, and the contrary. */
    private boolean isNoted(String plain) {
        return says(Remark.NOTED, plain)
                && !says(Remark.NONE_FREE, plain)
                && !not.matcher(plain).find();
    }

    private boolean says(Remark remark, String plain) {
        Pattern pattern = remarks.get(remark);
        return pattern != null && pattern.matcher(plain).find();
    }

    /** What is said one after another, each for itself: "Friday at three | Monday at ten". */
    List<String> parts(String text) {
        return between.splitAsStream(Folding.fold(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * What is said, and the number under which it stands in their book.
     *
     * @param words without what names the number: its figures are no time
     * @param number as it is written, "B742", or null
     */
    record Numbered(String words, @Nullable String number) {}

    Numbered numbered(String text) {
        String folded = Folding.fold(text);
        Matcher said = confirmation.matcher(folded);
        while (said.find()) {
            String number = written(said.group("number"));
            if (number.length() >= SHORTEST_NUMBER && number.length() <= LONGEST_NUMBER) {
                String words = folded.substring(0, said.start()) + " " + folded.substring(said.end());
                return new Numbered(words.strip(), number);
            }
        }
        return new Numbered(text, null);
    }

    private String written(String spoken) {
        return GAP.splitAsStream(spoken)
                .map(part -> figures.contains(part) ? String.valueOf(figures.indexOf(part) % 10) : part)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
