package frontdesk.provider.local;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A trigram language model estimated from weighted sentences, smoothed after Witten and Bell (1991): the more different words
 * have followed a history, the more is left for words that have not. Written in the ARPA format that speech engines read.
 */
final class NgramModel {
    private static final int ORDER = 3;
    private static final String BEGIN = "<s>";
    private static final String END = "</s>";

    /** Every word of the vocabulary is worth that many utterances' mention, so that nothing is impossible. */
    private static final double EVERY_WORD = 0.02;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** For each history (packed), what followed it how often. */
    private final List<Map<Long, Map<Integer, double[]>>> counts =
            List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    NgramModel(Iterable<String> vocabulary) {
        id(BEGIN);
        id(END);
        vocabulary.forEach(word -> count(0, 0, id(word), EVERY_WORD));
        count(0, 0, id(END), EVERY_WORD);
    }

    /** Takes in one sentence, said that often. */
    void add(String sentence, double times) {
        int before = id(BEGIN);
        long history = before;
        int length = 1;
        for (String word : (sentence + " " + END).strip().split(" +")) {
            int id = id(word);
            count(0, 0, id, times);
            count(1, before, id, times);
            if (length > 1) {
                count(2, history, id, times);
            }
            history = pack(before, id);
            before = id;
            length++;
        }
    }

    /** Takes in that a word followed another that often; the first may be {@code <s>}, the beginning, the second {@code </s>}. */
    void addPair(String before, String word, double times) {
        int id = id(word);
        count(0, 0, id, times);
        count(1, id(before), id, times);
    }

    void write(Writer out) throws IOException {
        out.write("\\data\\\n");
        out.write("ngram 1=" + words.size() + "\n");
        out.write("ngram 2=" + size(1) + "\n");
        out.write("ngram 3=" + size(2) + "\n");
        writeUnigrams(out);
        for (int order = 1; order < ORDER; order++) {
            out.write("\n\\" + (order + 1) + "-grams:\n");
            for (var history : counts.get(order).entrySet()) {
                for (int word : history.getValue().keySet()) {
                    writeNgram(out, order, history.getKey(), word);
                }
            }
        }
        out.write("\n\\end\\\n");
    }

    private void writeUnigrams(Writer out) throws IOException {
        out.write("\n\\1-grams:\n");
        for (int word = 0; word < words.size(); word++) {
            boolean begin = word == 0;
            out.write((begin ? "-99" : log(probability(0, 0, word))) + " " + words.get(word) + " "
                    + log(backoff(1, word)) + "\n");
        }
    }

    private void writeNgram(Writer out, int order, long history, int word) throws IOException {
        out.write(log(probability(order, history, word)));
        if (order == 2) {
            out.write(" " + words.get((int) (history >> 20)));
        }
        out.write(" " + words.get((int) (history & 0xFFFFF)) + " " + words.get(word));
        if (order + 1 < ORDER) {
            out.write(" " + log(backoff(order + 1, pack((int) history, word))));
        }
        out.write("\n");
    }

    /** How probable the word is after the history, of which {@code order} words are looked at. */
    private double probability(int order, long history, int word) {
        if (order == 0) {
            Map<Integer, double[]> all = counts.getFirst().getOrDefault(0L, Map.of());
            return all.getOrDefault(word, new double[] {EVERY_WORD})[0] / sum(all);
        }
        double shorter = probability(order - 1, order == 1 ? 0 : history & 0xFFFFF, word);
        Map<Integer, double[]> followers = counts.get(order).get(history);
        if (followers == null) {
            return shorter;
        }
        double count = followers.getOrDefault(word, new double[1])[0];
        double kinds = kinds(followers);
        return (count + kinds * shorter) / (sum(followers) + kinds);
    }

    private double backoff(int order, long history) {
        Map<Integer, double[]> followers = counts.get(order).get(history);
        return followers == null ? 1 : kinds(followers) / (sum(followers) + kinds(followers));
    }

    private final Map<Map<Integer, double[]>, Double> sums = new java.util.IdentityHashMap<>();
    private final Map<Map<Integer, double[]>, Double> kinds = new java.util.IdentityHashMap<>();

    private double sum(Map<Integer, double[]> followers) {
        return sums.computeIfAbsent(
                followers, f -> f.values().stream().mapToDouble(c -> c[0]).sum());
    }

    /** How many different words followed; one that was hardly ever said counts as a part of one. */
    private double kinds(Map<Integer, double[]> followers) {
        return kinds.computeIfAbsent(
                followers,
                f -> f.values().stream().mapToDouble(c -> Math.min(1, c[0])).sum());
    }

    private int size(int order) {
        return counts.get(order).values().stream().mapToInt(Map::size).sum();
    }

    private void count(int order, long history, int word, double times) {
        counts.get(order).computeIfAbsent(history, h -> new TreeMap<>()).computeIfAbsent(word, w -> new double[1])[0] +=
                times;
    }

    private int id(String word) {
        Integer known = ids.putIfAbsent(word, words.size());
        if (known == null) {
            words.add(word);
            return words.size() - 1;
        }
        return known;
    }

    private static long pack(int before, int word) {
        return (long) before << 20 | word;
    }

    private static String log(double probability) {
        return String.format(Locale.ROOT, "%.4f", Math.log10(probability));
    }
}
