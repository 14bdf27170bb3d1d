package frontdesk.brain;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Mentions.Day;

/** Finds the days in an English sentence whose numbers are written in digits; "Friday the 27th" is one day and has to be both. */
final class EnglishDays {
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + " (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?");
    private static final Pattern ORDINAL =
            Pattern.compile("\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:street|avenue|floor|st\\b|ave\\b))");
    /** "The first one", "a second" and "a third person" are no days, unless a weekday stands beside them. */
    private static final int COUNTING = 4;

    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(?:next |this |coming )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri)s?\\b");
    private static final Pattern RELATIVE =
            Pattern.compile("\\b(the day after tomorrow|tomorrow|today|tonight|this (?:morning|afternoon|evening))\\b");
    private static final Pattern JOINT = Pattern.compile("[ ,]*(?:the )?");

    private record Found(int from, int to, Predicate<LocalDate> rule, boolean weekly, boolean counting) {
        Found(int from, int to, Predicate<LocalDate> rule, boolean weekly) {
            this(from, to, rule, weekly, false);
        }
    }

    private EnglishDays() {}

    static List<Day> in(StringBuilder text, LocalDate today) {
        List<Found> found = new ArrayList<>();
        EnglishReader.taken(text, ISO, m -> found.add(written(m)));
        EnglishReader.taken(text, DAY_MONTH, m -> found.add(monthly(m, m.group(1), m.group(2), m.group(3))));
        EnglishReader.taken(text, MONTH_DAY, m -> found.add(monthly(m, m.group(2), m.group(1), m.group(3))));
        EnglishReader.taken(text, ORDINAL, m -> {
            int number = Integer.parseInt(m.group(1));
            found.add(new Found(m.start(), m.end(), day -> day.getDayOfMonth() == number, false, number <= COUNTING));
        });
        EnglishReader.taken(text, WEEKDAY, m -> found.add(weekday(m)));
        // "this evening" also tells the part of a day, so it stays for the times
        for (Matcher m = RELATIVE.matcher(text.toString()); m.find(); ) {
            found.add(relative(m, today));
        }
        return merged(found, text);
    }

    private static Found written(Matcher m) {
        return new Found(m.start(), m.end(), day -> day.toString().equals(m.group()), false);
    }

    private static Found monthly(Matcher m, String number, String month, @Nullable String year) {
        int dayOfMonth = Integer.parseInt(number);
        Month named = month(month);
        return new Found(
                m.start(),
                m.end(),
                day -> day.getDayOfMonth() == dayOfMonth
                        && day.getMonth() == named
                        && (year == null || day.getYear() == Integer.parseInt(year)),
                false);
    }

    private static Month month(String beginning) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(beginning)) {
                return month;
            }
        }
        throw new IllegalArgumentException("no such month");
    }

    private static Found weekday(Matcher m) {
        String beginning = m.group(1).substring(0, 3).toUpperCase(Locale.ROOT);
        return new Found(m.start(), m.end(), day -> day.getDayOfWeek().name().startsWith(beginning), true);
    }

    private static Found relative(Matcher m, LocalDate today) {
        LocalDate meant =
                switch (m.group()) {
                    case "the day after tomorrow" -> today.plusDays(2);
                    case "tomorrow" -> today.plusDays(1);
                    default -> today;
                };
        return new Found(m.start(), m.end(), meant::equals, false);
    }

    private static List<Day> merged(List<Found> found, CharSequence text) {
        found.sort(Comparator.comparingInt(Found::from));
        List<Day> days = new ArrayList<>();
        Found open = null;
        for (Found next : found) {
            boolean both = open != null
                    && next.from() >= open.to()
                    && !(open.weekly() && next.weekly())
                    && JOINT.matcher(text.subSequence(open.to(), next.from())).matches();
            if (open != null && both) {
                open = new Found(open.from(), next.to(), open.rule().and(next.rule()), false);
            } else {
                add(days, open);
                open = next;
            }
        }
        add(days, open);
        return days;
    }

    private static void add(List<Day> days, @Nullable Found found) {
        if (found != null && !found.counting()) {
            days.add(new Day(found.from(), found.to(), found.rule(), found.weekly()));
        }
    }
}
