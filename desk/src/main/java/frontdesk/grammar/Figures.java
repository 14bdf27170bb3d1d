package frontdesk.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value.Count;
import frontdesk.grammar.Value.Nth;
import frontdesk.grammar.Value.OfClock;
import frontdesk.grammar.Value.OfDays;

/** Words that were written in figures, the same in every language: "4", "7:30", "12th", "3/12", "2026-12-24". */
public final class Figures {
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{0,2}");
    private static final Pattern NTH = Pattern.compile("\\d{1,2}(st|nd|rd|th)");
    private static final Pattern DATE = Pattern.compile("\\d+([/.-]\\d+){1,2}");
    private static final Pattern MINUTES = Pattern.compile("0\\d");
    /** "0930". */
    private static final Pattern EARLY = Pattern.compile("0\\d[0-5]\\d");

    private Figures() {}

    public static List<Item> in(Tokens tokens, Scene around) {
        var items = new ArrayList<Item>();
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.word(at);
            if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
                continue;
            }
            Value value = value(word, around);
            if (value != null) {
                items.add(new Item(at, at + 1, value, 0));
            }
            if (MINUTES.matcher(word).matches()) {
                items.add(new Item(at, at + 1, new Value.Minutes(Integer.parseInt(word)), 0));
            }
            if (EARLY.matcher(word).matches()) {
                Clock clock = new Clock(
                        Integer.parseInt(word.substring(0, 2)) * 60 + Integer.parseInt(word.substring(2)), false);
                items.add(new Item(at, at + 1, new OfClock(clock), 0.1));
            }
        }
        return items;
    }

    private static @Nullable Value value(String word, Scene around) {
        if (COUNT.matcher(word).matches()) {
            return new Count(Long.parseLong(word), true);
        }
        if (CLOCK.matcher(word).matches()) {
            Clock clock = Clock.written(word);
            return clock == null ? new OfClock(Clock.NOWHERE) : new OfClock(clock);
        }
        if (NTH.matcher(word).matches()) {
            return new Nth(Integer.parseInt(word.substring(0, word.length() - 2)));
        }
        return DATE.matcher(word).matches() ? date(word.split("[/.-]"), around) : null;
    }

    private static @Nullable Value date(String[] parts, Scene around) {
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        if (parts.length == 2 && parts[0].length() + parts[1].length() > 4) {
            return monthOf(Math.max(first, second), Math.min(first, second));
        }
        if (parts.length == 3 && parts[0].length() == 4) {
            return days(Integer.parseInt(parts[2]), second, first);
        }
        return date(first, second, parts.length == 3 ? year(parts[2]) : 0, around);
    }

    /** Two numbers in the order of day and month, or in the other where only that makes sense; year 0 is unsaid. */
    public static Value date(int first, int second, int year, Scene around) {
        int month = around.monthFirst() ? first : second;
        int day = around.monthFirst() ? second : first;
        if (month > 12 && day <= 12) {
            int swap = month;
            month = day;
            day = swap;
        }
        return days(day, month, year);
    }

    /** "11/2026". */
    private static @Nullable Value monthOf(int year, int month) {
        return month < 1 || month > 12 ? null : new OfDays(new Days.Pattern(null, null, Month.of(month), year));
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() > 2 ? year : year > 40 ? 1900 + year : 2000 + year;
    }

    /** A date that does not exist keeps its marks, so that it is noticed and not mistaken for another. */
    private static Value days(int day, int month, int year) {
        if (month < 1 || month > 12) {
            return new OfDays(new Days.Pattern(null, 99, null, null));
        }
        try {
            return year == 0
                    ? new OfDays(new Days.Pattern(null, day, Month.of(month), null))
                    : new OfDays(Days.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException noSuchDay) {
            return new OfDays(new Days.Pattern(null, day, Month.of(month), year));
        }
    }
}
