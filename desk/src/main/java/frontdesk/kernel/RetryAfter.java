package frontdesk.kernel;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long whoever answers over HTTP wants to be left alone: their {@code Retry-After} (RFC 9110, 10.2.3), in seconds, or as a date by the clock of
 * the same answer. A day at most; not at all where they say nothing that can be read.
 */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    public static Duration of(HttpHeaders headers) {
        String said = headers.firstValue("Retry-After").map(String::strip).orElse("");
        return SECONDS.matcher(said).matches()
                ? bounded(Duration.ofSeconds(Long.parseLong(said)))
                : date(said)
                        .flatMap(until -> headers.firstValue("Date")
                                .flatMap(RetryAfter::date)
                                .map(now -> bounded(Duration.between(now, until))))
                        .orElse(Duration.ZERO);
    }

    private static Duration bounded(Duration wanted) {
        if (wanted.isNegative()) {
            return Duration.ZERO;
        }
        return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
    }

    private static Optional<Instant> date(String said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(said.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
