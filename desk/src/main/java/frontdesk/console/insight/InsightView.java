package frontdesk.console.insight;

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
        Wishes wishes,
        List<Share> outcomes,
        List<Share> channels,
        Week week,
        List<Money> money,
        Missed missed,
        List<Share> escalations,
        List<Way> ways,
        List<Group> groups,
        List<Webhooks> webhooks) {
    /** A range that is often asked for. */
    record Range(String name, String first, String last, boolean chosen) {}

    /** A figure of the range, that of the range before, and what it means. */
    record Figure(String name, String now, String before, String meaning) {}

    /**
     * A bar for each day, or for each week.
     *
     * @param most calls of the one that had most of them
     * @param each {@code day} or {@code week}
     */
    record Days(List<Day> bars, int width, int most, String first, String last, String each) {
        public boolean weekly() {
            return each.equals("week");
        }
    }

    /** One bar in a chart a hundred units high: all of its calls, and at its foot those that ended in a booking. */
    record Day(int x, int all, int booked, String told) {
        public int allFrom() {
            return 100 - all;
        }

        public int bookedFrom() {
            return 100 - booked;
        }
    }

    /** A part of all conversations, beside the same of the days before; widths are of a hundred, {@code tone} is as lists colour it. */
    record Share(
            String name,
            String tone,
            int calls,
            int percent,
            int width,
            int before,
            int percentBefore,
            int widthBefore) {}

    /**
     * What callers wanted, and how many of them got it.
     *
     * @param unknown of how many conversations it is not known what was wanted
     */
    record Wishes(List<Wish> wishes, int unknown) {}

    /** One thing that some wanted; percentages are of those who got it, and {@code before} says so of the days before. */
    record Wish(String name, int wanted, int got, int percent, int width, String before, int widthBefore) {}

    /** When people call: a line for each hour that has calls or lies between two that have, a cell for each weekday. */
    record Week(List<String> weekdays, List<Hour> hours, String busiest) {}

    record Hour(String name, List<Cell> cells) {}

    /** {@code shade} from 0, where nobody called, to 4. */
    record Cell(int calls, int shade) {}

    /**
     * What was booked in one currency.
     *
     * @param most of the bar in which most was booked
     */
    record Money(String currency, String sum, List<Bar> bars, int width, String most) {}

    /** One of its bars, in a chart a hundred units high. */
    record Bar(int x, int height, String told) {
        public int from() {
            return 100 - height;
        }
    }

    /** Missed calls, and what was done about them. */
    record Missed(List<Share> steps, int days) {}

    /** What was written by one way, and what became of it; {@code before} is how much there was in the days before. */
    record Way(String name, int all, String arrived, int lost, int open, int before) {}

    /**
     * Conversations side by side.
     *
     * @param by what they have in common, as the head of its column says
     * @param hint what an owner may want to know where there is nothing to be compared
     */
    record Group(String title, String by, List<Member> members, String hint) {}

    /** Those that have one thing in common; {@code before} is how many there were in the days before. */
    record Member(String name, int calls, String booked, String passedOn, String lost, String before) {}

    /** One side of webhooks, in sentences. */
    record Webhooks(String title, List<Fact> facts, String tone, String hint) {}

    record Fact(String name, String value) {}
}
