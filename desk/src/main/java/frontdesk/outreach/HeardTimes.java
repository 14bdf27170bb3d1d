package frontdesk.outreach;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.When;

/**
 * Days and times put together as they are named: "Friday at three or half past four, on Monday at ten".
 *
 * @param whole a day and a time each, in the order in which they were named
 * @param day the day that was spoken of last, or null
 * @param time a time whose day was not named, or null
 */
record HeardTimes(
        List<LocalDateTime> whole,
        @Nullable LocalDate day,
        @Nullable LocalTime time) {
    static final HeardTimes NOTHING = new HeardTimes(List.of(), null, null);

    /** What is named now, after what was; a time without any day is the day's that is understood. */
    HeardTimes then(List<When> named, @Nullable LocalDate understood) {
        var found = new ArrayList<LocalDateTime>();
        LocalDate ofDay = day;
        LocalTime left = time;
        for (When when : named) {
            LocalTime at = when.isOneTime() ? when.earliest() : null;
            if (when.isOneDay()) {
                ofDay = when.from();
                at = at == null ? left : at;
                left = null;
            }
            if (at != null && ofDay != null) {
                found.add(ofDay.atTime(at));
            } else if (at != null) {
                left = at;
            }
        }
        if (left != null && ofDay == null && understood != null) {
            found.add(understood.atTime(left));
            left = null;
        }
        return new HeardTimes(List.copyOf(found), ofDay, left);
    }
}
