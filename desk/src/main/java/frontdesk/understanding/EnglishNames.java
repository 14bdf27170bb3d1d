package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Item;
import frontdesk.grammar.Token;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;

/** Names of people as English gives them: "it's Anna Keller", "Anna Keller here", "Keller, K E double L E R". */
final class EnglishNames {
    private static final int LONGEST = 3;
    private static final int MOST_WORDS = 7;
    private static final Set<String> ASKS =
            Set.of("where", "what", "when", "which", "how", "can", "could", "do", "does", "are", "who", "why", "will");

    /** How far what was said before a name vouches for it. */
    private enum Lead {
        /** "My name is": a name follows. */
        SURE,
        /** A name was asked for. */
        ASKED,
        /** "It's", "this is": a name may follow. */
        WEAK,
        /** "A reservation for": only what is written like a name is one. */
        WEAKEST,
        /** "For" alone: only two words that are both written like a name. */
        FAINT
    }

    private record Way(String words, String first, int length, Lead lead) {
        Way(String words, Lead lead) {
            this(words, words.split(" ")[0], words.split(" ").length, lead);
        }
    }

    private static final List<Way> WAYS = ways();
    private static final Pattern AFTER = Pattern.compile("here\\b|is my (?:\\w+ )?name|speaking\\b");
    private static final Pattern ADJECTIVE = Pattern.compile("\\w{3,}(?:ing|ed|able|ible|ful|ous|ent|ect)");
    private static final Set<String> GOES_ON =
            Set.of("here", "speaking", "and", "calling", "i", "i'd", "i'm", "from", "for", "again");
    private static final Set<String> BEFORE_SPELLING = Set.of("spelled", "spelt", "that's", "spelling", "it's", "is");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "miss", "ms", "doctor", "dr", "sir", "madam");

    private EnglishNames() {}

    private static List<Way> ways() {
        var ways = new ArrayList<Way>();
        for (String sure : List.of(
                "my name is",
                "my name's",
                "the name is",
                "the name's",
                "name is",
                "name's",
                "under the name of",
                "under the name",
                "in the name of",
                "first name is",
                "last name is",
                "surname is",
                "first name",
                "last name",
                "surname",
                "put it under",
                "for the name",
                "speaking with",
                "name of",
                "i go by")) {
            ways.add(new Way(sure, Lead.SURE));
        }
        for (String weak : List.of("this is", "it is", "it's", "i'm", "i am", "call me", "under", "name")) {
            ways.add(new Way(weak, Lead.WEAK));
        }
        for (String weakest : List.of(
                "that's",
                "that is",
                "it's for",
                "its for",
                "reservation for",
                "booking for",
                "booked for",
                "appointment for",
                "table for")) {
            ways.add(new Way(weakest, Lead.WEAKEST));
        }
        ways.add(new Way("for", Lead.FAINT));
        return List.copyOf(ways);
    }

    static List<Item> in(Tokens tokens, boolean asked) {
        var items = new ArrayList<Item>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Way way : WAYS) {
                int from = at + way.length;
                if (tokens.word(at).equals(way.first) && tokens.words(at, from).equals(way.words)) {
                    Item item = name(at, from, tokens, lead(way, asked));
                    if (item != null) {
                        items.add(item);
                    }
                }
            }
        }
        nameFirst(tokens).ifPresent(items::add);
        if (asked) {
            bare(tokens).ifPresent(items::add);
        }
        return items;
    }

    private static Lead lead(Way way, boolean asked) {
        boolean answers = way.lead == Lead.WEAK || way.words.startsWith("that");
        return asked && answers ? Lead.ASKED : way.lead;
    }

    /** "Anna Keller here", "Anna Keller is my name". */
    private static Optional<Item> nameFirst(Tokens tokens) {
        for (int from = 0; from < Math.min(2, tokens.size()); from++) {
            Item item = isNameWord(tokens.get(from)) ? name(from, from, tokens, Lead.SURE) : null;
            if (item != null
                    && AFTER.matcher(tokens.words(item.to(), item.to() + 4)).lookingAt()) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** The name alone, as an answer. */
    private static Optional<Item> bare(Tokens tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (isNameWord(tokens.get(at)) && asksOrTells(tokens) && !isGiven(tokens.word(at))) {
                return Optional.empty();
            }
            if (isNameWord(tokens.get(at)) || EnglishSpelling.from(tokens, at).isWord()) {
                return Optional.ofNullable(name(at, at, tokens, Lead.ASKED));
            }
        }
        return Optional.empty();
    }

    /** A question, or more words than an answer has: "where can I ride", "actual could we do two people". */
    private static boolean asksOrTells(Tokens tokens) {
        return ASKS.contains(tokens.word(0)) || tokens.size() > MOST_WORDS;
    }

    private static @Nullable Item name(int start, int from, Tokens tokens, Lead lead) {
        var parts = new ArrayList<String>();
        int at = from;
        while (TITLES.contains(tokens.word(at))) {
            at++;
        }
        int first = at;
        while (at < tokens.size() && isPart(tokens, at, parts)) {
            parts.add(tokens.get(at).raw());
            at++;
        }
        int spelled = at;
        while (BEFORE_SPELLING.contains(tokens.word(spelled))) {
            spelled++;
        }
        EnglishSpelling spelling = EnglishSpelling.from(tokens, spelled);
        if (spelling.isWord()) {
            correct(parts, spelling.word());
            at = spelling.to();
        }
        if (parts.size() > 2 && parts.getFirst().equalsIgnoreCase(parts.getLast())) {
            // "Smith. John Smith."
            parts.removeFirst();
        }
        withoutStrays(parts);
        boolean sure = lead == Lead.SURE || lead == Lead.ASKED;
        return parts.isEmpty() || !isLikely(tokens, first, at, lead)
                ? null
                : new Item(start, at, new Value.PersonName(NameWriting.written(parts)), sure ? -0.5 : 0.3);
    }

    /** Of three words, two of which are a common name, the third was misheard: "as Tom Baker", "Tom Baker peas". */
    private static void withoutStrays(List<String> parts) {
        boolean stray = !isGiven(parts.isEmpty() ? "" : parts.getFirst());
        if (parts.size() == LONGEST
                && stray
                && (isGiven(parts.get(1)) || parts.getFirst().length() < LONGEST)) {
            parts.removeFirst();
        }
        if (parts.size() == LONGEST
                && isGiven(parts.getFirst())
                && isFamily(parts.get(1))
                && !isFamily(parts.getLast())) {
            parts.removeLast();
        }
    }

    private static boolean isGiven(String part) {
        return EnglishCommonNames.COMMON.given().contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean isFamily(String part) {
        return EnglishCommonNames.COMMON.family().contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean isPart(Tokens tokens, int at, List<String> before) {
        boolean small = !before.isEmpty() && NameWriting.SMALL.contains(tokens.word(at));
        long full = before.stream()
                .filter(part -> !NameWriting.SMALL.contains(part.toLowerCase(Locale.ROOT)))
                .count();
        return full < LONGEST
                && (small || isNameWord(tokens.get(at)))
                && !EnglishSpelling.from(tokens, at).isWord();
    }

    private static boolean isNameWord(Token token) {
        String word = token.word();
        return word.length() > 1
                && Character.isLetter(word.charAt(0))
                && !EnglishWords.COMMON.contains(word)
                && !EnglishNumbers.SMALL.contains(word)
                && !EnglishNumbers.TENS.contains(word);
    }

    private static boolean isLikely(Tokens tokens, int from, int to, Lead lead) {
        Token first = tokens.get(from);
        boolean capital = Character.isUpperCase(first.raw().charAt(0));
        boolean adjective = !capital && ADJECTIVE.matcher(first.word()).matches();
        boolean goesOn = to < tokens.size() && !GOES_ON.contains(tokens.word(to));
        return switch (lead) {
            case SURE -> true;
            case ASKED -> !adjective;
            case WEAK -> !adjective && (capital || !goesOn || to - from > 1);
            case WEAKEST -> capital && !EnglishWords.OF_DATES.contains(first.word());
            case FAINT ->
                to - from > 1 && tokens.list().subList(from, to).stream().allMatch(EnglishNames::isCapital);
        };
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.raw().charAt(0)) && !EnglishWords.OF_DATES.contains(token.word());
    }

    /** The spelled word takes the place of the part that it spells; it is a further part where none is like it. */
    private static void correct(List<String> parts, String spelled) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (Sounds.alike(parts.get(i).toLowerCase(Locale.ROOT), spelled) >= 0.5) {
                parts.set(i, spelled);
                return;
            }
        }
        parts.add(spelled);
    }
}
