package frontdesk.timetable;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/** The public holidays of a country or region, as Jollyday knows them. */
public final class PublicHolidays {
    private static final ConcurrentHashMap<Asked, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

    private record Asked(List<String> places, int year) {}

    private PublicHolidays() {}

    /** @param places a country's code, then, where it has them, the codes of its parts down to the one that is meant */
    public static boolean contain(List<String> places, LocalDate date) {
        return KNOWN.computeIfAbsent(new Asked(List.copyOf(places), date.getYear()), PublicHolidays::days)
                .contains(date);
    }

    /** Whether there is a calendar for that country, by its code in letters of either size. */
    public static boolean known(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    /** A country or a part of it that has holidays of its own. */
    public record Region(List<String> places, String name) {}

    /** The country as a whole and then its parts, by their English names; none where nobody knows its holidays. */
    public static List<Region> regions(String country) {
        if (!known(country)) {
            return List.of();
        }
        String code = country.toLowerCase(Locale.ROOT);
        CalendarHierarchy whole =
                HolidayManager.getInstance(ManagerParameters.create(code)).getCalendarHierarchy();
        var regions = new ArrayList<Region>();
        collect(whole, List.of(code), "", regions);
        regions.sort(Comparator.comparing(Region::name));
        regions.addFirst(new Region(List.of(code), Locale.of("", country).getDisplayCountry(Locale.ENGLISH)));
        return List.copyOf(regions);
    }

    private static void collect(CalendarHierarchy place, List<String> places, String name, List<Region> into) {
        place.getChildren().forEach((code, part) -> {
            List<String> there = Stream.concat(places.stream(), Stream.of(code)).toList();
            String called = (name.isEmpty() ? "" : name + ", ") + part.getDescription(Locale.ENGLISH);
            into.add(new Region(there, called));
            collect(part, there, called, into);
        });
    }

    /** A holiday by its English name. */
    public record Named(LocalDate day, String name) {}

    /** Those of a year from that day on, in order. */
    public static List<Named> next(List<String> places, LocalDate from) {
        return Stream.of(from.getYear(), from.getYear() + 1)
                .flatMap(year -> holidays(new Asked(places, year)))
                .map(holiday -> new Named(holiday.getDate(), holiday.getDescription(Locale.ENGLISH)))
                .filter(one -> !one.day().isBefore(from) && one.day().isBefore(from.plusYears(1)))
                .sorted(Comparator.comparing(Named::day))
                .toList();
    }

    private static Set<LocalDate> days(Asked asked) {
        return holidays(asked).map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Holiday> holidays(Asked asked) {
        List<String> places = asked.places();
        if (places.isEmpty() || !known(places.getFirst())) {
            return Stream.empty();
        }
        String[] regions = places.subList(1, places.size()).toArray(String[]::new);
        return HolidayManager.getInstance(ManagerParameters.create(places.getFirst()))
                .getHolidays(Year.of(asked.year()), regions)
                .stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY);
    }
}
