package frontdesk.wording;

import java.time.LocalTime;

/** "neunzehn Uhr dreißig"; midnight by its name. */
final class GermanTime implements SpokenTime {
    private final Numbers numbers;

    GermanTime(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String time(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "Mitternacht";
        }
        int minute = time.getMinute();
        return numbers.masculine(time.getHour()) + " Uhr" + (minute == 0 ? "" : " " + numbers.words(minute));
    }

    @Override
    public String timeOfDay(LocalTime time) {
        return time(time);
    }

    @Override
    public String at(String words, LocalTime time) {
        return "um " + words;
    }

    @Override
    public String stretch(LocalTime from, LocalTime to, boolean overnight) {
        return "von " + time(from) + " bis " + time(to);
    }
}
