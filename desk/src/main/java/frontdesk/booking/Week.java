package frontdesk.booking;

import java.util.List;
import java.util.stream.Stream;

import frontdesk.booking.ClaimCache.Cell;
import frontdesk.booking.ClaimRows.Row;
import frontdesk.timetable.Busy;

/** What is taken of one resource in one week, as it was read, and put in order for all searches to come rather than for each of them. */
final class Week {
    private final Cell cell;
    private final List<Row> rows;
    private final List<Row> holds;
    private final List<Busy> taken;
    private final List<Busy> begun;

    Week(Cell cell, List<Row> rows) {
        this.cell = cell;
        this.rows = rows;
        this.holds = rows.stream().filter(row -> row.heldUntil() != null).toList();
        this.taken = busy(rows.stream());
        this.begun = rows.stream().allMatch(this::begins)
                ? taken
                : busy(rows.stream().filter(this::begins));
    }

    int size() {
        return rows.size();
    }

    /** The same with that taken as well. */
    Week and(Row row) {
        return rows.contains(row)
                ? this
                : new Week(cell, Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    /**
     * Holds that ran out and those of {@code whose} itself count as free.
     *
     * @param first whether no week before this one is looked at: what reaches over the end of a week lies in both, and is told of once
     */
    List<Busy> taken(Whose whose, boolean first) {
        for (Row hold : holds) {
            if (!hold.standsInTheWayOf(whose)) {
                return busy(rows.stream().filter(row -> row.standsInTheWayOf(whose) && (first || begins(row))));
            }
        }
        return first ? taken : begun;
    }

    private boolean begins(Row row) {
        return ClaimCache.week(row.taken().during().start()) == cell.week();
    }

    private static List<Busy> busy(Stream<Row> rows) {
        return Busy.of(rows.map(Row::taken).toList());
    }
}
