package frontdesk.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Turns the entries of a language's tables into rules.
 *
 * <pre>
 * let the: el|la|los|las            {the} in a pattern stands for these
 * numbers 1: un|uno dos tres        numbers, or places in a row, that follow each other
 * nths 1: primero segundo
 * coming weekday ~0.1: {the}? próximo &lt;weekday&gt;, &lt;weekday&gt; que viene
 * </pre>
 *
 * The name of an entry is that of a {@link Sense}, with what it needs behind it; {@code ~0.1} is what the reading costs.
 */
final class PatternBook {
    private static final Pattern COST = Pattern.compile("\\s*~(-?[0-9.]+)$");
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");
    /** Entries that are no patterns. */
    private static final List<String> OTHERS = List.of("fillers", "written", "split", "repeat", "between digits");

    private final Map<String, Sense> senses;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> numbers = new ArrayList<>();

    PatternBook(Table table, Map<String, Sense> senses) {
        this.senses = senses;
        table.entries().forEach(this::read);
    }

    RuleBook book() {
        return new RuleBook().all(rules);
    }

    /** Only those that make numbers of numbers, to read digits by. */
    Rules numbers() {
        return new Rules(numbers);
    }

    private void read(Table.Entry entry) {
        if (OTHERS.stream().anyMatch(entry::is)) {
            return;
        }
        String lines = String.join(", ", entry.lines());
        if (entry.is("let")) {
            names.put(entry.rest("let"), "(" + named(lines.replace(", ", "|")) + ")");
        } else if (entry.is("numbers")) {
            row("number", entry.rest("numbers"), lines);
        } else if (entry.is("nths")) {
            row("nth", entry.rest("nths"), lines);
        } else {
            patterns(entry.head(), lines);
        }
    }

    private void row(String sense, String first, String words) {
        int number = Integer.parseInt(first);
        for (String word : words.replace(",", " ").trim().split("\\s+")) {
            patterns(sense + " " + number++, word.replace('_', ' '));
        }
    }

    private void patterns(String head, String lines) {
        double cost = 0;
        Matcher priced = COST.matcher(head);
        String bare = head;
        if (priced.find()) {
            cost = Double.parseDouble(priced.group(1));
            bare = head.substring(0, priced.start());
        }
        String[] patterns = Arrays.stream(named(lines).split(",\\s*"))
                .filter(pattern -> !pattern.isBlank())
                .map(PatternBook::folded)
                .toArray(String[]::new);
        Function<Found, @Nullable Value> make = sense(bare);
        List<Rule> made = Rule.rules(cost, match -> make.apply(new Found(match)), patterns);
        rules.addAll(made);
        if (bare.matches("number .*|(reversed )?sum|times .*|amount and half .*")) {
            numbers.addAll(made);
        }
    }

    /** The sense with the longest name that the head begins with. */
    private Function<Found, @Nullable Value> sense(String head) {
        List<String> words = List.of(head.split("\\s+"));
        for (int length = words.size(); length > 0; length--) {
            Sense sense = senses.get(String.join(" ", words.subList(0, length)));
            if (sense != null) {
                return sense.of(words.subList(length, words.size()));
            }
        }
        throw new IllegalArgumentException("no such entry: " + head);
    }

    private String named(String pattern) {
        return NAME.matcher(pattern).replaceAll(match -> {
            String value = names.get(match.group(1));
            return Matcher.quoteReplacement(Objects.requireNonNull(value, () -> "no such name: " + match.group()));
        });
    }

    /** As the words of an utterance come, and with "ue" for the dots over a "u" as well. */
    private static String folded(String pattern) {
        return Arrays.stream(pattern.trim().split("(?<=[\\s|()])|(?=[\\s|()?])"))
                .map(PatternBook::foldedWord)
                .collect(Collectors.joining());
    }

    private static String foldedWord(String word) {
        String plain = Folding.fold(word);
        if (word.indexOf('ä') < 0 && word.indexOf('ö') < 0 && word.indexOf('ü') < 0) {
            return plain;
        }
        String spelt = word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        return plain + "|" + Folding.fold(spelt);
    }
}
