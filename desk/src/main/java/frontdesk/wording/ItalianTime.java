package frontdesk.wording;

import java.time.LocalTime;

/** "le diciannove e trenta", with the article that each preposition takes up: "alle diciannove", "all’una", "a mezzogiorno". */
record ItalianTime(Numbers numbers) implements SpokenTime {
    @Override
    public String time(LocalTime time) {
        return after("le ", "l’", "", time);
    }

    /** The time behind what a preposition and its article make before the hours, before one o'clock, and before a name. */
    private String after(String hours, String one, String name, LocalTime time) {
        int minute = time.getMinute();
        String minutes = minute == 0 ? "" : " e " + numbers.words(minute);
        return switch (time.getHour()) {
            case 0 -> name + "mezzanotte" + minutes;
            case 1 -> one + "una" + minutes;
            case 12 -> minute == 0 ? name + "mezzogiorno" : hours + "dodici" + minutes;
            default -> hours + numbers.words(time.getHour()) + minutes;
        };
    }

    @Override
    public String at(String words, LocalTime time) {
        return after("alle ", "all’", "a ", time);
    }

    @Override
    public String stretch(LocalTime from, LocalTime to, boolean overnight) {
        return after("dalle ", "dall’", "da ", from) + " " + after("alle ", "all’", "a ", to);
    }
}
