package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** A day that comes every year, on the same date or by a rule of its own. */
public interface Yearly {
    LocalDate in(int year);

    /** The first one on or after a day. */
    default LocalDate from(LocalDate day) {
        LocalDate thisYear = in(day.getYear());
        return thisYear.isBefore(day) ? in(day.getYear() + 1) : thisYear;
    }

    /** As tables write it: {@code 12-25}, {@code easter +39}, {@code sunday 2 may}, {@code sunday -1 may}, {@code sunday from 11-27}, {@code hijri 10-1}. */
    static Yearly written(List<String> words) {
        if (words.getFirst().equals("easter")) {
            int days = words.size() > 1 ? Integer.parseInt(words.get(1)) : 0;
            return year -> easter(year).plusDays(days);
        }
        if (words.getFirst().equals("hijri")) {
            String[] date = words.getLast().split("-");
            return year -> hijri(year, Integer.parseInt(date[0]), Integer.parseInt(date[1]));
        }
        if (words.size() == 3) {
            DayOfWeek weekday = DayOfWeek.valueOf(words.get(0).toUpperCase(Locale.ROOT));
            if (words.get(1).equals("from")) {
                Yearly first = written(words.subList(2, 3));
                return year -> first.in(year).with(TemporalAdjusters.nextOrSame(weekday));
            }
            int place = Integer.parseInt(words.get(1));
            Month month = Month.valueOf(words.get(2).toUpperCase(Locale.ROOT));
            return year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
        }
        String[] date = words.getFirst().split("-");
        int month = Integer.parseInt(date[0]);
        int day = Integer.parseInt(date[1]);
        return year -> LocalDate.of(year, month, day);
    }

    /** The first day of a year that is this one of the Islamic calendar of Umm al-Qura. */
    private static LocalDate hijri(int year, int month, int day) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        int islamic = HijrahDate.from(newYear).get(ChronoField.YEAR);
        LocalDate first = LocalDate.from(HijrahDate.of(islamic, month, day));
        return first.isBefore(newYear) ? LocalDate.from(HijrahDate.of(islamic + 1, month, day)) : first;
    }

    /** The Gregorian Easter Sunday, by the anonymous rule of 1876. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int shift = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - shift + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int sum = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
