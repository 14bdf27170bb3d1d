package frontdesk.understanding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;

import static org.assertj.core.api.Assertions.assertThat;

/** Hindi on Wednesday 18 November 2026: "साढ़े सात", "saadhe saat", "परसों", in both scripts. */
class HindiTest {
    private static final String LANGUAGE = "hi";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            परसों शाम साढ़े सात बजे                                     | 2026-11-20 19:30
            parson shaam saadhe saat baje                               | 2026-11-20 19:30
            parso sham sadhe sat baje                                   | 2026-11-20 19:30
            शुक्रवार को सवा आठ बजे                                      | 2026-11-20 08:15
            shukravar ko sawa aath baje                                 | 2026-11-20 08:15
            paune nau baje                                              | 08:45
            अगले हफ्ते मंगलवार सुबह                                     | 2026-11-24 08:00..12:00
            do hafte baad                                               | 2026-12-02
            तीन दिसंबर से सात दिसंबर तक                                 | 2026-12-03..2026-12-07
            दोपहर दो बजे से चार बजे तक                                  | 14:00..16:00
            डेढ़ बजे                                                    | 13:30
            """)
    void daysAndTimesAreFound(String words, String when) {
        assertThat(Scenes.whenIn(LANGUAGE, words)).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            मुझे टेबल बुक करनी है                                       | BOOK
            appointment cancel karna hai                                | CANCEL
            मेरी बुकिंग का समय बदलना है                                 | MOVE
            फिर से बोलिए                                                | REPEAT
            kisi insaan se baat karni hai                               | PERSON
            धन्यवाद                                                     | THANKS
            यह इमरजेंसी है                                              | EMERGENCY
            kitne paise lagenge                                         | ASK
            """)
    void whatIsWantedIsUnderstood(String words, Intent intent) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.ANYTHING).intents()).contains(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            haan theek hai                                              | YES
            nahi chahiye                                                | NO
            कोई भी चलेगा                                                | EITHER
            """)
    void answersAreUnderstood(String words, Answer answer) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.YES_OR_NO).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            हम पाँच लोग हैं                                             | 5
            hum paanch log hain                                         | 5
            """)
    void peopleAreCounted(String words, int people) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.PARTY_SIZE).partySize())
                .isEqualTo(people);
    }

    @Test
    void aNameKeepsItsSpelling() {
        assertThat(Scenes.heardIn(LANGUAGE, "मेरा नाम मीरा जोशी है", Expected.NAME)
                        .name())
                .isEqualTo("मीरा जोशी");
    }

    @Test
    void aTelephoneNumberMayBeSaidInGroups() {
        assertThat(Scenes.digitsIn(LANGUAGE, "नौ आठ सात छह पाँच चार तीन दो एक शून्य"))
                .isEqualTo("9876543210");
    }
}
