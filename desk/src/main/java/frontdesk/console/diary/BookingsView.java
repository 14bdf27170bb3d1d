package frontdesk.console.diary;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Resource;

/**
 * The list of bookings.
 *
 * @param ranges ways to other days
 * @param query the filter as the end of an address, for the download
 * @param count of all of them, on whichever page
 * @param next after which the next page goes on, or null on the last one
 * @param later whether this is not the first page
 * @param made the booking that was just made by hand, or null
 */
record BookingsView(
        List<Day> days,
        List<Range> ranges,
        Filter filter,
        List<Resource> resources,
        String query,
        int count,
        @Nullable String next,
        boolean later,
        @Nullable BookingView made) {

    /** The bookings of one day, as far as they stand on this page. */
    record Day(String date, String name, int count, List<BookingView> bookings) {}

    /** A choice of days that is often wanted. */
    record Range(String name, String from, String to, boolean chosen) {}

    /** What is looked for, as it was typed; empty where there is no wish. */
    record Filter(String from, String to, String text, String resource) {
        public boolean narrow() {
            return !text.isEmpty() || !resource.isEmpty();
        }
    }

    /** Whether the finer wishes are in use, so that they must be seen. */
    public boolean finer() {
        return !filter.resource().isEmpty() || ranges.stream().noneMatch(Range::chosen);
    }
}
