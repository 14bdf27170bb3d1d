package frontdesk.storefront;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Translation;
import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** In which languages the customers' pages are. */
class SpeakingTest {
    private static final Language SPANISH = new Language("es");

    @Test
    void aBusinessIsReadInItsOwnLanguagesAndInEnglishWhereNoneOfThemIsWritten() {
        var german = Studio.business().withLanguage(new Language("de"));
        assertThat(Speaking.of(german)).containsExactly(Language.ENGLISH);
        assertThat(Speaking.of(german.withTranslations(List.of(new Translation(SPANISH)))))
                .containsExactly(SPANISH);
        assertThat(Speaking.of(Studio.business().withTranslations(List.of(new Translation(SPANISH)))))
                .hasSize(2)
                .endsWith(SPANISH);
    }
}
