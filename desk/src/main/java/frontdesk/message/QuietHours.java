package frontdesk.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When nobody is written to who has not just done something that is to be answered, on the business's own clock.
 *
 * @param to their end; the next day where it is not after the start. Both the same means that there are none.
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public boolean include(Instant moment, ZoneId zone) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /** The first moment from this one on at which somebody may be written to. */
    public Instant next(Instant moment, ZoneId zone) {
        if (!include(moment, zone)) {
            return moment;
        }
        ZonedDateTime at = moment.atZone(zone);
        ZonedDateTime end = at.with(to);
        return (end.isAfter(at) ? end : at.plusDays(1).with(to)).toInstant();
    }

    /** The last moment before these hours that this one lies in; the moment itself where it lies in none. */
    public Instant before(Instant moment, ZoneId zone) {
        if (!include(moment, zone)) {
            return moment;
        }
        ZonedDateTime at = moment.atZone(zone);
        ZonedDateTime begin = at.with(from);
        return (begin.isAfter(at) ? at.minusDays(1).with(from) : begin)
                .minusMinutes(1)
                .toInstant();
    }
}
