package frontdesk.brain;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Table;

/**
 * The names in a sentence, by their capital letters or by what stands before them: of staff, services and places that must exist. What is
 * nobody's name stands in the page {@code claims} of a language's tables.
 *
 * <pre>
 * ordinary: señor doctor …        written with a capital, and no name
 * beginnings: esto aqui …         what sentences begin with before a verb, and no name
 * acts: es|esta|tiene             what tells a name at the beginning of a sentence from an ordinary word
 * before names: herr|frau         what a name follows, where all nouns have capitals or none has
 * </pre>
 */
final class Names {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern BEGINNING = Pattern.compile("(?s)(?:.*[.!?:\"“„«¡¿।])?[\\s\"“„«¡¿]*");
    private static final String NEVER = "(?!)";

    private final Set<String> ordinary;
    private final Set<String> beginnings;
    private final Pattern acts;
    private final @Nullable Pattern before;

    private Names(Table table) {
        ordinary = words(table, "ordinary");
        beginnings = words(table, "beginnings");
        acts = pattern("^[\\s,]*(?:(?:%s)\\b|'s\\s|’s\\s)", table.lines("acts"));
        List<String> lead = table.lines("before names");
        before = lead.isEmpty() ? null : pattern("(?<![\\p{L}\\p{M}])(?:%s)\\.?\\s+$", lead);
    }

    static Names of(String language) {
        return new Names(Table.read(language, "claims"));
    }

    private static Set<String> words(Table table, String name) {
        return table.lines(name).stream()
                .flatMap(line -> Stream.of(Folding.fold(line).split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Pattern pattern(String frame, List<String> lines) {
        String ways = lines.isEmpty() ? NEVER : Folding.expression(String.join("|", lines));
        return Pattern.compile(frame.formatted(ways), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Why not, where somebody or something is named that the business and the caller do not know; null otherwise. */
    @Nullable
    String unknown(String sentence, Facts facts) {
        Predicate<String> known = word -> ordinary.contains(Folding.fold(word)) || facts.knowsWord(word);
        for (Matcher found = WORD.matcher(sentence); found.find(); ) {
            String word = found.group().replace('’', '\'');
            if (isName(word, sentence.substring(0, found.start()), sentence.substring(found.end()))
                    && !known.test(word)) {
                return "a name that nobody has here";
            }
        }
        return null;
    }

    private boolean isName(String word, String left, String right) {
        boolean first = BEGINNING.matcher(left).matches();
        boolean acting = first && isCapital(word) && actsLikeOne(right) && !beginnings.contains(Folding.fold(word));
        return before != null ? acting || before.matcher(Folding.fold(left)).find() : first ? acting : isCapital(word);
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private boolean actsLikeOne(String rest) {
        return acts.matcher(Folding.fold(rest)).find();
    }
}
