package frontdesk.timetable;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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

    private static Set<LocalDate> days(Asked asked) {
        List<String> places = asked.places();
        if (places.isEmpty() || !known(places.getFirst())) {
            return Set.of();
        }
        String[] regions = places.subList(1, places.size()).toArray(String[]::new);
        return HolidayManager.getInstance(ManagerParameters.create(places.getFirst()))
                .getHolidays(Year.of(asked.year()), regions)
                .stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
