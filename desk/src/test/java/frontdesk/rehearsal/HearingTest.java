package frontdesk.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A simulated caller goes by the agent's words, and a recogniser errs as often as it is told to. */
class HearingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Corner Table, good day. How can I help you? | HELP
            Friday the seventeenth at seven is fine. What name shall I put it under? | NAME
            Is the number you are calling from, ending in oh one three four, the right one? | CALLERS_NUMBER
            That is a table for two on Friday, for Laura Bennett. Shall I book it? | READ_BACK
            Seven is taken, but I have six or eight. Which would suit you? | OFFER
            What day and time would suit you? | WHEN
            Is it about the one on Friday at seven or the one on Sunday at six? | WHICH
            You're booked. Is there anything else? | MORE
            Nobody can come to the phone just now. May I take a message? | MESSAGE_WANTED
            Take your time. | NOTHING
            """)
    void aQuestionIsKnownByItsWords(String said, Asked asked) {
        assertThat(Asked.in(said)).isEqualTo(asked);
    }

    @Test
    void timesAreHeardInWordsAndInDigits() {
        assertThat(Spoken.times("I have a quarter to seven, half past eight or noon."))
                .containsExactly(LocalTime.of(6, 45), LocalTime.of(8, 30), LocalTime.of(0, 0));
        assertThat(Spoken.mentions("Friday at 7:30 pm", LocalTime.of(19, 30))).isTrue();
        assertThat(Spoken.mentions("at seven in the evening", LocalTime.of(20, 0)))
                .isFalse();
    }

    @Test
    void daysAreHeardByNumberAndByWord() {
        LocalDate today = LocalDate.of(2027, 9, 13);
        assertThat(Spoken.mentions("tomorrow at ten", today.plusDays(1), today)).isTrue();
        assertThat(Spoken.mentions("Friday the twenty-fourth", LocalDate.of(2027, 9, 24), today))
                .isTrue();
        assertThat(Spoken.mentions("Friday the fourth", LocalDate.of(2027, 9, 24), today))
                .isFalse();
    }

    @Test
    void withoutErrorsWordsAreHeardAsTheyAreSaid() {
        assertThat(new Mishearing(0, new Random(1)).heard("A table for four, please."))
                .isEqualTo("A table for four, please.");
    }

    @Test
    void aboutAsManyWordsAreWrongAsWasAsked() {
        var ears = new Mishearing(10, new Random(7));
        String words = "i would like a table for four on friday at seven please";
        long heardAsSaid = java.util.stream.IntStream.range(0, 2000)
                .filter(_ -> ears.heard(words).equals(words))
                .count();
        // each of twelve words stands with nine in ten
        assertThat(heardAsSaid / 2000.0).isBetween(0.22, 0.36);
    }

    @Test
    void theSameSeedHearsTheSame() {
        String words = "could you put it under laura bennett please";
        assertThat(new Mishearing(30, new Random(3)).heard(words))
                .isEqualTo(new Mishearing(30, new Random(3)).heard(words));
    }
}
