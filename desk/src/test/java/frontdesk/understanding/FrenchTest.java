package frontdesk.understanding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;

import static org.assertj.core.api.Assertions.assertThat;

/** French on Wednesday 18 November 2026: "moins le quart", "en huit", "d'ici lundi". */
class FrenchTest {
    private static final String LANGUAGE = "fr";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            le deuxième mardi de décembre                               | 2026-12-08
            le mardi avant noël                                         | 2026-12-22
            le dernier jour du mois                                     | 2026-11-30
            pas avant lundi                                             | 2026-11-23..
            après-demain à dix-sept heures trente                       | 2026-11-20 17:30
            apres demain a dix sept heures trente                       | 2026-11-20 17:30
            vendredi à huit heures moins le quart                       | 2026-11-20 07:45
            d'ici lundi                                                 | ..2026-11-23
            jeudi en huit                                               | 2026-11-26
            du trois au sept décembre                                   | 2026-12-03..2026-12-07
            dans quinze jours                                           | 2026-12-02
            entre quatorze et seize heures                              | 14:00..16:00
            demain en fin d'après-midi                                  | 2026-11-19 17:00..19:00
            à midi et demi                                              | 12:30
            """)
    void daysAndTimesAreFound(String words, String when) {
        assertThat(Scenes.whenIn(LANGUAGE, words)).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            je voudrais réserver une table pour demain                  | BOOK
            je dois annuler mon rendez-vous                             | CANCEL
            on peut décaler le rendez-vous                              | MOVE
            vous pouvez répéter                                         | REPEAT
            au revoir                                                   | GOODBYE
            je me suis trompé de numéro                                 | WRONG_NUMBER
            c'est une urgence                                           | EMERGENCY
            c'est combien                                               | ASK
            """)
    void whatIsWantedIsUnderstood(String words, Intent intent) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.ANYTHING).intents()).contains(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d'accord                                                    | YES
            non merci                                                   | NO
            peu importe                                                 | EITHER
            """)
    void answersAreUnderstood(String words, Answer answer) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.YES_OR_NO).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            nous serons cinq                                            | 5
            ma femme et moi                                             | 2
            """)
    void peopleAreCounted(String words, int people) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.PARTY_SIZE).partySize())
                .isEqualTo(people);
    }

    @Test
    void aNameKeepsItsSpelling() {
        assertThat(Scenes.heardIn(LANGUAGE, "je m'appelle Élodie Marchand", Expected.NAME)
                        .name())
                .isEqualTo("Élodie Marchand");
    }

    @Test
    void aTelephoneNumberMayBeSaidInGroups() {
        assertThat(Scenes.digitsIn(LANGUAGE, "zéro six douze trente-quatre cinquante-six soixante-dix-huit"))
                .isEqualTo("0612345678");
    }
}
