package frontdesk.website;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import frontdesk.grammar.Folding;

/** What stands on a page, word by word and number by number: what somebody has made of it is held against this. */
final class Grounds {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern TIME = Pattern.compile("(?<hour>\\d{1,2})[:.](?<minute>\\d{2})");

    /** Twelve o'clock and half past are seldom written in digits. */
    private static final Set<String> TWELVE = Set.of(
            "noon",
            "midday",
            "midnight",
            "mittag",
            "mittags",
            "mitternacht",
            "mediodia",
            "medianoche",
            "midi",
            "minuit",
            "mezzogiorno",
            "mezzanotte",
            "meio",
            "meia");

    private static final Set<String> HALF = Set.of("half", "halb", "media", "demie", "mezza", "mezzo", "meia");
    private static final double NEARLY_ALL = 0.8;

    private final Set<String> words = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    Grounds(List<String> lines) {
        for (String line : lines) {
            words(line).forEach(words::add);
            numbers(line).forEach(numbers::add);
        }
    }

    private static Stream<String> words(String text) {
        return BETWEEN.splitAsStream(Folding.fold(text))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter));
    }

    /** Without the noughts before them. */
    private static Stream<String> numbers(String text) {
        return NUMBER.matcher(Folding.fold(text)).results().map(found -> found.group()
                .replaceFirst("^0+(?=\\d)", ""));
    }

    /** Each of its numbers stands there, and no round cents are missed. */
    boolean bearNumbers(String text) {
        return numbers(text).allMatch(number -> number.equals("0") || numbers.contains(number));
    }

    /** It is told in the page's own words, and with its numbers. */
    boolean bear(String text) {
        List<String> told = words(text).toList();
        long there = told.stream().filter(words::contains).count();
        return there >= told.size() * NEARLY_ALL && bearNumbers(text);
    }

    /** Each of its times stands there, on a clock of twelve or of twenty-four hours. */
    boolean bearTimes(String text) {
        Matcher time = TIME.matcher(text);
        boolean any = false;
        while (time.find()) {
            any = true;
            if (!bearHour(Integer.parseInt(time.group("hour"))) || !bearMinute(time.group("minute"))) {
                return false;
            }
        }
        return any;
    }

    private boolean bearHour(int hour) {
        return numbers.contains(String.valueOf(hour))
                || hour > 12 && numbers.contains(String.valueOf(hour - 12))
                || hour % 12 == 0 && (numbers.contains("12") || has(TWELVE));
    }

    private boolean bearMinute(String minute) {
        return minute.equals("00") || numbers.contains(minute) || minute.equals("30") && has(HALF);
    }

    boolean has(Set<String> any) {
        return any.stream().anyMatch(words::contains);
    }
}
