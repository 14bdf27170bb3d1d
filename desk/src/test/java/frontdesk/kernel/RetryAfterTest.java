package frontdesk.kernel;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {
    private static final String THEIR_CLOCK = "Mon, 02 Feb 2026 06:00:00 GMT";

    @Test
    void secondsAreTakenAsTheyAre() {
        assertThat(said("120")).isEqualTo(Duration.ofMinutes(2));
        assertThat(said(" 5 ")).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aDateIsReadByTheirOwnClock() {
        assertThat(said("Mon, 02 Feb 2026 06:01:30 GMT")).isEqualTo(Duration.ofSeconds(90));
        assertThat(said("Mon, 02 Feb 2026 05:59:00 GMT")).isZero();
        assertThat(RetryAfter.of(headers(Map.of("Retry-After", List.of(THEIR_CLOCK)))))
                .as("whoever does not say what time it is there")
                .isZero();
    }

    @Test
    void nobodyIsLeftAloneForLongerThanADay() {
        assertThat(said("999999999")).isEqualTo(Duration.ofDays(1));
        assertThat(said("Sun, 02 Feb 2036 06:00:00 GMT")).isZero();
        assertThat(said("Sat, 02 Feb 2036 06:00:00 GMT")).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999"})
    void whatCannotBeReadSaysNothing(String words) {
        assertThat(said(words)).isZero();
    }

    @Test
    void whoSaysNothingWantsNothing() {
        assertThat(RetryAfter.of(headers(Map.of()))).isZero();
    }

    private static Duration said(String value) {
        return RetryAfter.of(headers(Map.of("Retry-After", List.of(value), "Date", List.of(THEIR_CLOCK))));
    }

    private static HttpHeaders headers(Map<String, List<String>> fields) {
        return HttpHeaders.of(fields, (_, _) -> true);
    }
}
