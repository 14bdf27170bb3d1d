package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Names of people as English gives them: "it's Anna Keller", "Keller, K E double L E R", "B as in Bravo". */
final class EnglishNames {
    private static final int LONGEST = 3;
    private static final List<String> LEADS = List.of(
            "my name is",
            "my name's",
            "the name is",
            "the name's",
            "name is",
            "name's",
            "under the name of",
            "under the name",
            "in the name of",
            "this is",
            "it is",
            "it's",
            "i'm",
            "i am",
            "call me",
            "under",
            "that's",
            "that is",
            "first name is",
            "last name is",
            "surname is",
            "first name",
            "last name",
            "surname",
            "put it under",
            "for the name",
            "the name",
            "speaking with",
            "name of",
            "name");
    /** What follows these is a name only where a name was asked for, or where no common word follows. */
    private static final Set<String> WEAK = Set.of(
            "this is", "it is", "it's", "i'm", "i am", "that's", "that is", "call me", "under", "name", "the name");

    private static final Set<String> SPELLED_LINK = Set.of("as", "like", "for");
    private static final Map<String, String> LETTERS =
            Map.of("double", "", "ess", "s", "jay", "j", "kay", "k", "zed", "z", "zee", "z");
    private static final Set<String> SMALL =
            Set.of("van", "von", "der", "den", "de", "la", "le", "di", "da", "del", "bin", "al");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "miss", "ms", "doctor", "dr", "sir", "madam");

    private EnglishNames() {}

    static List<Item> in(Tokens tokens, Surroundings around) {
        boolean asked = around.expected() == Expected.NAME;
        var items = new ArrayList<Item>();
        for (int at = 0; at < tokens.size(); at++) {
            for (String lead : LEADS) {
                int words = lead.split(" ").length;
                if (tokens.words(at, at + words).equals(lead)) {
                    Item item = name(at, at + words, tokens, asked, asked || !WEAK.contains(lead));
                    if (item != null) {
                        items.add(item);
                    }
                    break;
                }
            }
        }
        if (asked) {
            bare(tokens).ifPresent(items::add);
        }
        return items;
    }

    private static java.util.Optional<Item> bare(Tokens tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (isNameWord(tokens.get(at)) || isSpelled(tokens, at)) {
                return java.util.Optional.ofNullable(name(at, at, tokens, true, true));
            }
        }
        return java.util.Optional.empty();
    }

    private static @Nullable Item name(int start, int from, Tokens tokens, boolean asked, boolean certain) {
        var parts = new ArrayList<String>();
        int at = from;
        while (TITLES.contains(tokens.word(at))) {
            at++;
        }
        while (at < tokens.size()
                && parts.stream().filter(part -> !SMALL.contains(part)).count() < LONGEST
                && !isSpelled(tokens, at)
                && (isNameWord(tokens.get(at)) || (!parts.isEmpty() && SMALL.contains(tokens.word(at))))) {
            parts.add(tokens.get(at).raw());
            at++;
        }
        int spelledFrom = at;
        while (Set.of("spelled", "spelt", "that's", "spelling", "it's", "is").contains(tokens.word(spelledFrom))) {
            spelledFrom++;
        }
        Spelling spelling = spelling(tokens, spelledFrom);
        if (spelling.word.length() >= 2) {
            replace(parts, spelling.word);
            at = spelling.to;
        }
        if (parts.size() > 2 && parts.getFirst().equalsIgnoreCase(parts.getLast())) {
            // "Smith. John Smith."
            parts.removeFirst();
        }
        if (parts.isEmpty() || (!certain && !asked && unlikely(tokens, from, at))) {
            return null;
        }
        return new Item(start, at, new Value.PersonName(written(parts)), certain ? -0.5 : 0.3);
    }

    /** After "it's" or "this is", only words in a row that nothing common follows are taken for a name. */
    private static boolean unlikely(Tokens tokens, int from, int to) {
        return to < tokens.size()
                && !Set.of("here", "speaking", "and", "calling", "i", "i'd", "i'm", "from")
                        .contains(tokens.word(to))
                && from + 1 == to
                && !Character.isUpperCase(tokens.get(from).raw().charAt(0));
    }

    /** The spelled word takes the place of the part that it spells, which is the last where none is like it. */
    private static void replace(List<String> parts, String spelled) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (Sounds.alike(parts.get(i).toLowerCase(Locale.ROOT), spelled) >= 0.5) {
                parts.set(i, spelled);
                return;
            }
        }
        parts.add(spelled);
    }

    private record Spelling(String word, int to) {}

    private static boolean isSpelled(Tokens tokens, int at) {
        Spelling spelling = spelling(tokens, at);
        return spelling.word.length() >= 2;
    }

    private static Spelling spelling(Tokens tokens, int from) {
        var word = new StringBuilder();
        int at = from;
        int times = 1;
        while (at < tokens.size()) {
            String letter = tokens.word(at);
            if (letter.equals("double") && at + 1 < tokens.size()) {
                times = 2;
                at++;
                continue;
            }
            letter = LETTERS.getOrDefault(letter, letter);
            if (letter.length() != 1 || !Character.isLetter(letter.charAt(0))) {
                break;
            }
            word.append(letter.repeat(times));
            times = 1;
            at++;
            if (SPELLED_LINK.contains(tokens.word(at)) && at + 1 < tokens.size()) {
                int example = tokens.word(at + 1).equals("in") ? at + 2 : at + 1;
                if (tokens.word(example).startsWith(letter)) {
                    at = example + 1;
                }
            }
        }
        return new Spelling(word.toString(), at);
    }

    private static boolean isNameWord(Token token) {
        String word = token.word();
        return word.length() > 1
                && Character.isLetter(word.charAt(0))
                && !EnglishWords.COMMON.contains(word)
                && !EnglishNumbers.SMALL.contains(word)
                && !EnglishNumbers.TENS.contains(word);
    }

    private static String written(List<String> parts) {
        var name = new StringBuilder();
        for (String part : parts) {
            name.append(name.isEmpty() ? "" : " ").append(written(part, name.isEmpty()));
        }
        return name.toString();
    }

    private static String written(String part, boolean first) {
        String lower = part.toLowerCase(Locale.ROOT);
        boolean mixed = !part.equals(lower) && !part.equals(part.toUpperCase(Locale.ROOT));
        if (mixed) {
            return part;
        }
        if (!first && SMALL.contains(lower)) {
            return lower;
        }
        int capital = lower.startsWith("mc") && lower.length() > 3
                ? 2
                : lower.indexOf('\'') == 1 && lower.length() > 3 ? 2 : 0;
        String head = lower.substring(0, capital);
        String begun = head.isEmpty() ? "" : Character.toUpperCase(head.charAt(0)) + head.substring(1);
        return begun + Character.toUpperCase(lower.charAt(capital)) + lower.substring(capital + 1);
    }
}
