package frontdesk.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

/** Days, times and numbers as English callers say them, in one of several ways, and as they hear them in an agent's words. */
final class Spoken {
    private static final Tongue ENGLISH = Tongue.of(Language.ENGLISH);
    /** The hours of a clock by their number. */
    private static final List<String> HOURS =
            IntStream.rangeClosed(0, 12).mapToObj(Spoken::number).toList();

    private static final String HOUR = "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)";
    private static final Pattern TIME =
            Pattern.compile("\\b(?:(half|quarter|a quarter|five|ten|twenty|twenty-five) (past|to) )?" + HOUR
                    + "(?:[ -](thirty|fifteen|forty-five|forty five|oh five|ten|twenty|forty|fifty))?\\b(?! (?:people|of you|person|minutes|hours|for))"
                    + "|\\b(\\d{1,2})(?::(\\d\\d))? ?(?:[ap]\\.?m|o'clock)?\\b");

    private final Random random;

    Spoken(Random random) {
        this.random = random;
    }

    String oneOf(String... ways) {
        return ways[random.nextInt(ways.length)];
    }

    static String number(int n) {
        return ENGLISH.number(n).replace('-', ' ');
    }

    static String ordinal(int n) {
        return ENGLISH.ordinal(n).replace('-', ' ');
    }

    /** "on friday", "tomorrow", "on the twenty fourth", "september twenty fourth". */
    String on(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return oneOf("today", "today");
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String nth = ordinal(day.getDayOfMonth());
        return day.isBefore(today.plusDays(7))
                ? oneOf(
                        "on " + weekday,
                        "this " + weekday,
                        "on " + weekday,
                        "on " + weekday + " the " + nth,
                        "on " + month + " " + nth)
                : oneOf(
                        "on " + weekday + " the " + nth,
                        "on the " + nth + " of " + month,
                        "on " + month + " " + nth,
                        "on " + weekday + " " + month + " " + nth);
    }

    String at(LocalTime time) {
        return "at " + time(time);
    }

    String time(LocalTime time) {
        int hour = (time.getHour() + 11) % 12 + 1;
        String next = HOURS.get(hour % 12 + 1);
        String part =
                time.getHour() < 12 ? " in the morning" : time.getHour() < 17 ? " in the afternoon" : " in the evening";
        String clock = HOURS.get(hour);
        if (time.equals(LocalTime.NOON)) {
            return oneOf("noon", "twelve noon", "twelve o'clock");
        }
        String halfDay = time.getHour() < 12 ? " am" : " pm";
        return switch (time.getMinute()) {
            case 0 -> oneOf(clock, clock + " o'clock", clock + halfDay, clock + part);
            case 15 -> oneOf("quarter past " + clock, "a quarter past " + clock, clock + " fifteen");
            case 30 ->
                oneOf(
                        "half past " + clock,
                        clock + " thirty",
                        clock + " thirty" + halfDay,
                        "half past " + clock + part);
            case 45 -> oneOf("quarter to " + next, clock + " forty five");
            default -> clock + " " + minutes(time);
        };
    }

    private static String minutes(LocalTime time) {
        return time.getMinute() < 10 ? "oh " + number(time.getMinute()) : number(time.getMinute());
    }

    /** Digit by digit in groups: "four one five, five five five, oh one three four". */
    String phone(String e164) {
        String national = e164.startsWith("+1")
                ? e164.substring(2)
                : e164.startsWith("+44") ? "0" + e164.substring(3) : e164.substring(1);
        boolean oh = random.nextBoolean();
        boolean doubles = random.nextInt(4) == 0;
        List<String> groups = new ArrayList<>();
        int at = 0;
        while (at < national.length()) {
            int to = national.length() - at <= 4 ? national.length() : at + 3;
            groups.add(digits(national.substring(at, to), oh, doubles));
            at = to;
        }
        return String.join(", ", groups);
    }

    private static String digits(String digits, boolean oh, boolean doubles) {
        String said = digits.chars()
                .mapToObj(c -> c == '0' ? oh ? "oh" : "zero" : number(c - '0'))
                .collect(Collectors.joining(" "));
        return doubles ? said.replaceFirst("\\b(\\w+) \\1\\b(?! \\1)", "double $1") : said;
    }

    /** The times of day in somebody's words, by the twelve-hour clock; what is spoken of may be morning or evening. */
    static List<LocalTime> times(String words) {
        List<LocalTime> times = new ArrayList<>();
        Matcher found = TIME.matcher(words.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (found.find()) {
            if (found.group(5) != null) {
                int hour = Integer.parseInt(found.group(5));
                if (hour < 24) {
                    times.add(LocalTime.of(
                            hour % 12, found.group(6) == null ? 0 : Integer.parseInt(found.group(6)) % 60));
                }
                continue;
            }
            int hour = found.group(3).equals("noon") || found.group(3).equals("midnight")
                    ? 0
                    : HOURS.indexOf(found.group(3)) % 12;
            int shift = found.group(1) == null
                    ? 0
                    : shift(found.group(1)) * (found.group(2).equals("to") ? -1 : 1);
            int after = found.group(4) == null ? 0 : shift(found.group(4));
            times.add(LocalTime.of(hour, 0).plusMinutes(shift + after).withSecond(0));
        }
        return times.stream()
                .map(time -> LocalTime.of(time.getHour() % 12, time.getMinute()))
                .toList();
    }

    private static int shift(String words) {
        return switch (words) {
            case "half", "thirty" -> 30;
            case "quarter", "a quarter", "fifteen" -> 15;
            case "five", "oh five" -> 5;
            case "ten" -> 10;
            case "twenty" -> 20;
            case "twenty-five" -> 25;
            case "forty" -> 40;
            case "fifty" -> 50;
            default -> 45;
        };
    }

    static boolean mentions(String words, LocalTime time) {
        return times(words).contains(LocalTime.of(time.getHour() % 12, time.getMinute()));
    }

    static boolean mentions(String words, LocalDate day, LocalDate today) {
        String text = words.toLowerCase(Locale.ROOT).replace('-', ' ');
        boolean relative = day.equals(today) && text.contains("today")
                || day.equals(today) && text.contains("tonight")
                || day.equals(today.plusDays(1)) && text.contains("tomorrow");
        return relative
                || text.contains(ordinal(day.getDayOfMonth()))
                || Pattern.compile("\\b" + day.getDayOfMonth() + "(?:st|nd|rd|th)?\\b")
                        .matcher(text)
                        .find();
    }
}
