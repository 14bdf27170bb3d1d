package frontdesk.console;

import java.util.List;

/**
 * What the page of figures shows of a range of days.
 *
 * @param before the range that it is compared with, in words
 */
record InsightView(
        String range,
        String before,
        String first,
        String last,
        String today,
        List<Range> ranges,
        boolean empty,
        List<Figure> figures,
        Days days,
        List<Share> outcomes,
        List<Share> channels,
        Week week) {
    /** A range that is often asked for. */
    record Range(String name, String first, String last, boolean chosen) {}

    /** A figure of the range, that of the range before, and what it means. */
    record Figure(String name, String now, String before, String meaning) {}

    /**
     * A bar for each day.
     *
     * @param most calls of the day that had most of them
     */
    record Days(List<Day> bars, int width, int most, String first, String last) {}

    /** One day's bar in a chart a hundred units high: all of its calls, and at its foot those that ended in a booking. */
    record Day(int x, int all, int booked, String told) {
        public int allFrom() {
            return 100 - all;
        }

        public int bookedFrom() {
            return 100 - booked;
        }
    }

    /** A part of all conversations; {@code width} of a hundred, {@code tone} as lists colour it. */
    record Share(String name, String tone, int calls, int percent, int width) {}

    /** When people call: a line for each hour that has calls or lies between two that have, a cell for each weekday. */
    record Week(List<String> weekdays, List<Hour> hours, String busiest) {}

    record Hour(String name, List<Cell> cells) {}

    /** {@code shade} from 0, where nobody called, to 4. */
    record Cell(int calls, int shade) {}
}
