package frontdesk.wording;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

/** "las siete y media de la tarde"; a quarter to eight is "las ocho menos cuarto" in Spain, "las siete y cuarenta y cinco" in most of America. */
final class SpanishTime implements SpokenTime {
    private static final Set<String> COUNT_DOWN = Set.of("", "ES", "AR", "UY", "PY", "CL");

    private final Numbers numbers;
    private final boolean countsDown;

    SpanishTime(Numbers numbers, Locale locale) {
        this.numbers = numbers;
        this.countsDown = COUNT_DOWN.contains(locale.getCountry());
    }

    @Override
    public String time(LocalTime time) {
        int minute = time.getMinute();
        if (minute > 30 && minute % 5 == 0 && countsDown) {
            return hour(time.getHour() + 1) + " menos " + (minute == 45 ? "cuarto" : numbers.words(60 - minute));
        }
        return switch (minute) {
            case 0 -> hour(time.getHour());
            case 15 -> hour(time.getHour()) + " y cuarto";
            case 30 -> hour(time.getHour()) + " y media";
            default -> hour(time.getHour()) + " y " + numbers.words(minute);
        };
    }

    private String hour(int hour) {
        int twelve = (hour + 11) % 12 + 1;
        return twelve == 1 ? "la una" : "las " + numbers.words(twelve);
    }

    @Override
    public String timeOfDay(LocalTime time) {
        return time(time) + " " + part(time.getHour());
    }

    private static String part(int hour) {
        if (hour == 0 || hour >= 20) {
            return "de la noche";
        }
        if (hour < 6) {
            return "de la madrugada";
        }
        return hour < 12 ? "de la mañana" : hour == 12 ? "del mediodía" : "de la tarde";
    }

    @Override
    public String at(String words, LocalTime time) {
        return "a " + words;
    }

    @Override
    public String stretch(LocalTime from, LocalTime to, boolean overnight) {
        return "de " + time(from) + " a " + (overnight ? timeOfDay(to) : time(to));
    }
}
