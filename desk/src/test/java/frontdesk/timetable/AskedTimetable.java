package frontdesk.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/** The timetable of a shop, asked what it offers and what it thinks of a wish. */
abstract class AskedTimetable {
    static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    static final String FRIDAY = "2026-02-06";

    static List<List<ResourceId>> choices(Verdict.Free free) {
        return free.placements().stream().map(Placement::resources).toList();
    }

    static List<String> times(Shop shop, String day) {
        Timetable timetable = (Timetable) Timetable.read(shop.business(), shop.wish(day + "T00:00"));
        return timetable.starts(LocalDate.parse(day)).stream()
                .map(LocalDateTime::toLocalTime)
                .map(LocalTime::toString)
                .toList();
    }

    static Why impossible(Shop shop, Wish wish) {
        return ((Reading.Impossible) Timetable.read(shop.business(), wish)).why();
    }

    static Verdict.Free free(Shop shop, String at) {
        return (Verdict.Free) verdict(shop, at);
    }

    static Verdict verdict(Shop shop, String at) {
        return verdict(shop, at, Occupancy.NONE);
    }

    static Verdict verdict(Shop shop, String at, Occupancy occupancy) {
        return verdict(shop, at, occupancy, LONG_BEFORE);
    }

    static Verdict verdict(Shop shop, String at, Occupancy occupancy, Instant now) {
        Timetable timetable = (Timetable) Timetable.read(shop.business(), shop.wish(at));
        return timetable.verdict(LocalDateTime.parse(at), occupancy, now);
    }

    static Occupancy taken(Shop shop, String name, String from, String to) {
        return new Occupancy(List.of(new Taken(shop.resource(name), slot(from, to))));
    }

    static TimeSlot slot(String from, String to) {
        var zone = ZoneId.of("Europe/Berlin");
        return new TimeSlot(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(to).atZone(zone).toInstant());
    }
}
