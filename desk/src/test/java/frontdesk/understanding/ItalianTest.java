package frontdesk.understanding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;

import static org.assertj.core.api.Assertions.assertThat;

/** Italian on Wednesday 18 November 2026: "le sette e mezza", "meno un quarto", "a partire da". */
class ItalianTest {
    private static final String LANGUAGE = "it";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            il secondo martedì di dicembre                              | 2026-12-08
            il martedì prima di natale                                  | 2026-12-22
            non prima di lunedì                                         | 2026-11-23..
            dopodomani alle sette e mezza                               | 2026-11-20 07:30
            venerdì alle otto meno un quarto                            | 2026-11-20 07:45
            venerdi alle otto meno un quarto                            | 2026-11-20 07:45
            a partire da lunedì                                         | 2026-11-23..
            fra due settimane                                           | 2026-12-02
            dal tre al sette dicembre                                   | 2026-12-03..2026-12-07
            tra le due e le quattro del pomeriggio                      | 14:00..16:00
            stasera alle nove                                           | 2026-11-18 21:00
            il venticinque a mezzogiorno                                | 2026-11-25 12:00
            a Ferragosto                                                | 2027-08-15
            """)
    void daysAndTimesAreFound(String words, String when) {
        assertThat(Scenes.whenIn(LANGUAGE, words)).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            vorrei prenotare un tavolo                                  | BOOK
            vorrei disdire l'appuntamento                               | CANCEL
            possiamo spostare l'appuntamento                            | MOVE
            può ripetere                                                | REPEAT
            arrivederci                                                 | GOODBYE
            vorrei parlare con una persona                              | PERSON
            è un'emergenza                                              | EMERGENCY
            quanto costa                                                | ASK
            """)
    void whatIsWantedIsUnderstood(String words, Intent intent) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.ANYTHING).intents()).contains(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sì va bene                                                  | YES
            no grazie                                                   | NO
            è uguale                                                    | EITHER
            """)
    void answersAreUnderstood(String words, Answer answer) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.YES_OR_NO).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            siamo in cinque                                             | 5
            mia moglie e io                                             | 2
            """)
    void peopleAreCounted(String words, int people) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.PARTY_SIZE).partySize())
                .isEqualTo(people);
    }

    @Test
    void aNameKeepsItsSpelling() {
        assertThat(Scenes.heardIn(LANGUAGE, "mi chiamo Chiara Bellini", Expected.NAME)
                        .name())
                .isEqualTo("Chiara Bellini");
    }

    @Test
    void aTelephoneNumberMayBeSaidInGroups() {
        assertThat(Scenes.digitsIn(LANGUAGE, "zero sei doppio quattro uno due tre cinque otto nove"))
                .isEqualTo("0644123589");
    }
}
