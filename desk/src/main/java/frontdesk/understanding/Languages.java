package frontdesk.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Table;
import frontdesk.kernel.Language;

/**
 * Which language is asked for ("en español, por favor", said in whatever language), and which one an utterance is likely in, told by the
 * small words that nobody can do without.
 */
final class Languages {
    /** So many small words more than in the next language, and it is no accident. */
    private static final double CLEAR = 2;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}']+");
    /** A letter of Devanagari says as much as several words. */
    private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

    private final Map<String, Set<String>> smallWords = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    /** How all of them are called, in all of them. */
    private final Set<String> named = new HashSet<>();

    private final Pattern refusal;

    private record Request(String code, Pattern asked, Pattern refused) {}

    Languages() {
        Table table = Table.read("any", "languages");
        String ask = ways(table, "ask");
        String cannot = ways(table, "cannot");
        String within = ways(table, "within");
        String after = ways(table, "after");
        var names = new ArrayList<String>();
        for (Table.Entry entry : table.entries()) {
            String[] words = Folding.fold(String.join(" ", entry.lines())).split("\\s+");
            if (entry.is("called")) {
                String called = "(?:" + String.join("|", words) + ")";
                names.add(called);
                named.addAll(List.of(words));
                requests.add(new Request(
                        entry.rest("called"),
                        whole("(?:(?:" + within + ") " + called + "(?: (?:" + after + "))?$|(?:" + ask
                                + ")(?: \\S+){0,2}? " + called + "|" + called + " (?:" + after + ")|^" + called + "$)"),
                        whole("(?:" + cannot + ")(?: \\S+)? " + called)));
            } else if (entry.is("words")) {
                smallWords.put(entry.rest("words"), Set.copyOf(List.of(words)));
            }
        }
        this.refusal = whole("(?:" + cannot + ")(?: \\S+)? (?:" + String.join("|", names) + ")");
    }

    private static String ways(Table table, String name) {
        return Folding.expression(String.join("|", table.lines(name)));
    }

    private static Pattern whole(String expression) {
        return Pattern.compile("(?<!\\S)(?:" + expression + ")(?!\\S)");
    }

    /** The language asked for, or the one that somebody speaks who cannot speak this one; null where neither was said. */
    @Nullable
    Language askedFor(String text, Language spoken) {
        String words = plain(text);
        if (Stream.of(words.split(" ")).noneMatch(named::contains)) {
            return null;
        }
        if (refusal.matcher(words).find()) {
            return likely(text, spoken, smallWords.keySet());
        }
        return requests.stream()
                .filter(request -> request.asked.matcher(words).find())
                .filter(request -> !request.refused.matcher(words).find())
                .findFirst()
                .map(request -> new Language(request.code))
                .orElse(null);
    }

    /** Another of these languages (ISO 639 codes) that the words are clearly in; null where they are not. */
    @Nullable
    Language likely(String text, Language spoken, Collection<String> among) {
        List<String> words = List.of(plain(text).split(" "));
        Map<String, Double> scores = among.stream().collect(Collectors.toMap(code -> code, code -> score(code, words)));
        String own = spoken.locale().getLanguage();
        String best = null;
        for (String code : among) {
            if (best == null || scores.getOrDefault(code, 0.0) > scores.getOrDefault(best, 0.0)) {
                best = code;
            }
        }
        if (best == null || best.equals(own)) {
            return null;
        }
        double most = scores.getOrDefault(best, 0.0);
        String first = best;
        double next = scores.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(first))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        double ofOwn = scores.getOrDefault(own, score(own, words));
        return most >= CLEAR && most - ofOwn >= CLEAR && most > next ? new Language(best) : null;
    }

    private double score(String code, List<String> words) {
        Set<String> small = smallWords.getOrDefault(code, Set.of());
        double score = 0;
        for (String word : words) {
            score += small.contains(word) ? 1 : 0;
            score += code.equals("hi") && DEVANAGARI.matcher(word).find() ? 2 : 0;
        }
        return score;
    }

    private static String plain(String text) {
        return WORDS.matcher(Folding.fold(text))
                .replaceAll(" ")
                .replace("'", " ")
                .strip();
    }
}
