package frontdesk.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

import frontdesk.kernel.TimeSlot;

/** Reads the clock on the wall of a business, through the nights on which it jumps. */
public record WallClock(ZoneId zone) {

    /** When this clock shows that time: the first of two moments in the hour that comes twice, none in the hour that is skipped. */
    public Optional<Instant> moment(LocalDateTime time) {
        return zone.getRules().getValidOffsets(time).stream().findFirst().map(time::toInstant);
    }

    /** When a business opens that opens at this time: at the jump where the time itself is skipped. */
    public Instant opening(LocalDateTime time) {
        return moment(time).orElseGet(() -> jump(time).getInstant());
    }

    /** When a business closes that closes at this time: the second moment in the hour that comes twice. */
    public Instant closing(LocalDateTime time) {
        var offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? jump(time).getInstant() : time.toInstant(offsets.getLast());
    }

    public LocalDateTime shows(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /** From the midnight that begins the first day to the one that ends the last. */
    public TimeSlot days(LocalDate first, LocalDate last) {
        return new TimeSlot(
                opening(first.atStartOfDay()), opening(last.plusDays(1).atStartOfDay()));
    }

    private ZoneOffsetTransition jump(LocalDateTime skipped) {
        return zone.getRules().getTransition(skipped);
    }
}
