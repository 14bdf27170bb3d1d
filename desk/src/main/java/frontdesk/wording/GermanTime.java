package frontdesk.wording;

import java.time.LocalTime;

/** "neunzehn Uhr dreißig"; midnight by its name. */
record GermanTime(Numbers numbers) implements SpokenTime {
    @Override
    public String time(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "Mitternacht";
        }
        int minute = time.getMinute();
        return numbers.masculine(time.getHour()) + " Uhr" + (minute == 0 ? "" : " " + numbers.words(minute));
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
