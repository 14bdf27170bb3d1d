package frontdesk.page;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** In which language somebody reads pages. */
class ReadingTest {
    private static final Language ENGLISH = new Language("en");
    private static final Language SPANISH = new Language("es");

    private static List<Language> preferred(String accepted) {
        return Reading.preferred(accepted, List.of(ENGLISH, SPANISH));
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
}
