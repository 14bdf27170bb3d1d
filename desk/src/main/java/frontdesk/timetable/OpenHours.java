package frontdesk.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.kernel.TimeSlot;

/** When a member of staff, a table or a room is there on the days of a business, whatever is taken; for drawing a calendar. */
public final class OpenHours {
    private OpenHours() {}

    /** The stretches that begin on this day; what goes on after midnight belongs to the evening it began on. */
    public static List<TimeSlot> of(Business business, Resource resource, LocalDate day) {
        var clock = new WallClock(business.zone(resource.location()));
        List<TimeSlot> open = new ArrayList<>();
        for (var span : Openings.of(business, resource, clock).spans(day)) {
            Instant from = clock.opening(day.atStartOfDay().plusMinutes(span.fromMinute()));
            Instant to = clock.closing(day.atStartOfDay().plusMinutes(span.toMinute()));
            if (from.isBefore(to)) {
                open.add(new TimeSlot(from, to));
            }
        }
        return List.copyOf(open);
    }
}
