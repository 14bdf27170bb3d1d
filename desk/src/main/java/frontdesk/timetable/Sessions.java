package frontdesk.timetable;

import java.util.List;

import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Occupancy.Counted;

/**
 * How many sessions a class may have in a day or a week: each counts once, however many of its seats are taken.
 *
 * @param name what is limited
 * @param seats the pools of the seats of its sessions, one for each who gives it
 * @param during the day or the week
 * @param own the session in question
 * @param most how many there may be, this one included
 */
public record Sessions(String name, List<String> seats, TimeSlot during, Counted own, int most) {
    /** Whether these seats are of another session that counts. */
    boolean others(Counted taken) {
        return !taken.equals(own) && during.contains(taken.at()) && seats.contains(taken.pool());
    }
}
