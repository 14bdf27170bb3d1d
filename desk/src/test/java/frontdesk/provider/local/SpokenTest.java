package frontdesk.provider.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written is said as people say it. */
class SpokenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See you at 7:30 pm.|See you at 7 30 p m",
                "At 10:00 AM, then.|At 10 a m, then.",
                "At 19:00.|At 19 o'clock.",
                "At 7:05.|At 7 oh 5.",
                "Open 9am to 5pm|Open 9 a m to 5 p m",
                "Dr. Lee is in. Dr Okafor is not.|Doctor Lee is in. Doctor Okafor is not.",
                "Call 415-555-0134 now|Call four one five, five five five, zero one three four now",
                "Call +14155550134|Call one four one five, five five five, zero one three four",
                "Fish & chips — 10% off|Fish and chips , 10 percent off",
                "**Booked** for 4|Booked for 4",
                "Friday the 28th at 7|Friday the 28th at 7",
            })
    void writtenBecomesSpoken(String written, String spoken) {
        assertThat(Spoken.of(written)).isEqualTo(spoken);
    }

    @Test
    void aPhraseIsCutWhereASpeakerBreathes() {
        assertThat(Sentences.of("Hello. How can I help you? Dr. Lee is in: come at ten."))
                .containsExactly("Hello.", "How can I help you?", "Dr. Lee is in:", "come at ten.");
        assertThat(Sentences.of("")).isEmpty();
        assertThat(Sentences.of("Ask for Dr.")).containsExactly("Ask for Dr.");
        assertThat(Sentences.of("word ".repeat(100)))
                .allMatch(sentence -> sentence.length() <= 160)
                .hasSizeGreaterThan(3);
    }
}
