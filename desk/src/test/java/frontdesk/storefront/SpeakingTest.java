package frontdesk.storefront;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Translation;
import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** In which language the customers' pages are. */
class SpeakingTest {
    private static final Language ENGLISH = new Language("en");
    private static final Language SPANISH = new Language("es");

    private static List<Language> preferred(String accepted) {
        return Speaking.preferred(accepted, List.of(ENGLISH, SPANISH));
    }

    @Test
    void theBrowsersPreferenceCountsAmongWhatIsWritten() {
        assertThat(preferred("es-MX,es;q=0.9,en;q=0.5")).startsWith(SPANISH);
        assertThat(preferred("fr, en;q=0.2, es;q=0.7")).containsExactly(SPANISH, ENGLISH);
        assertThat(preferred("es;q=0, de")).isEmpty();
        assertThat(preferred("*")).isEmpty();
        for (String nonsense : List.of("", " ", ";;q=,", "x".repeat(5000))) {
            assertThat(preferred(nonsense)).as(nonsense).isEmpty();
        }
    }

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
