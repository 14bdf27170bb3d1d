package frontdesk.understanding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.PhoneNumber;

import static frontdesk.understanding.Scenes.toClinic;
import static frontdesk.understanding.Scenes.toTrattoria;
import static org.assertj.core.api.Assertions.assertThat;

/** How many come, who they are, and how they are reached. */
class PeopleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a table for four                        | 4
            table for for                           | 4
            a table for to please                   | 2
            for six people                          | 6
            a party of half a dozen                 | 6
            the two of us                           | 2
            just me                                 | 1
            me and my wife                          | 2
            my wife and I                           | 2
            me my husband and our two kids          | 4
            for 2 adults and 2 kids                 | 4
            three adults and a baby                 | 4
            there'll be five of us                  | 5
            five of us no wait six                  | 6
            four, no, five people                   | 5
            we'll be eight                          | 8
            make it six people                      | 6
            for like six people on saturday night   | 6
            four                                    | 4
            twenty five                             | 25
            """)
    void thePartyIsCounted(String said, int people) {
        assertThat(toTrattoria(said, Expected.PARTY_SIZE).partySize()).isEqualTo(people);
    }

    @Test
    void aBareNumberIsWhatWasAskedFor() {
        assertThat(toTrattoria("seven", Expected.PARTY_SIZE).when()).isNull();
        assertThat(toTrattoria("seven", Expected.TIME).partySize()).isNull();
        assertThat(Scenes.line(toTrattoria("twelve", Expected.DATE).when())).isEqualTo("2026-12-12");
    }

    @Test
    void aTimeIsNoParty() {
        var meaning = toTrattoria("a table for seven thirty", Expected.ANYTHING);
        assertThat(meaning.partySize()).isNull();
        assertThat(Scenes.line(meaning.when())).isEqualTo("19:30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my name is Anna Keller                  | Anna Keller
            it's anna keller                        | Anna Keller
            anna keller                             | Anna Keller
            uh yes it's john smith                  | John Smith
            Keller, K E double L E R                | Keller
            anna keller that's k e l l e r          | Anna Keller
            ana kella k e double l e r              | Ana Keller
            b as in bravo o w e n                   | Bowen
            mcdonald                                | McDonald
            it's ronan o'neill                      | Ronan O'Neill
            maria de la cruz                        | Maria de la Cruz
            first name sarah last name connor       | Sarah Connor
            smith john smith                        | John Smith
            mr patel                                | Patel
            you can put it under miller please      | Miller
            june                                    | June
            """)
    void namesAreTakenDownAsTheyAreWritten(String said, String name) {
        assertThat(toClinic(said, Expected.NAME).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "what do you mean", "I'd rather not say", "can I speak to a person", "sorry?", "hold on"})
    void notEverythingIsAName(String said) {
        assertThat(toClinic(said, Expected.NAME).name()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"that's fine", "it's for friday", "I'm looking for a table", "this is great", "it's not working"
            })
    void anEverydaySentenceHoldsNoName(String said) {
        assertThat(toTrattoria(said, Expected.ANYTHING).name()).isNull();
    }

    @Test
    void aNameIsHeardUnasked() {
        assertThat(toTrattoria("hi this is Anna Keller I'd like to book a table", Expected.ANYTHING)
                        .name())
                .isEqualTo("Anna Keller");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            four one five five five five oh one three four           | +14155550134
            four fifteen five fifty five oh one thirty four          | +14155550134
            it's (415) 555-0134                                      | +14155550134
            my number is 4 1 5 triple five 0 1 3 4                   | +14155550134
            plus four four seven seven double oh nine hundred one two three | +447700900123
            eight hundred five five five oh one double nine          | +18005550199
            """)
    void numbersAreTakenDownAsTheyAreSaid(String said, String number) {
        assertThat(toClinic(said, Expected.PHONE).phone()).isEqualTo(new PhoneNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes that one is fine", "this number is fine", "the one I'm calling from"})
    void theOfferedNumberCanBeAgreedTo(String said) {
        var meaning = toClinic(said, Expected.PHONE);
        assertThat(meaning.answer()).isEqualTo(Meaning.Answer.YES);
        assertThat(meaning.phone()).isNull();
    }

    @Test
    void aNumberThatReachesNobodyIsNotTaken() {
        assertThat(toClinic("five five five oh one three four", Expected.PHONE).phone())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my account number is 4155550134",
                "card number 4111 1111 1111 1111",
                "one two three",
                "on 10 31 2027"
            })
    void otherNumbersAreNoTelephone(String said) {
        assertThat(toClinic(said, Expected.ANYTHING).phone()).isNull();
    }
}
