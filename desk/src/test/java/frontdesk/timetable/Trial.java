package frontdesk.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import frontdesk.business.Calendar;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Occupancy.Counted;
import frontdesk.timetable.Timetable.Asker;

/** Asks the timetable of a shop on a Friday, with what is taken on it written down by hand. */
final class Trial {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    static final String FRIDAY = "2026-02-06";

    private Trial() {}

    static Search search(Shop shop, Occupancy occupancy) {
        return new Search((timetable, from, to) -> occupancy, shop.business(), NOW, Asker.ANYBODY);
    }

    static Calendar days(String from, String to, String... spans) {
        return new Calendar(
                List.of(new Calendar.Days(LocalDate.parse(from), LocalDate.parse(to), Shop.spans(spans), "")),
                List.of(),
                null,
                null);
    }

    static Calendar holidays(String country, String... spans) {
        return new Calendar(List.of(), List.of(), new Calendar.Holidays(List.of(country), Shop.spans(spans)), null);
    }

    static List<String> times(Shop shop, String day) {
        return ((Timetable) Timetable.read(shop.business(), shop.wish(day + "T00:00")))
                .starts(LocalDate.parse(day)).stream()
                        .map(at -> at.toLocalTime().toString())
                        .toList();
    }

    static long minutes(Shop shop, Wish wish) {
        return free(shop, wish, Occupancy.NONE).slot().length().toMinutes();
    }

    static List<List<ResourceId>> given(Shop shop, String time, Occupancy occupancy) {
        return given(shop, time, 1, occupancy);
    }

    static List<List<ResourceId>> given(Shop shop, String time, int party, Occupancy occupancy) {
        return free(shop, shop.wish(FRIDAY + "T" + time, party), occupancy).placements().stream()
                .map(Placement::resources)
                .toList();
    }

    static Verdict.Free free(Shop shop, String time, Occupancy occupancy) {
        return free(shop, shop.wish(FRIDAY + "T" + time), occupancy);
    }

    static Verdict.Free free(Shop shop, Wish wish, Occupancy occupancy) {
        return (Verdict.Free) verdict(shop, wish, occupancy, Asker.ANYBODY);
    }

    static Verdict verdict(Shop shop, String at) {
        return verdict(shop, shop.wish(at), Occupancy.NONE, Asker.ANYBODY);
    }

    static Verdict verdict(Shop shop, String time, Occupancy occupancy) {
        return verdict(shop, time, 1, occupancy);
    }

    static Verdict verdict(Shop shop, String time, int party, Occupancy occupancy) {
        return verdict(shop, shop.wish(FRIDAY + "T" + time, party), occupancy, Asker.ANYBODY);
    }

    static Verdict verdict(Shop shop, Wish wish, Occupancy occupancy, Asker asker) {
        return ((Timetable) Timetable.read(shop.business(), wish, asker)).verdict(wish.at(), occupancy, NOW);
    }

    static Occupancy taken(Shop shop, String name, String from, String to) {
        return units(shop, name, 1, from, to);
    }

    /** So many units of a resource are taken on Friday. */
    static Occupancy units(Shop shop, String name, int units, String from, String to) {
        List<Taken> all = new ArrayList<>();
        for (int unit = 1; unit <= units; unit++) {
            all.add(new Taken(shop.resource(name), unit, slot(from, to), null));
        }
        return new Occupancy(all);
    }

    static TimeSlot slot(String from, String to) {
        var berlin = new WallClock(ZoneId.of("Europe/Berlin"));
        return new TimeSlot(
                berlin.moment(LocalDateTime.parse(FRIDAY + "T" + from)).orElseThrow(),
                berlin.moment(LocalDateTime.parse(FRIDAY + "T" + to)).orElseThrow());
    }

    static Occupancy counted(String pool, Instant at, int many) {
        return new Occupancy(List.of(), new HashMap<>(Map.of(new Counted(pool, at), many)), Map.of());
    }

    static List<ResourceId> names(Shop shop, String... names) {
        return Arrays.stream(names).map(shop::resource).toList();
    }

    static String local(Instant moment) {
        return new WallClock(ZoneId.of("Europe/Berlin"))
                .shows(moment)
                .toLocalTime()
                .toString();
    }
}
