package frontdesk.console.diary;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Resource;

/**
 * The calendar: hours downwards, and a column for each member of staff, table or room, or for each day of a week.
 *
 * @param title which days these are
 * @param day the day in view, or a day of the week in view
 * @param resources all that can be chosen
 * @param chosen the one that is shown alone, or empty
 */
record CalendarView(
        boolean week,
        String title,
        String day,
        String previous,
        String next,
        String today,
        boolean onToday,
        List<Resource> resources,
        String chosen,
        List<Hour> hours,
        List<Column> columns) {

    /** A line of the hours at the side. */
    record Hour(int number, String label) {}

    /**
     * @param resource whose column it is, or empty where it is a day of everybody
     * @param closed where nobody is there
     * @param slots where a click books
     * @param now the line of this moment, or null
     */
    record Column(
            String key,
            String title,
            String detail,
            @Nullable String link,
            String resource,
            boolean today,
            List<Patch> closed,
            List<Slot> slots,
            List<Block> blocks,
            @Nullable Patch now) {}

    /** Where something lies, in minutes from the first hour shown. The style sheet knows the classes: no page has styles of its own. */
    record Patch(int from, int length) {
        public String place() {
            return "h%d m%d lh%d lm%d".formatted(from / 60, from % 60, length / 60, length % 60);
        }
    }

    /** An empty stretch and the form that it leads to. */
    record Slot(Patch patch, String link, String label) {}

    /**
     * A booking, a hold, a class or so many of them.
     *
     * @param key by which a page knows it again, or null for somebody's booking, which has an address and says nothing of ours
     * @param before its buffer before, or null
     * @param lane which of so many beside each other
     * @param until when what is held lapses, or null
     * @param version as which it is seen where it can be moved, or null where it cannot
     */
    record Block(
            @Nullable String key,
            String tone,
            Patch patch,
            @Nullable Patch before,
            @Nullable Patch after,
            String lane,
            String time,
            String who,
            String what,
            @Nullable String link,
            @Nullable Instant until,
            @Nullable Integer version) {}

    public int length() {
        return hours.size();
    }

    public String query(String otherDay) {
        return "?view=" + (week ? "week" : "day") + "&day=" + otherDay + "&resource=" + chosen;
    }

    public String other(String view) {
        return "?view=" + view + "&day=" + day + "&resource=" + chosen;
    }
}
