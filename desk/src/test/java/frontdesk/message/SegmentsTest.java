package frontdesk.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.message.Segments.Alphabet;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentsTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
    void plainLettersAreCountedInTextsOf160AndOf153Together(int letters, int texts) {
        assertThat(Segments.of("a".repeat(letters))).isEqualTo(new Segments(Alphabet.GSM_7, letters, texts));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3"})
    void lettersOfOtherScriptsInTextsOf70AndOf67Together(int letters, int texts) {
        assertThat(Segments.of("क".repeat(letters))).isEqualTo(new Segments(Alphabet.UCS_2, letters, texts));
    }

    @Test
    void anEscapedCharacterTakesTwoPlaces() {
        assertThat(Segments.of("€".repeat(80))).isEqualTo(new Segments(Alphabet.GSM_7, 160, 1));
        assertThat(Segments.of("€".repeat(81)).texts()).isEqualTo(2);
    }

    @Test
    void anEscapedCharacterIsNotTornApartBetweenTwoTexts() {
        // 152 letters leave one place in the first of several texts, which no escaped character fits into
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(151)).texts()).isEqualTo(2);
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(152)).texts()).isEqualTo(3);
    }

    @Test
    void aPairOfSurrogatesIsNotTornApartEither() {
        assertThat(Segments.of("😀".repeat(35))).isEqualTo(new Segments(Alphabet.UCS_2, 70, 1));
        // 33 pairs fit into 67 places
        assertThat(Segments.of("😀".repeat(66)).texts()).isEqualTo(2);
        assertThat(Segments.of("😀".repeat(67)).texts()).isEqualTo(3);
    }

    @Test
    void nothingIsNoText() {
        assertThat(Segments.of("")).isEqualTo(new Segments(Alphabet.GSM_7, 0, 0));
    }
}
