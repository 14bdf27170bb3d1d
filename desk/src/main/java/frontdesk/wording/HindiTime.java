package frontdesk.wording;

import java.time.LocalTime;

/** "शाम साढ़े सात बजे": quarters have words of their own, and so have half past one and half past two. */
record HindiTime(Numbers numbers) implements SpokenTime {
    @Override
    public String time(LocalTime time) {
        int hour = time.getHour();
        return switch (time.getMinute()) {
            case 0 -> twelve(hour) + " बजे";
            case 15 -> "सवा " + twelve(hour) + " बजे";
            case 30 -> half(hour) + " बजे";
            case 45 -> "पौने " + twelve(hour + 1) + " बजे";
            default -> twelve(hour) + " बजकर " + numbers.words(time.getMinute()) + " मिनट पर";
        };
    }

    private String half(int hour) {
        return switch (hour % 12) {
            case 1 -> "डेढ़";
            case 2 -> "ढाई";
            default -> "साढ़े " + twelve(hour);
        };
    }

    private String twelve(int hour) {
        return numbers.words((hour + 11) % 12 + 1);
    }

    @Override
    public String timeOfDay(LocalTime time) {
        return part(time.getHour()) + " " + time(time);
    }

    private static String part(int hour) {
        if (hour < 4 || hour >= 20) {
            return "रात";
        }
        return hour < 12 ? "सुबह" : hour < 16 ? "दोपहर" : "शाम";
    }

    /** Hindi puts nothing before a time. */
    @Override
    public String at(String words, LocalTime time) {
        return words;
    }

    @Override
    public String stretch(LocalTime from, LocalTime to, boolean overnight) {
        return timeOfDay(from) + " से " + timeOfDay(to) + " तक";
    }
}
