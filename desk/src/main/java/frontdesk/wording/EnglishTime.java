package frontdesk.wording;

import java.time.LocalTime;

/** "half past seven in the evening". */
record EnglishTime(Numbers numbers) implements SpokenTime {
    @Override
    public String time(LocalTime time) {
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
        return twelve(time.getHour()) + (minute < 10 ? " oh " : " ") + numbers.words(minute);
    }

    private String hour(LocalTime time) {
        return switch (time.getHour()) {
            case 0 -> "midnight";
            case 12 -> "noon";
            default -> twelve(time.getHour());
        };
    }

    private String past(int minutes) {
        return switch (minutes) {
            case 15 -> "a quarter";
            case 30 -> "half";
            default -> numbers.words(minutes);
        };
    }

    private String twelve(int hour) {
        return numbers.words((hour + 11) % 12 + 1);
    }

    @Override
    public String timeOfDay(LocalTime time) {
        boolean named = time.getMinute() == 0 && time.getHour() % 12 == 0;
        return named ? time(time) : time(time) + " " + part(time.getHour());
    }

    private static String part(int hour) {
        if (hour < 12) {
            return hour < 4 ? "at night" : "in the morning";
        }
        if (hour < 18) {
            return "in the afternoon";
        }
        return hour < 22 ? "in the evening" : "at night";
    }

    @Override
    public String at(String words, LocalTime time) {
        return "at " + words;
    }

    @Override
    public String stretch(LocalTime from, LocalTime to, boolean overnight) {
        return "from " + time(from) + " to " + (overnight ? timeOfDay(to) : time(to));
    }
}
