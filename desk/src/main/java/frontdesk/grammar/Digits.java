package frontdesk.grammar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers as a language says them: digit by digit or in pairs and threes, with "doble cinco" and "zéro six".
 *
 * <pre>
 * repeat 2: doble
 * between digits: guion luego
 * </pre>
 */
final class Digits {
    private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\1\\d{4}");
    private static final Pattern FIGURES = Pattern.compile("\\d+([./-]\\d+)*");
    private static final int SHORTEST = 7;
    private static final int SURE = 9;
    private static final int LONGEST = 15;
    private static final Scene NOWHERE = new Scene(LocalDateTime.MIN, List.of(), "", false, false);

    private final Map<String, Integer> repeats = new HashMap<>();
    private final Set<String> between = new HashSet<>(Set.of("-", "."));
    private final Rules numbers;

    Digits(Table table, Rules numbers) {
        this.numbers = numbers;
        for (Table.Entry entry : table.entries()) {
            if (entry.is("repeat")) {
                int times = Integer.parseInt(entry.rest("repeat"));
                words(entry).forEach(word -> repeats.put(word, times));
            } else if (entry.is("between digits")) {
                between.addAll(words(entry));
            }
        }
    }

    private static List<String> words(Table.Entry entry) {
        return List.of(Folding.fold(String.join(" ", entry.lines())).split("\\s+"));
    }

    List<Item> phones(Tokens tokens, boolean asked) {
        if (tokens.size() < 3 && tokens.words().length() < SHORTEST) {
            return List.of();
        }
        var chart = new Chart(tokens, numbers, figures(tokens), NOWHERE);
        var phones = new ArrayList<Item>();
        for (int at = 0; at < tokens.size(); ) {
            Item phone = from(at, tokens, chart, asked ? SHORTEST : SURE);
            if (phone != null) {
                phones.add(phone);
            }
            at = phone == null ? at + 1 : phone.to();
        }
        return phones;
    }

    private static List<Item> figures(Tokens tokens) {
        var items = new ArrayList<Item>();
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.word(at);
            if (tokens.get(at).isDigits() && word.length() < LONGEST) {
                items.add(new Item(at, at + 1, new Value.Count(Long.parseLong(word), true), 0));
            }
        }
        return items;
    }

    private @Nullable Item from(int start, Tokens tokens, Chart chart, int shortest) {
        var digits = new StringBuilder();
        int at = start;
        if (tokens.word(at).equals("+")) {
            digits.append('+');
            at++;
        }
        int end = start;
        while (at < tokens.size() && digits.length() <= LONGEST + 1) {
            int next = group(at, tokens, chart, digits);
            if (next > at) {
                end = next;
                at = next;
            } else if (end > start && between.contains(tokens.word(at))) {
                at++;
            } else {
                break;
            }
        }
        boolean phone = end > start && digits.length() >= shortest && digits.length() <= LONGEST + 1;
        return phone ? new Item(start, end, new Value.Phone(digits.toString()), -2) : null;
    }

    /** Appends the digits of the number at a place and says where it ends; the same place where there is none. */
    private int group(int at, Tokens tokens, Chart chart, StringBuilder digits) {
        int times = repeats.getOrDefault(tokens.word(at), 1);
        int first = times > 1 ? at + 1 : at;
        String figures = figures(tokens.word(first));
        if (figures != null) {
            digits.append(figures.repeat(times));
            return first + 1;
        }
        Item longest = null;
        for (Item item : first < tokens.size() ? chart.startingAt(first) : List.<Item>of()) {
            boolean pair = item.value() instanceof Value.Count count && count.number() < 1_000;
            if (pair && (longest == null || item.to() > longest.to())) {
                longest = item;
            }
        }
        if (longest == null || !(longest.value() instanceof Value.Count count)) {
            return at;
        }
        digits.append(Long.toString(count.number()).repeat(times));
        return longest.to();
    }

    private static @Nullable String figures(String word) {
        boolean figures = !word.isEmpty()
                && Character.isDigit(word.charAt(0))
                && FIGURES.matcher(word).matches()
                && !DATE.matcher(word).matches();
        return figures ? word.replaceAll("\\D", "") : null;
    }
}
