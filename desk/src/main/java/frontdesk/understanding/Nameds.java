package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Item;
import frontdesk.grammar.Token;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;
import frontdesk.understanding.Surroundings.Named;

/** Finds what the business calls by name, its services and its people, also where a word was misheard or written apart. */
final class Nameds {
    private static final double ALIKE = 0.82;
    private static final int SHORT = 4;

    private Nameds() {}

    /** All places where one of these is called by one of its names. */
    static List<Item> in(Tokens tokens, List<Named> nameds, Set<String> common, Function<String, Value> value) {
        var items = new ArrayList<Item>();
        for (Named named : nameds) {
            for (String name : named.names()) {
                find(tokens, Tokens.of(name), common, value.apply(named.id()), items);
            }
        }
        return items;
    }

    private static void find(Tokens tokens, Tokens name, Set<String> common, Value value, List<Item> into) {
        if (name.size() == 0) {
            return;
        }
        String wanted = joined(name, 0, name.size());
        for (int at = 0; at < tokens.size(); at++) {
            if (common.contains(tokens.word(at)) && !tokens.word(at).equals(name.word(0))) {
                continue;
            }
            for (int length = Math.max(1, name.size() - 1);
                    length <= name.size() + 1 && at + length <= tokens.size();
                    length++) {
                if (length > 1
                        && common.contains(tokens.word(at + length - 1))
                        && !tokens.word(at + length - 1).equals(name.word(name.size() - 1))) {
                    continue;
                }
                double alike = alike(joined(tokens, at, at + length), wanted);
                if (alike >= ALIKE) {
                    into.add(new Item(at, at + length, value, (1 - alike) * 2));
                }
            }
        }
    }

    private static double alike(String heard, String wanted) {
        if (heard.length() <= SHORT || wanted.length() <= SHORT) {
            boolean close = heard.equals(wanted) || (heard.equals(wanted + "s") || wanted.equals(heard + "s"));
            return close ? 1 : wanted.length() > 2 && Sounds.alike(heard, wanted) >= 0.85 ? 0.85 : 0;
        }
        return Sounds.alike(heard, wanted);
    }

    private static String joined(Tokens tokens, int from, int to) {
        var text = new StringBuilder();
        for (int at = from; at < to; at++) {
            String word = tokens.word(at);
            text.append(word.equals("dr") ? "doctor" : word);
        }
        return text.toString();
    }

    /**
     * Which of the business's own answers a question is after: the one that shares most of its telling words with it.
     *
     * @return its id, or null where no answer comes near
     */
    static @Nullable String closest(Tokens tokens, List<Named> nameds, Set<String> common) {
        String best = null;
        double most = 0.5;
        for (Named named : nameds) {
            for (String name : named.names()) {
                double share = shared(tokens, Tokens.of(name), common);
                if (share > most) {
                    most = share;
                    best = named.id();
                }
            }
        }
        return best;
    }

    private static double shared(Tokens tokens, Tokens name, Set<String> common) {
        double telling = 0;
        double found = 0;
        for (Token word : name.list()) {
            if (!common.contains(word.word())) {
                telling++;
                found += tokens.list().stream()
                        .filter(said -> !common.contains(said.word()))
                        .mapToDouble(said -> resemblance(stem(said.word()), stem(word.word())))
                        .filter(alike -> alike >= ALIKE)
                        .max()
                        .orElse(0);
            }
        }
        return telling == 0 ? 0 : found / telling;
    }

    /** A short word of a question must be that word: "stop" is no step and "Bob" is no baby. */
    private static double resemblance(String heard, String wanted) {
        boolean brief = heard.length() <= SHORT || wanted.length() <= SHORT;
        return brief ? heard.equals(wanted) ? 1 : 0 : Sounds.alike(heard, wanted);
    }

    private static String stem(String word) {
        return word.length() > SHORT ? word.replaceAll("(ing|ed|es|s|e)$", "") : word;
    }
}
