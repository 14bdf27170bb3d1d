package frontdesk.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Table;

/**
 * What is spelled out in a language, from the page {@code sayings} of its tables: names letter by letter, and e-mail addresses with their signs.
 *
 * <pre>
 * letters: be=b erre=r              how letters are called, where that is more than the letter
 * example: de como                  "B de Barcelona"
 * twice: doble
 * signs: arroba=@ guion_bajo=_      a low line stands for a space
 * </pre>
 */
final class Spelled {
    private static final Pattern WRITTEN = Pattern.compile("(?i)[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern WHOLE = Pattern.compile("[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    /** Who says no more than this means the one that everybody has. */
    private static final Map<String, String> HOUSES =
            Map.of("gmail", ".com", "hotmail", ".com", "outlook", ".com", "yahoo", ".com", "icloud", ".com");

    private static final int SHORTEST_NAME = 3;

    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> signs;
    private final Map<String, String> digits = new HashMap<>();
    private final Set<String> examples;
    private final Set<String> twice;
    private final Set<String> common;

    Spelled(Table sayings, Table numbers, Set<String> common) {
        this.common = common;
        this.examples = Set.copyOf(words(sayings, "example"));
        this.twice = Set.copyOf(words(sayings, "twice"));
        this.signs = pairs(sayings, "signs");
        letters.putAll(pairs(sayings, "letters"));
        int digit = 0;
        for (String alike : words(numbers, "numbers 0")) {
            for (String word : alike.split("\\|")) {
                digits.put(word, Integer.toString(digit));
            }
            digit++;
        }
        digits.values().removeIf(value -> value.length() > 1);
    }

    private static List<String> words(Table table, String name) {
        return table.lines(name).stream()
                .flatMap(line -> Stream.of(Folding.fold(line).trim().split("\\s+")))
                .toList();
    }

    private static Map<String, String> pairs(Table table, String name) {
        var pairs = new HashMap<String, String>();
        for (String pair : words(table, name)) {
            int equals = pair.indexOf('=');
            pairs.put(pair.substring(0, equals).replace('_', ' '), pair.substring(equals + 1));
        }
        return pairs;
    }

    /** The name that was spelled at the end of these words; null where none was. */
    @Nullable
    String name(String heard) {
        var name = new StringBuilder();
        List<String> words = plain(heard);
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean doubled = twice.contains(word) && at + 1 < words.size();
            String letter = letter(doubled ? words.get(++at) : word);
            if (letter == null) {
                name.setLength(0);
                continue;
            }
            name.append(doubled ? letter.repeat(2) : letter);
            if (at + 2 < words.size() && examples.contains(words.get(at + 1)) && letter(words.get(at + 2)) == null) {
                at += 2;
            }
        }
        return name.length() < SHORTEST_NAME ? null : NameWriting.written(List.of(name.toString()));
    }

    private @Nullable String letter(String word) {
        boolean bare = word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0));
        return bare ? word : letters.get(word);
    }

    /** The e-mail address in these words, written or said; null where there is none. */
    @Nullable
    String email(String heard) {
        Matcher written = WRITTEN.matcher(heard);
        if (written.find()) {
            return written.group().toLowerCase(Locale.ROOT);
        }
        List<String> words = List.of(signed(heard).strip().split("\\s+"));
        int at = words.indexOf("@");
        if (at < 1) {
            return null;
        }
        var name = new ArrayList<String>();
        for (int i = at - 1; i >= 0 && isPiece(words.get(i), words.get(i + 1)); i--) {
            name.add(piece(words.get(i)));
        }
        Collections.reverse(name);
        var house = new ArrayList<String>();
        for (int i = at + 1; i < words.size() && isPiece(words.get(i), words.get(i - 1)); i++) {
            boolean ending = words.get(i - 1).equals(".");
            house.add(ending ? words.get(i) : piece(words.get(i)));
        }
        String domain = String.join("", house);
        String address = String.join("", name) + "@" + domain + HOUSES.getOrDefault(domain, "");
        return WHOLE.matcher(address).matches() ? address : null;
    }

    /** The signs as signs, longer names first: "guion bajo" is no "guion". */
    private String signed(String heard) {
        String text = " " + String.join(" ", plain(heard)) + " ";
        List<String> longestFirst = signs.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String sign : longestFirst) {
            text = text.replace(" " + sign + " ", " " + signs.get(sign) + " ");
        }
        return text;
    }

    private static List<String> plain(String heard) {
        String folded =
                Folding.fold(heard).replaceAll("[,.;:!?¿¡]+(?=\\s|$)|'", " ").strip();
        return List.of(folded.split("\\s+|(?<=\\p{L})-(?=\\p{L})"));
    }

    /** Small words end an address, but "es" may stand behind a dot. */
    private boolean isPiece(String word, String beside) {
        return !common.contains(word) || beside.equals(".") || word.length() == 1 || digits.containsKey(word);
    }

    private String piece(String word) {
        String digit = digits.get(word);
        return digit != null ? digit : letters.getOrDefault(word, word);
    }
}
