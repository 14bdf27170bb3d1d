package frontdesk.rest;

import java.util.List;

/** What became of a table of bookings: all of it was entered, or none. */
public sealed interface TableOutcome {
    /** @param skipped lines that are left out since they no longer stand: cancelled, no-show, completed */
    record Entered(int bookings, int skipped) implements TableOutcome {}

    /** Nothing was entered; everything that is wrong, by line. */
    record Faulty(List<Fault> faults) implements TableOutcome {}

    /** @param line of the file, the header's being 1 */
    record Fault(long line, String column, String sentence) {}
}
