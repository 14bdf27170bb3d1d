package frontdesk.understanding;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Language;
import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;

/** Names, dates of birth, postcodes and e-mails, out of all that a recogniser heard. */
class CapturesTest {
    private static final Understanding UNDERSTANDING = new Understanding();

    private static Surroundings asked(Expected expected, String region) {
        return Surroundings.of(Scenes.NOW, expected, region);
    }

    private static Meaning heard(Surroundings around, String... guesses) {
        List<String> all = List.of(guesses);
        return UNDERSTANDING.understand(
                new Utterance(all.getFirst(), all.subList(1, all.size()), Language.ENGLISH), around);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the fourth of may eighty one                | 1981-05-04
            May 4th 1981                                | 1981-05-04
            twenty second of the eleventh nineteen sixty | 1960-11-22
            oh four oh five nineteen eighty one         | 1981-05-04
            04 05 1981                                  | 1981-05-04
            the 3rd of June 1970 2                      | 1972-06-03
            1981-05-04                                  | 1981-05-04
            the first of march two thousand and five    | 2005-03-01
            """)
    void aDateOfBirthIsReadAsItIsSaid(String said, LocalDate day) {
        assertThat(heard(asked(Expected.DATE_OF_BIRTH, "GB"), said)
                        .particulars()
                        .birthday())
                .isEqualTo(day);
    }

    @Test
    void inAmericaTheMonthComesFirst() {
        assertThat(heard(asked(Expected.DATE_OF_BIRTH, "US"), "05 04 1981")
                        .particulars()
                        .birthday())
                .isEqualTo("1981-05-04");
    }

    @Test
    void aDateOfBirthToldUnaskedIsNoWishForADay() {
        Meaning meaning = heard(asked(Expected.ANYTHING, "GB"), "my date of birth is the fourth of may eighty one");
        assertThat(meaning.particulars().birthday()).isEqualTo("1981-05-04");
        assertThat(meaning.when()).isNull();
    }

    @Test
    void theDayForWhichMostGuessesSpeakIsTaken() {
        assertThat(heard(
                                asked(Expected.DATE_OF_BIRTH, "GB"),
                                "tense of march 1950",
                                "10th of march 1950",
                                "the 10th of march 1950")
                        .particulars()
                        .birthday())
                .isEqualTo("1950-03-10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s w one a one a a                  | SW1A 1AA
            M for mother one three b b         | M1 3BB
            see bee two three pee queue        | CB2 3PQ
            Bravo Tango 4 8 golf hotel         | BT4 8GH
            n double u three six x y           | NW3 6XY
            l s v 7 x y                        | LS5 7XY
            """)
    void aPostcodeIsFittedIntoItsShape(String said, String code) {
        assertThat(heard(asked(Expected.POSTCODE, "GB"), said).particulars().postcode())
                .isEqualTo(code);
    }

    @Test
    void anAmericanCodeIsFiveDigits() {
        assertThat(heard(asked(Expected.POSTCODE, "US"), "nine four one oh five")
                        .particulars()
                        .postcode())
                .isEqualTo("94105");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            anna.keller@example.com                              | anna.keller@example.com
            anna dot keller at example dot com                   | anna.keller@example.com
            it's a n n a double l at gmail                       | annall@gmail.com
            my email is john smith five at example dot co dot uk | johnsmith5@example.co.uk
            b as in bravo underscore nine at hotmail dot com     | b_9@hotmail.com
            """)
    void anEmailIsWrittenAsItIsSaid(String said, String address) {
        assertThat(heard(asked(Expected.EMAIL, "GB"), said).particulars().email())
                .isEqualTo(address);
    }

    @Test
    void aCommonNameAmongTheGuessesIsLikelier() {
        assertThat(heard(asked(Expected.NAME, "GB"), "play heart", "Clare Hart").name())
                .isEqualTo("Clare Hart");
    }

    @Test
    void whatIsSpelledChoosesBetweenTheNamesHeardBefore() {
        Surroundings again = asked(Expected.NAME, "GB").withBefore(List.of(List.of("Sara Davies", "Sara Davis")));
        assertThat(heard(again, "s a r a space d a v i s").name()).isEqualTo("Sara Davis");
    }

    @Test
    void anotherGuessThatAnswersIsTakenWhereTheBestDoesNot() {
        Meaning meaning = heard(asked(Expected.PARTY_SIZE, "US"), "tomorrow", "four people");
        assertThat(meaning.partySize()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account 12345678", "33=66666666", "x123456789", "123-45-6789"})
    void figuresOfSomethingElseAreNoTelephone(String said) {
        assertThat(heard(asked(Expected.PHONE, "US"), said).phone()).isNull();
    }
}
