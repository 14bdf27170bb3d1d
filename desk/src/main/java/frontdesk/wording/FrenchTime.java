package frontdesk.wording;

import java.time.LocalTime;

/** "dix-neuf heures trente"; noon and midnight by their names. */
record FrenchTime(Numbers numbers) implements SpokenTime {
    @Override
    public String time(LocalTime time) {
        int minute = time.getMinute();
        return hour(time.getHour()) + (minute == 0 ? "" : " " + numbers.feminine(minute));
    }

    private String hour(int hour) {
        return switch (hour) {
            case 0 -> "minuit";
            case 12 -> "midi";
            default -> numbers.feminine(hour) + (hour == 1 ? " heure" : " heures");
        };
    }

    @Override
    public String at(String words, LocalTime time) {
        return "à " + words;
    }

    @Override
    public String stretch(LocalTime from, LocalTime to, boolean overnight) {
        return (from.getHour() == 1 ? "d’" : "de ") + time(from) + " à " + time(to);
    }
}
