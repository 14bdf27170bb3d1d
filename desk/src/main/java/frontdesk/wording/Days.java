package frontdesk.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Days as they are said on a certain day: today, Friday the twenty-seventh, Thursday the third of December. */
final class Days {
    private static final String ORDINAL_AFTER_AN_ARTICLE = "%spellout-ordinal-n";

    private final Phrasebook phrasebook;
    private final Numbers numbers;
    private final Locale locale;

    Days(Phrasebook phrasebook, Numbers numbers, Locale locale) {
        this.phrasebook = phrasebook;
        this.numbers = numbers;
        this.locale = locale;
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    String day(LocalDate day, LocalDate today) {
        return phrasebook.text("day." + distance(day, today), parts(day));
    }

    String onDay(LocalDate day, LocalDate today) {
        return on(day, distance(day, today), parts(day));
    }

    Map<String, Object> forms(LocalDate day, LocalDate today) {
        Map<String, Object> parts = parts(day);
        Map<String, Object> forms = new HashMap<>();
        String distance = distance(day, today);
        forms.put("day", phrasebook.text("day." + distance, parts));
        forms.put("onDay", on(day, distance, parts));
        parts.put("today", phrasebook.text("day." + distance, parts));
        forms.put("wholeDay", isAtHand(distance) ? phrasebook.text("whole-day.at-hand", parts) : on(day, "far", parts));
        boolean soon = day.isAfter(today.plusDays(1)) && day.isBefore(today.plusDays(7));
        forms.put("near", soon ? phrasebook.text("day.soon", parts) : forms.get("day"));
        forms.put("onNear", soon ? on(day, "soon", parts) : forms.get("onDay"));
        return forms;
    }

    /** With its year, as it is read off a form. */
    String ofBirth(LocalDate day) {
        Map<String, Object> parts = parts(day);
        parts.put("year", numbers.spelled(day.getYear(), "%spellout-numbering-year", "%spellout-numbering"));
        return phrasebook.text("date-of-birth", parts);
    }

    /** Portuguese weekends are masculine and the other days are not. */
    private String on(LocalDate day, String distance, Map<String, Object> parts) {
        String key = "on-day." + distance;
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 && phrasebook.has(key + ".weekend");
        return phrasebook.text(weekend ? key + ".weekend" : key, parts);
    }

    private static boolean isAtHand(String distance) {
        return distance.equals("today") || distance.equals("tomorrow");
    }

    private static String distance(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        boolean sameMonth = day.getMonth() == today.getMonth() && day.getYear() == today.getYear();
        return sameMonth || day.isBefore(today.plusDays(8)) ? "near" : "far";
    }

    /** What a day is called after: {@code number} is how the day of the month is said. */
    private Map<String, Object> parts(LocalDate day) {
        int number = day.getDayOfMonth();
        Map<String, Object> parts = new HashMap<>();
        parts.put("weekday", weekday(day.getDayOfWeek()));
        parts.put("month", day.getMonth().getDisplayName(TextStyle.FULL, locale));
        parts.put("ordinal", numbers.ordinal(number));
        boolean first = number == 1 && phrasebook.has("day.first");
        parts.put("number", first ? phrasebook.text("day.first", Map.of()) : numbers.words(number));
        if (locale.getLanguage().equals("de")) {
            parts.put("ordinalN", numbers.spelled(number, ORDINAL_AFTER_AN_ARTICLE));
        }
        return parts;
    }
}
