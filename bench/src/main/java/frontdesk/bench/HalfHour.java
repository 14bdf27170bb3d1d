package frontdesk.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A half hour of one person at the desk in bad weather; each number is another one, from some days ahead. */
record HalfHour(int number) {
    private static final int A_DAY = 16;
    private static final int FIRST_DAY = 5;

    /** As a wish has it: {@code "at": …, "resource": …}. */
    String json() {
        var at = LocalDate.now(ZoneOffset.UTC)
                .plusDays(FIRST_DAY + number / (WeatherDesk.STAFF * A_DAY))
                .atTime(9, 0)
                .plusMinutes(30L * (number / WeatherDesk.STAFF % A_DAY));
        return "\"at\": \"%s\", \"resource\": \"Person %d\"".formatted(at, 1 + number % WeatherDesk.STAFF);
    }
}
