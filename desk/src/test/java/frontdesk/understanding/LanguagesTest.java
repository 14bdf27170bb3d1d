package frontdesk.understanding;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Understanding.Utterance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Callers who would rather speak another language, and callers who simply do. */
class LanguagesTest {
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final List<Language> SPOKEN = List.of(Language.ENGLISH, new Language("es"), new Language("de"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | do you speak Spanish             | es
            en | en español por favor             | es
            en | je ne parle pas anglais          | fr
            de | auf Englisch bitte               | en
            es | can we speak english please      | en
            fr | est-ce que vous parlez italien   | it
            hi | क्या हम अंग्रेजी में बात कर सकते हैं     | en
            en | hindi mein baat kar sakte hain   | hi
            """)
    void anotherLanguageMayBeAskedForInAny(String spoken, String words, String wanted) {
        Meaning meaning = meaning(spoken, words);
        assertThat(meaning.intents()).contains(Intent.LANGUAGE);
        assertThat(requireNonNull(meaning.language()).locale().getLanguage()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a table for four in german street", "hi", "the spanish omelette please", "friday at seven"})
    void aLanguageThatIsOnlyNamedIsNotAskedFor(String words) {
        assertThat(meaning("en", words).language()).isNull();
    }

    @Test
    void whoSpeaksAnotherLanguageOfTheBusinessIsNoticed() {
        assertThat(UNDERSTANDING.likelyLanguage(Utterance.of("quiero una mesa para mañana"), SPOKEN))
                .contains(new Language("es"));
        assertThat(UNDERSTANDING.likelyLanguage(Utterance.of("ich hätte gern einen Termin"), SPOKEN))
                .contains(new Language("de"));
        assertThat(UNDERSTANDING.likelyLanguage(Utterance.of("could i have a table for two"), SPOKEN))
                .isEmpty();
    }

    @Test
    void oneWordTellsNoLanguage() {
        assertThat(UNDERSTANDING.likelyLanguage(Utterance.of("no"), SPOKEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "hi", "it", "pt"})
    void noWordsWhateverTheyAreAreTooMuch(String language) {
        List<String> words = List.of(
                ("a de la las le in um alle às halb y et und e media demi lunes montag lundi 7 31 2026 7:30 3/12 12th"
                                + " + - mañana morgen demain tarde abend बजे से तक शाम साढ़े दो próximo nächsten prochain que viene"
                                + " hasta bis jusqu'à 99999999999 mars mars no nein der dernier último ' dr. @ 0 00 24:99 100 mil")
                        .split(" "));
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            var text = new StringBuilder();
            for (int count = random.nextInt(9); count >= 0; count--) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            assertThatCode(() -> meaning(language, text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static Meaning meaning(String language, String words) {
        return UNDERSTANDING.understand(
                Utterance.of(words, new Language(language)), Scenes.trattoria(Expected.ANYTHING));
    }

    @ParameterizedTest
    @CsvSource({
        "ES, el día de la madre, 2027-05-02",
        "MX, el día de la madre, 2027-05-10",
        "ES, mañana por la tarde, 2026-11-19 16:00..20:00",
        "MX, mañana por la tarde, 2026-11-19 12:00..19:00",
        "AR, el próximo verano, 2026-12-21..2027-03-20"
    })
    void theCountrySettlesWhatALanguageLeavesOpen(String region, String words, String when) {
        var around = Surroundings.of(Scenes.NOW, Expected.WHEN, region);
        var meaning = UNDERSTANDING.understand(Utterance.of(words, new Language("es")), around);
        assertThat(Scenes.line(meaning.when())).isEqualTo(when);
    }

    @Test
    void whatIsOverIsNoWishBesideWhatIsNot() {
        assertThat(Scenes.whenIn("es", "llamé ayer por una cita para mañana a las tres de la tarde"))
                .isEqualTo("2026-11-19 15:00");
        assertThat(Scenes.whenIn("de", "ich war letzte Woche da und möchte am Freitag um zehn wiederkommen"))
                .isEqualTo("2026-11-20 10:00");
    }
}
