package frontdesk.fhir;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.core.MultivaluedMap;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

import frontdesk.kernel.TimeSlot;

/** The query of a search. A parameter that is not known is refused: whoever sent it would take the answer for what it is not. */
record Asked(MultivaluedMap<String, String> query) {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final Set<String> ALWAYS = Set.of("_count", "_format", "_pretty", "_total", Page.CURSOR);

    static Asked of(MultivaluedMap<String, String> query, String... known) {
        Set<String> names = new TreeSet<>(List.of(known));
        for (String name : query.keySet()) {
            if (!names.contains(name) && !ALWAYS.contains(name)) {
                throw Outcome.refusal(
                        400,
                        IssueType.NOTSUPPORTED,
                        "There is no such search parameter. There are: %s, _count."
                                .formatted(String.join(", ", names)));
            }
        }
        var asked = new Asked(query);
        if (!asked.one("_format").map(format -> format.contains("json")).orElse(true)) {
            throw Outcome.refusal(406, IssueType.NOTSUPPORTED, Outcome.sentence(406));
        }
        return asked;
    }

    /** What would do: values that are separated by commas. Empty where nothing was asked. */
    List<String> anyOf(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Optional<String> one(String name) {
        return anyOf(name).stream().findFirst();
    }

    /** Refuses any other order than the one in which we answer. */
    void sortedBy(String element) {
        if (!List.of(element).containsAll(anyOf("_sort"))) {
            throw Outcome.faulty("_sort", "Answers are sorted by %s.".formatted(element));
        }
    }

    int count() {
        return one("_count").map(Asked::count).orElse(USUAL);
    }

    private static int count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 1) {
                return Math.min(count, MOST);
            }
        } catch (NumberFormatException notWhole) {
            // Falls through to the refusal.
        }
        throw Outcome.faulty("_count", "Send a whole number from 1 to %d.".formatted(MOST));
    }

    /** What several comparisons with a time leave of all time: {@code start=ge2026-11-27&start=lt2026-11-28}. */
    TimeSlot during(String name, Moments moments) {
        Instant from = Moments.FIRST;
        Instant to = Moments.LAST;
        for (String text : anyOf(name)) {
            boolean prefixed = text.matches("[a-z]{2}.*");
            TimeSlot meant = moments.stretch(name, prefixed ? text.substring(2) : text);
            switch (prefixed ? text.substring(0, 2) : "eq") {
                case "eq" -> {
                    from = later(from, meant.start());
                    to = earlier(to, meant.end());
                }
                case "ge" -> from = later(from, meant.start());
                case "gt", "sa" -> from = later(from, meant.end());
                case "lt", "eb" -> to = earlier(to, meant.start());
                case "le" -> to = earlier(to, meant.end());
                default -> throw Outcome.faulty(name, "Compare with eq, ge, gt, le or lt.");
            }
        }
        if (!from.isBefore(to)) {
            throw Outcome.faulty(name, "No time is in this stretch: it ends before it begins.");
        }
        return new TimeSlot(from, to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
