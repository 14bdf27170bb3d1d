package frontdesk.discretion;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

/**
 * Hides people's names, e-mail addresses and numbers in words, as they are written or as they are said: seven digits or more in a row, or as many number
 * words of a language. Days and our own ids stay.
 */
public final class Mask {
    private static final int LONG_NUMBER = 7;
    private static final int SHORTEST_PART = 3;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>,;]+@[^\\s@\"<>,;]+\\.\\p{L}{2,}");
    private static final Pattern WORD = Pattern.compile("\\d+|[\\p{L}\\p{M}'’]+");

    /** A day, with a time where there is one; an id. */
    private static final Pattern KEPT = Pattern.compile(
            "\\b\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?\\b|\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

    private final List<Pattern> names;
    private final Set<String> digits;
    private final Cover cover;

    /** What stands in place of what is hidden. */
    public record Cover(String name, String number, String email) {
        public static final Cover MARKS = new Cover("[name]", "[number]", "[e-mail]");
    }

    /** @param names whole ones; each part of them is hidden, too */
    public Mask(Collection<String> names, Collection<Language> languages, Cover cover) {
        this.names = names.stream()
                .flatMap(name -> Stream.concat(
                        Stream.of(name.strip()), Stream.of(name.strip().split("\\s+"))))
                .filter(part -> part.length() >= SHORTEST_PART)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Mask::whole)
                .toList();
        this.digits = languages.stream().flatMap(Mask::numberWords).collect(Collectors.toUnmodifiableSet());
        this.cover = cover;
    }

    private static Pattern whole(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Stream<String> numberWords(Language language) {
        Tongue tongue = Tongue.of(language);
        return Stream.concat(IntStream.range(0, 100).mapToObj(tongue::number), Stream.of(tongue.digits("0123456789")))
                .flatMap(words -> WORD.matcher(words.toLowerCase(Locale.ROOT)).results())
                .map(MatchResult::group);
    }

    public String hide(String text) {
        String hidden = EMAIL.matcher(text).replaceAll(Matcher.quoteReplacement(cover.email()));
        hidden = numbers(hidden);
        for (Pattern name : names) {
            hidden = name.matcher(hidden).replaceAll(Matcher.quoteReplacement(cover.name()));
        }
        return hidden;
    }

    private String numbers(String text) {
        var hidden = new StringBuilder();
        int from = 0;
        Matcher kept = KEPT.matcher(text);
        while (kept.find()) {
            hidden.append(stretch(text.substring(from, kept.start()))).append(kept.group());
            from = kept.end();
        }
        return hidden.append(stretch(text.substring(from))).toString();
    }

    private String stretch(String text) {
        var hidden = new StringBuilder();
        var run = new Run();
        int written = 0;
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            int worth = worth(word.group());
            if (worth > 0) {
                run.grow(word, worth);
            } else {
                written = run.close(text, written, hidden);
            }
        }
        written = run.close(text, written, hidden);
        return hidden.append(text, written, text.length()).toString();
    }

    /** How many digits it stands for, as far as is to be known. */
    private int worth(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word.length();
        }
        return digits.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
    }

    /** Digits and number words with nothing else between them. */
    private final class Run {
        private int start = -1;
        private int end;
        private int length;

        void grow(MatchResult word, int worth) {
            start = start < 0 ? word.start() : start;
            end = word.end();
            length += worth;
        }

        /** @return up to where the text is written */
        int close(String text, int written, StringBuilder hidden) {
            boolean hide = length >= LONG_NUMBER;
            int from = hide && start > 0 && text.charAt(start - 1) == '+' ? start - 1 : start;
            if (hide) {
                hidden.append(text, written, from).append(cover.number());
            }
            int now = hide ? end : written;
            start = -1;
            length = 0;
            return now;
        }
    }
}
