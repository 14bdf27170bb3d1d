package frontdesk.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Item;
import frontdesk.grammar.Token;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;
import frontdesk.understanding.Surroundings.Named;

/**
 * What the business calls by name, its services, its people and its answers, ready to be found in many utterances, also where a word was
 * misheard or written apart.
 */
final class Nameds {
    private static final double ALIKE = 0.82;
    private static final double ALIKE_IF_SHORT = 0.85;
    private static final double HEARD_SO = 0.1;
    private static final double HALF = 0.5;
    private static final double HAIR = 1e-9;

    private final List<Name> names;
    private final AskedNames asked;
    /** Every stem that tells something in one of the names. */
    private final List<Sound> stems;

    /**
     * One way to call it.
     *
     * @param called as the business writes it
     * @param said as it is said, where that is another way
     * @param telling the places of the stems of its telling words
     */
    private record Name(String id, String called, String said, List<String> words, Sound sound, int[] telling) {
        String first() {
            return words.getFirst();
        }

        String last() {
            return words.getLast();
        }

        /** Somebody else may be written as this one is said. */
        double assumed() {
            return said.equals(called) ? 0 : HEARD_SO;
        }
    }

    private Nameds(List<Name> names, List<Sound> stems) {
        this.names = names;
        this.asked = new AskedNames(names.stream()
                .map(name -> AskedNames.Asked.of(name.id, name.called, name.said))
                .toList());
        this.stems = stems;
    }

    static Nameds of(List<Named> nameds, Set<String> common, UnaryOperator<String> folding) {
        var names = new ArrayList<Name>();
        var stems = new LinkedHashMap<String, Integer>();
        for (Named named : nameds) {
            for (String name : named.names()) {
                for (String way : SaidNames.KNOWN.ways(name)) {
                    Tokens words = Tokens.of(folding.apply(way));
                    if (words.size() > 0) {
                        names.add(name(named.id(), name, way, words, telling(words, common, stems)));
                    }
                }
            }
        }
        return new Nameds(
                List.copyOf(names), stems.keySet().stream().map(Sound::of).toList());
    }

    private static Name name(String id, String called, String said, Tokens tokens, int[] telling) {
        List<String> words = tokens.list().stream().map(Token::word).toList();
        return new Name(id, called, said, words, Sound.of(Stretches.joined(tokens.list())), telling);
    }

    private static int[] telling(Tokens words, Set<String> common, Map<String, Integer> stems) {
        return words.list().stream()
                .map(Token::word)
                .filter(word -> !common.contains(word))
                .mapToInt(word -> stems.computeIfAbsent(Stems.of(word), stem -> stems.size()))
                .toArray();
    }

    /** All places where one of these is called by one of its names. */
    List<Item> in(Stretches heard, Function<String, Value> value) {
        var items = new ArrayList<Item>();
        for (Name name : names) {
            find(heard, name, value, items);
        }
        return items;
    }

    /** The same where one of them was asked for: also what only sounds like one, when nothing else was said. */
    List<Item> asked(Stretches heard, Function<String, Value> value) {
        return asked.in(heard, value);
    }

    /** What sounds like one of them after a title. */
    List<Item> afterTitle(Stretches heard, Function<String, Value> value) {
        return asked.afterTitle(heard, value);
    }

    private static void find(Stretches heard, Name name, Function<String, Value> value, List<Item> into) {
        int size = name.words.size();
        for (int at = 0; at < heard.size(); at++) {
            if (heard.isCommon(at) && !heard.word(at).equals(name.first())) {
                continue;
            }
            for (int length = Math.max(1, size - 1); length <= size + 1 && at + length <= heard.size(); length++) {
                int last = at + length - 1;
                if (length > 1 && heard.isCommon(last) && !heard.word(last).equals(name.last())) {
                    continue;
                }
                double alike = alike(heard.sound(at, length), name.sound);
                if (alike >= ALIKE) {
                    double cost = (1 - alike) * 2 + name.assumed();
                    String why = cost > 0 ? "like " + name.called : "";
                    into.add(new Item(at, at + length, value.apply(name.id), cost, why, List.of()));
                }
            }
        }
    }

    private static double alike(Sound heard, Sound wanted) {
        String said = heard.word();
        String name = wanted.word();
        if (said.length() > Stems.SHORT && name.length() > Stems.SHORT) {
            return wanted.alike(heard, ALIKE);
        }
        boolean close = said.equals(name) || isPlural(said, name) || isPlural(name, said);
        return close ? 1 : name.length() > 2 && wanted.alike(heard, ALIKE_IF_SHORT) > 0 ? ALIKE_IF_SHORT : 0;
    }

    private static boolean isPlural(String many, String one) {
        return many.length() == one.length() + 1 && many.endsWith("s") && many.startsWith(one);
    }

    /**
     * Which of the business's own answers a question is after: the one that shares most of its telling words with it.
     *
     * @return its id, or null where no answer comes near
     */
    @Nullable
    String closest(Stretches heard) {
        if (names.isEmpty() || heard.telling().isEmpty()) {
            return null;
        }
        String best = null;
        double most = HALF;
        double[] found = new double[stems.size()];
        Arrays.fill(found, Double.NaN);
        for (Name name : names) {
            double share = share(name.telling, heard, found, most);
            if (share > most) {
                most = share;
                best = name.id;
            }
        }
        return best;
    }

    /** How much of a name's telling words was said; where it cannot be more than {@code most}, no more than that. */
    private double share(int[] telling, Stretches heard, double[] found, double most) {
        double sum = 0;
        for (int at = 0; at < telling.length; at++) {
            if ((sum + telling.length - at) / telling.length < most - HAIR) {
                return 0;
            }
            int stem = telling[at];
            if (Double.isNaN(found[stem])) {
                found[stem] = nearest(stems.get(stem), heard.telling());
            }
            sum += found[stem];
        }
        return telling.length == 0 ? 0 : sum / telling.length;
    }

    private static double nearest(Sound wanted, List<Sound> said) {
        double most = 0;
        for (Sound word : said) {
            most = Math.max(most, resemblance(word, wanted));
        }
        return most;
    }

    /** A short word of a question must be that word: "stop" is no step and "Bob" is no baby. */
    private static double resemblance(Sound heard, Sound wanted) {
        boolean brief = heard.word().length() <= Stems.SHORT || wanted.word().length() <= Stems.SHORT;
        return brief ? heard.word().equals(wanted.word()) ? 1 : 0 : wanted.alike(heard, ALIKE);
    }
}
