package frontdesk.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Two lists of the same things, ours and theirs, compared row by row: what is missing, what is too much, what is there twice, what is otherwise. */
record Ledgers(String what, Map<String, String> ours, List<Entry> theirs) {
    private static final int SHOWN = 5;

    /** One row of theirs, under our name for it. */
    record Entry(String name, String says) {}

    private enum Difference {
        LOST,
        NOT_OURS,
        TWICE,
        OTHERWISE
    }

    static void printHead() {
        System.out.printf("%-44s %7s %7s %6s %6s %6s %6s%n", "", "ours", "theirs", "lost", "alien", "twice", "other");
    }

    /** Prints one line, and what differs; whether nothing does. */
    boolean print() {
        Map<Difference, List<String>> differences = differences();
        System.out.printf(
                "%-44s %,7d %,7d %6d %6d %6d %6d  %s%n",
                what,
                ours.size(),
                theirs.size(),
                rows(differences, Difference.LOST).size(),
                rows(differences, Difference.NOT_OURS).size(),
                rows(differences, Difference.TWICE).size(),
                rows(differences, Difference.OTHERWISE).size(),
                differences.isEmpty() ? "agree" : "DIFFER");
        differences.forEach((difference, rows) ->
                rows.stream().limit(SHOWN).forEach(row -> System.out.printf("    %s: %s%n", difference, row)));
        return differences.isEmpty();
    }

    private static List<String> rows(Map<Difference, List<String>> differences, Difference one) {
        return differences.getOrDefault(one, List.of());
    }

    private Map<Difference, List<String>> differences() {
        Map<String, List<String>> there = new HashMap<>();
        theirs.forEach(entry ->
                there.computeIfAbsent(entry.name(), _ -> new ArrayList<>()).add(entry.says()));
        Set<String> names = new TreeSet<>(ours.keySet());
        names.addAll(there.keySet());
        Map<Difference, List<String>> differences = new HashMap<>();
        for (String name : names) {
            List<String> said = there.getOrDefault(name, List.of());
            Difference one = !ours.containsKey(name)
                    ? Difference.NOT_OURS
                    : said.isEmpty()
                            ? Difference.LOST
                            : said.size() > 1
                                    ? Difference.TWICE
                                    : said.contains(ours.get(name)) ? null : Difference.OTHERWISE;
            if (one != null) {
                differences
                        .computeIfAbsent(one, _ -> new ArrayList<>())
                        .add("%s: %s, and there %s".formatted(name, ours.get(name), said));
            }
        }
        return differences;
    }
}
