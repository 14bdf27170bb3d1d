package frontdesk.dialogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import frontdesk.business.Business.Span;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;

/** Dates, times, numbers, money and telephone numbers as people say them in English, so that no voice has to guess. */
public final class SpokenEnglish {
    private static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private SpokenEnglish() {}

    public static String number(int n) {
        if (n < 0 || n > 999_999) {
            return Integer.toString(n);
        }
        if (n >= 1000) {
            return number(n / 1000) + " thousand" + rest(n % 1000, n % 1000 < 100 ? " and " : " ");
        }
        if (n >= 100) {
            return ONES.get(n / 100) + " hundred" + rest(n % 100, " and ");
        }
        return n < 20 ? ONES.get(n) : TENS.get(n / 10) + rest(n % 10, "-");
    }

    private static String rest(int n, String joint) {
        return n == 0 ? "" : joint + number(n);
    }

    static String ordinal(int n) {
        if (n <= 20) {
            return ORDINALS.get(n);
        }
        return n % 10 == 0
                ? TENS.get(n / 10).replaceFirst("y$", "ieth")
                : TENS.get(n / 10) + "-" + ORDINALS.get(n % 10);
    }

    /** "half past seven". */
    public static String time(LocalTime time) {
        int minute = time.getMinute();
        if (minute == 0) {
            return hour(time);
        }
        if (minute > 30 && minute % 5 == 0) {
            return past(60 - minute) + " to " + twelve(time.getHour() + 1);
        }
        if (minute % 5 == 0) {
            return past(minute) + " past " + twelve(time.getHour());
        }
        return twelve(time.getHour()) + (minute < 10 ? " oh " : " ") + number(minute);
    }

    private static String hour(LocalTime time) {
        return switch (time.getHour()) {
            case 0 -> "midnight";
            case 12 -> "noon";
            default -> twelve(time.getHour());
        };
    }

    private static String past(int minutes) {
        return switch (minutes) {
            case 15 -> "a quarter";
            case 30 -> "half";
            default -> number(minutes);
        };
    }

    private static String twelve(int hour) {
        return number((hour + 11) % 12 + 1);
    }

    /** "half past seven in the evening". */
    public static String timeOfDay(LocalTime time) {
        boolean named = time.getMinute() == 0 && time.getHour() % 12 == 0;
        return named ? time(time) : time(time) + " " + part(time);
    }

    static String part(LocalTime time) {
        int hour = time.getHour();
        if (hour < 12) {
            return hour < 4 ? "at night" : "in the morning";
        }
        if (hour < 18) {
            return "in the afternoon";
        }
        return hour < 22 ? "in the evening" : "at night";
    }

    /** "Friday". */
    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** "Friday the twenty-seventh", with the month where it is another one; today and tomorrow by these words. */
    public static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        boolean near = day.getMonth() == today.getMonth() && day.getYear() == today.getYear();
        return near || day.isBefore(today.plusDays(8)) ? weekdayAndNumber(day) : fullDay(day);
    }

    /** "on Friday the twenty-seventh", "tomorrow". */
    public static String onDay(LocalDate day, LocalDate today) {
        return (day.isAfter(today.plusDays(1)) || day.isBefore(today) ? "on " : "") + day(day, today);
    }

    /** "Friday the twenty-seventh of November", "tomorrow, Sunday the twenty-second of November". */
    static String wholeDay(LocalDate day, LocalDate today) {
        boolean near = !day.isBefore(today) && day.isBefore(today.plusDays(2));
        return near ? day(day, today) + ", " + fullDay(day) + "," : "on " + fullDay(day);
    }

    /** "Friday the twenty-seventh of November". */
    static String fullDay(LocalDate day) {
        return weekdayAndNumber(day) + " of " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String weekdayAndNumber(LocalDate day) {
        return weekday(day.getDayOfWeek()) + " the " + ordinal(day.getDayOfMonth());
    }

    /** "from noon to half past two, and from six to eleven"; the part of the day is added where a night is worked through. */
    static String hours(List<Span> spans) {
        return spans.stream().map(SpokenEnglish::hours).collect(Collectors.joining(", and "));
    }

    private static String hours(Span span) {
        LocalTime to = at(span.toMinute());
        return "from " + time(at(span.fromMinute())) + " to " + (span.toMinute() > 1440 ? timeOfDay(to) : time(to));
    }

    static LocalTime at(int minute) {
        return LocalTime.ofSecondOfDay(minute % 1440 * 60L);
    }

    /** "forty-five euros", "twelve dollars fifty". */
    static String money(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        long unit = (long) Math.pow(10, digits);
        int whole = (int) (money.minor() / unit);
        int part = (int) (money.minor() % unit);
        String name = money.currency().getDisplayName(Locale.ENGLISH);
        String coin =
                switch (money.currency().getCurrencyCode()) {
                    case "EUR" -> "euro";
                    case "USD", "CAD", "AUD", "NZD" -> "dollar";
                    case "GBP" -> "pound";
                    case "INR" -> "rupee";
                    case "CHF" -> "franc";
                    default -> name;
                };
        return number(whole) + " " + coin + (whole == 1 ? "" : "s") + (part == 0 ? "" : " " + number(part));
    }

    /** Digit by digit in the groups in which people of that region write the number: "four one five, five five five, oh one three four". */
    public static String phone(PhoneNumber phone, String region) {
        List<String> groups = new ArrayList<>();
        for (String group : phone.written(region).split("[^0-9+]+")) {
            if (!group.isEmpty()) {
                groups.add(digits(group));
            }
        }
        return String.join(", ", groups);
    }

    /** "oh one three four". */
    static String digits(String digits) {
        return digits.chars()
                .mapToObj(c -> c == '+' ? "plus" : c == '0' ? "oh" : ONES.get(c - '0'))
                .collect(Collectors.joining(" "));
    }

    /** "a, b or c". */
    public static String either(List<String> things) {
        return joined(things, " or ");
    }

    static String both(List<String> things) {
        return joined(things, " and ");
    }

    private static String joined(List<String> things, String last) {
        int n = things.size();
        return n < 2 ? String.join("", things) : String.join(", ", things.subList(0, n - 1)) + last + things.getLast();
    }

    static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
