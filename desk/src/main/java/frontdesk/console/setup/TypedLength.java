package frontdesk.console.setup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lengths of time in hours or days, as people type them: {@code 24}, {@code 2.5}. */
enum TypedLength {
    HOURS(60),
    DAYS(24 * 60);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,2})?");

    private final int minutes;

    TypedLength(int minutes) {
        this.minutes = minutes;
    }

    /** Two places are what is read, and tell every minute of an hour from the next. */
    String written(Duration length) {
        return BigDecimal.valueOf(length.toMinutes())
                .divide(BigDecimal.valueOf(minutes), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** To the minute; empty where it is none. */
    Optional<Duration> read(String typed) {
        return NUMBER.matcher(typed).matches()
                ? Optional.of(Duration.ofMinutes(Math.round(Double.parseDouble(typed) * minutes)))
                : Optional.empty();
    }
}
