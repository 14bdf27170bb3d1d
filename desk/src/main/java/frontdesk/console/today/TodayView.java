package frontdesk.console.today;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.console.calls.CallRow;
import frontdesk.console.calls.TurnView;
import frontdesk.console.diary.BookingView;
import frontdesk.console.setup.StepsView;

/**
 * What the first page shows.
 *
 * @param bookings of today, as many as fit
 * @param allBookings how many there are today
 */
record TodayView(
        String day,
        String time,
        List<Figure> figures,
        List<WeekFigure> week,
        List<LiveCall> live,
        List<Matter> matters,
        List<BookingView> bookings,
        int allBookings,
        boolean noCallsYet,
        StepsView steps,
        @Nullable String number,
        @Nullable String person) {

    /** A number at a glance. */
    record Figure(String name, String value) {}

    /** A number of this week beside that of the last; {@code soFar} where both count up to this moment of the week. */
    record WeekFigure(String name, int now, int before, boolean soFar) {
        public String change() {
            return (soFar ? "last week by now " : "last week ") + before;
        }
    }

    /**
     * A call in progress with its transcript so far.
     *
     * @param open whether somebody can step in to it
     * @param heard whether its visitor can listen to it
     */
    record LiveCall(CallRow call, List<TurnView> turns, boolean open, boolean heard) {}

    /** Something that waits for a person, and where to look at it. */
    record Matter(
            String key,
            String tone,
            String title,
            String detail,
            @Nullable String link) {}
}
