package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Item;
import frontdesk.grammar.Token;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;

/**
 * A name of the business's own that was asked for, in an answer in which none was heard clearly: what was said, all of it but the words that
 * everybody uses, looks and sounds most like it. "Docta hew it" is Dr. Hewitt where somebody's name was asked for, and nobody anywhere else.
 *
 * @param names each as it is called, without a title
 */
record AskedNames(List<Asked> names) {
    /** So alike, half to the eye and half to the ear, and it is likely meant. */
    private static final double LIKELY = 0.65;

    private static final double TITLE = 0.65;
    /** So alike, and it is meant even where it was not asked for. */
    private static final double SURE = 0.7;

    private static final int MOST_WORDS = 5;
    private static final int MOST_AFTER_TITLE = 3;
    private static final Set<String> DOCTORS =
            Set.of("dr", "doctor", "doctora", "docteur", "doktor", "dottore", "dottoressa", "doutor", "doutora");
    private static final Set<String> TITLES = Set.of(
            ("dr doctor doctora docteur doktor dottore dottoressa doutor doutora mr mrs ms miss mister herr frau senor senora monsieur"
                            + " madame signor signora senhor senhora")
                    .split(" "));
    private static final Sound DOCTOR = Sound.of("doctor");

    /** @param called as the business calls it */
    record Asked(String id, String called, Sound sound) {
        /** @param said one way in which its name is said */
        static Asked of(String id, String called, String said) {
            List<Token> words = Tokens.of(said).list();
            int first = 0;
            while (first < words.size() - 1 && TITLES.contains(folded(words.get(first)))) {
                first++;
            }
            return new Asked(id, called, sound(words.subList(first, words.size())));
        }

        private static Sound sound(List<Token> words) {
            return Sound.of(Folding.fold(Stretches.joined(words)));
        }

        private static String folded(Token word) {
            return Folding.fold(word.word());
        }
    }

    /** All that may have been meant, each with what speaks for it; the likelier, the cheaper. */
    List<Item> in(Stretches heard, Function<String, Value> value) {
        int from = 0;
        int to = heard.size();
        while (from < to && isBeside(heard, from)) {
            from++;
        }
        while (to > from && heard.isCommon(to - 1)) {
            to--;
        }
        return from == to || to - from > MOST_WORDS ? List.of() : in(heard, from, to, value);
    }

    /** From what tells something on, or with the common word beside it that may have been a part of the name: "many cure", "root can all". */
    private List<Item> in(Stretches heard, int from, int to, Function<String, Value> value) {
        var items = new ArrayList<Item>();
        for (int start = Math.max(0, from - 1); start <= from; start++) {
            for (int end = to; end <= Math.min(heard.size(), to + 1); end++) {
                add(heard, start, start, end, LIKELY, value, items);
            }
        }
        return items;
    }

    /** Those that are named after "doctor", whatever was asked for: "can I see doctor hue it". */
    List<Item> afterTitle(Stretches heard, Function<String, Value> value) {
        var items = new ArrayList<Item>();
        for (int at = 0; at + 1 < heard.size(); at++) {
            if (DOCTORS.contains(heard.word(at)) && !heard.isCommon(at + 1)) {
                for (int end = at + 2; end <= Math.min(heard.size(), at + 1 + MOST_AFTER_TITLE); end++) {
                    add(heard, at, at + 1, end, SURE, value, items);
                }
            }
        }
        return items;
    }

    private void add(
            Stretches heard,
            int from,
            int start,
            int end,
            double least,
            Function<String, Value> value,
            List<Item> into) {
        Sound said = heard.folded(start, end - start);
        for (Asked name : names) {
            double alike = said.resembles(name.sound, least);
            if (alike > 0) {
                // However many words it took, it explains no more than one that was said clearly.
                double cost = (1 - alike) * 2 + end - from - 1;
                into.add(new Item(from, end, value.apply(name.id), cost, "sounds like " + name.called, List.of()));
            }
        }
    }

    /** Stands before a name and is no part of it: "with", "please", "doctor", also where that was misheard. */
    private static boolean isBeside(Stretches heard, int at) {
        return heard.isCommon(at)
                || TITLES.contains(heard.word(at))
                || DOCTOR.resembles(heard.folded(at, 1), TITLE) > 0;
    }
}
