package frontdesk.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;

/** The name for which all guesses of a recogniser together speak, said or spelled. */
final class EnglishNameGuesses {
    private static final EnglishCommonNames NAMES = EnglishCommonNames.COMMON;
    private static final Pattern LETTERS = Pattern.compile("[\\s.,:/-]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("space|base|face|spice|spaces|then|surname|next");
    /** "And Smith": nobody begins a name so, but many are called Anne. */
    private static final Pattern AN = Pattern.compile("(?i)^(?:and|an) (?=\\w+$)");

    private static final int ENOUGH_LETTERS = 4;
    private static final double MENDED = 0.4;
    private static final double BEFORE = 0.7;
    private static final double SPELLED = 6;

    private EnglishNameGuesses() {}

    /** As it should be written; null where no name was heard. */
    static @Nullable String of(List<String> heard, List<List<String>> before) {
        Map<String, Double> votes = new HashMap<>();
        Map<String, List<String>> known = new HashMap<>();
        vote(heard, 1, known, votes);
        before.forEach(guesses -> vote(guesses, BEFORE, known, votes));
        if (!heard.isEmpty()) {
            List<String> pieces = List.of(LETTERS.split(heard.getFirst().strip()));
            if (isSpelled(pieces)) {
                String letters = pieces.stream()
                        .map(piece -> letters(piece.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining());
                votes.replaceAll((name, vote) -> vote + SPELLED * likeness(letters, name));
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** @param known the names in guesses that were made before, which are often made again */
    private static void vote(
            List<String> heard, double weight, Map<String, List<String>> known, Map<String, Double> votes) {
        for (int rank = 0; rank < heard.size(); rank++) {
            double trust = weight / (rank + 2);
            for (String name : known.computeIfAbsent(heard.get(rank), EnglishNameGuesses::guesses)) {
                vote(SaidNames.KNOWN.written(name), trust, votes);
            }
        }
    }

    /** How well a name goes with the letters that were spelled, of it all or of its first half. */
    private static double likeness(String letters, String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        int space = plain.indexOf(' ');
        double whole = Sounds.likeness(letters, plain.replace(" ", ""));
        return space < 0 ? 0.9 * whole : Math.max(whole, 0.95 * Sounds.likeness(letters, plain.substring(0, space)));
    }

    /** A guess speaks for itself, and a little for the common name that sounds like it. */
    private static void vote(String name, double trust, Map<String, Double> votes) {
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split(" "));
        votes.merge(name, trust * likelihood(parts), Double::sum);
        if (parts.size() == 2) {
            var mended = List.of(
                    NAMES.given().mostAlike(parts.getFirst()), NAMES.family().mostAlike(parts.getLast()));
            if (!mended.equals(parts)) {
                votes.merge(NameWriting.written(mended), trust * likelihood(mended) * MENDED, Double::sum);
            }
        }
    }

    private static double likelihood(List<String> parts) {
        double likely = parts.size() == 2 ? 1 : 0.6;
        likely += NAMES.given().contains(parts.getFirst()) ? 1.2 : 0;
        return likely + (parts.size() > 1 && NAMES.family().contains(parts.getLast()) ? 0.8 : 0);
    }

    private static List<String> guesses(String text) {
        List<String> pieces = List.of(LETTERS.split(text.strip()));
        if (isSpelled(pieces)) {
            return spelled(pieces);
        }
        return EnglishNames.in(Tokens.of(AN.matcher(text).replaceFirst("Anne ")), true).stream()
                .map(item -> item.value() instanceof Value.PersonName name ? name.name() : null)
                .filter(Objects::nonNull)
                .limit(1)
                .toList();
    }

    static boolean isSpelled(List<String> pieces) {
        long brief = pieces.stream()
                .filter(piece ->
                        piece.length() <= 2 || EnglishLetters.ALPHABET.contains(piece.toLowerCase(Locale.ROOT)))
                .count();
        return pieces.size() >= ENOUGH_LETTERS && brief * 3 >= pieces.size() * 2;
    }

    /** Letters in a row, parted where "space" was said or else where a common name ends. */
    private static List<String> spelled(List<String> pieces) {
        var names = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
        for (int at = 0; at < pieces.size(); at++) {
            String piece = pieces.get(at).toLowerCase(Locale.ROOT);
            boolean within = at > 0 && at + 1 < pieces.size();
            if (within && BETWEEN_NAMES.matcher(piece).matches()) {
                names.add(new StringBuilder());
            } else if (piece.equals("double") && at + 1 < pieces.size()) {
                names.getLast().append(pieces.get(++at).toLowerCase(Locale.ROOT).repeat(2));
            } else {
                names.getLast().append(letters(piece));
            }
        }
        String first = names.getFirst().toString();
        if (names.size() > 1) {
            return List.of(written(mended(first, true), mended(names.getLast().toString(), false)));
        }
        return parted(first);
    }

    private static String letters(String piece) {
        return switch (piece) {
            case "are" -> "r";
            case "tea", "tee" -> "t";
            case "see", "sea" -> "c";
            case "you" -> "u";
            case "why" -> "y";
            case "oh" -> "o";
            case "and" -> "n";
            case "be", "bee" -> "b";
            case "ii" -> "i";
            default -> EnglishLetters.ALPHABET.contains(piece) ? piece.substring(0, 1) : onlyLetters(piece);
        };
    }

    private static String onlyLetters(String piece) {
        boolean only = piece.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        return only ? piece : piece.replaceAll("[^a-z]", "");
    }

    private static List<String> parted(String letters) {
        String best = null;
        double most = 0;
        for (int cut = 2; cut + 2 <= letters.length(); cut++) {
            String first = letters.substring(0, cut);
            String given = NAMES.given().nearest(first);
            if (given == null) {
                continue;
            }
            String last = letters.substring(cut);
            String family = NAMES.family().nearest(last);
            double worth = worth(given, first) + worth(family, last);
            if (worth > most) {
                most = worth;
                best = written(given, family == null ? last : family);
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private static double worth(@Nullable String known, String heard) {
        return known == null ? 0 : (known.equals(heard) ? 1 : 0.6) + 0.02 * known.length();
    }

    private static String mended(String heard, boolean given) {
        String near = (given ? NAMES.given() : NAMES.family()).nearest(heard);
        return near == null ? heard : near;
    }

    private static String written(String given, String family) {
        return NameWriting.written(List.of(given, family));
    }
}
