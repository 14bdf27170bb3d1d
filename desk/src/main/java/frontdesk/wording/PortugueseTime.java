package frontdesk.wording;

import java.time.LocalTime;

/** "dezenove e trinta", "quinze horas", with what each preposition makes of the article: "às dezenove", "à uma hora", "ao meio-dia". */
record PortugueseTime(Numbers numbers) implements SpokenTime {
    @Override
    public String time(LocalTime time) {
        int minute = time.getMinute();
        return switch (time.getHour()) {
            case 0 -> "meia-noite" + past(minute);
            case 12 -> "meio-dia" + past(minute);
            default -> {
                String hour = numbers.feminine(time.getHour());
                yield minute == 0
                        ? hour + (time.getHour() == 1 ? " hora" : " horas")
                        : hour + " e " + numbers.words(minute);
            }
        };
    }

    /** Half past a named hour is a half. */
    private String past(int minute) {
        return minute == 0 ? "" : " e " + (minute == 30 ? "meia" : numbers.words(minute));
    }

    @Override
    public String at(String words, LocalTime time) {
        return after("às ", "à ", "ao ", time);
    }

    @Override
    public String stretch(LocalTime from, LocalTime to, boolean overnight) {
        return after("das ", "da ", "do ", from) + " " + after("às ", "à ", "ao ", to);
    }

    private String after(String hours, String oneOrMidnight, String noon, LocalTime time) {
        String article =
                switch (time.getHour()) {
                    case 0, 1 -> oneOrMidnight;
                    case 12 -> noon;
                    default -> hours;
                };
        return article + time(time);
    }
}
