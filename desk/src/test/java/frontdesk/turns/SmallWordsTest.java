package frontdesk.turns;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

class SmallWordsTest {
    private final SmallWords english = SmallWords.of(Language.ENGLISH);

    @Test
    void murmursAreNoReasonToStopSpeaking() {
        assertThat(List.of("okay", "Mm-hm.", "uh-huh", "Oh, I see.", "right, right", "yeah"))
                .allMatch(english::isMurmur);
    }

    @Test
    void anythingElseIs() {
        assertThat(List.of("no", "okay but not Friday", "wait", "four", "")).noneMatch(english::isMurmur);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, yes, and",
        "de, ja, und",
        "es-MX, sí, para",
        "fr, oui, c’est",
        "it, sì, alle",
        "pt-BR, sim, às",
        "hi, हाँ, और"
    })
    void everyLanguageKnowsItsYesAndWhatNobodyEndsWith(String tag, String yes, String unfinished) {
        SmallWords words = SmallWords.of(new Language(tag));
        assertThat(words.isYesOrNo(yes)).isTrue();
        assertThat(words.isMurmur(yes)).isTrue();
        assertThat(words.isUnfinished("… " + unfinished)).isTrue();
        assertThat(words.isUnfinished(yes)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"शुक्रवार को", "शाम में"})
    void aHindiPhraseMayEndWithItsPostposition(String whole) {
        assertThat(SmallWords.of(new Language("hi")).isUnfinished(whole)).isFalse();
    }

    @Test
    void aLanguageThatNobodyHasWrittenYetHasNone() {
        assertThat(SmallWords.of(new Language("pl")).isMurmur("tak")).isFalse();
    }
}
