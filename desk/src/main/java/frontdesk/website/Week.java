package frontdesk.website;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import frontdesk.business.Span;
import frontdesk.website.HoursLine.Clause;

/** The opening hours of a week as they come together line by line. Where two lines contradict each other the first one counts, and the other is told. */
final class Week {
    private static final int MOST_UNREAD = 12;

    private final Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    private final List<String> unread = new ArrayList<>();
    private Set<DayOfWeek> spokenOf = Set.of();

    Map<DayOfWeek, List<Span>> days() {
        return days;
    }

    List<String> unread() {
        return List.copyOf(unread);
    }

    void unread(String line) {
        if (unread.size() < MOST_UNREAD && !unread.contains(line)) {
            unread.add(line);
        }
    }

    /** Takes what a line says; hours without a day belong to the days that were spoken of last. */
    void add(List<Clause> clauses, String line) {
        for (Clause clause : clauses) {
            if (!clause.days().isEmpty()) {
                spokenOf = clause.days();
            }
            if (clause.closed() || !clause.spans().isEmpty()) {
                if (!spokenOf.stream().allMatch(day -> agrees(day, clause))) {
                    unread(line);
                }
                spokenOf.forEach(day -> add(day, clause));
            }
        }
    }

    /** Nothing more that is said belongs to the days of before. */
    void pause() {
        spokenOf = Set.of();
    }

    private boolean agrees(DayOfWeek day, Clause clause) {
        List<Span> before = days.get(day);
        return before == null
                || before.containsAll(clause.spans()) && clause.closed() == before.isEmpty()
                || !before.isEmpty()
                        && !clause.closed()
                        && clause.spans().stream().noneMatch(span -> meets(span, before));
    }

    private void add(DayOfWeek day, Clause clause) {
        if (agrees(day, clause)) {
            List<Span> all = new ArrayList<>(days.getOrDefault(day, List.of()));
            clause.spans().stream().filter(span -> !all.contains(span)).forEach(all::add);
            all.sort(Comparator.comparingInt(Span::fromMinute));
            days.put(day, List.copyOf(all));
        }
    }

    private static boolean meets(Span span, List<Span> others) {
        return others.stream()
                .anyMatch(other -> span.fromMinute() < other.toMinute() && other.fromMinute() < span.toMinute());
    }
}
