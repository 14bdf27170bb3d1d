package frontdesk.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of pages in their languages. */
class PageWordsTest {
    private static final Language SPANISH = new Language("es-MX");
    private static final Pattern FILLED_IN = Pattern.compile("\\{\\w+}");
    private static final Pattern SAID = Pattern.compile("(?:front|view)\\.say\\('([^']+)'");

    @Test
    void everyWordIsWrittenInBothLanguagesAndAsksForTheSame() {
        for (String room : List.of("storefront", "page", "webphone", "guides")) {
            Map<String, String> english = PageWords.of(room, Language.ENGLISH).words();
            Map<String, String> spanish = PageWords.of(room, SPANISH).words();
            assertThat(spanish.keySet()).as(room).isEqualTo(english.keySet());
            spanish.forEach((key, words) ->
                    assertThat(all(FILLED_IN, words)).as(key).isEqualTo(all(FILLED_IN, english.getOrDefault(key, ""))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "guides"})
    void everyWordOfATemplateIsWritten(String room) throws IOException {
        Set<String> written = PageWords.of(room, Language.ENGLISH).words().keySet();
        try (var templates = Files.list(Path.of("src", "main", "resources", "templates", room))) {
            for (Path template : templates.toList()) {
                String text = Files.readString(template);
                assertThat(written)
                        .as(template.toString())
                        .containsAll(SAID.matcher(text)
                                .results()
                                .map(said -> said.group(1))
                                .toList());
            }
        }
    }

    @Test
    void aLanguageInWhichNobodyHasWrittenIsAnsweredInEnglish() {
        assertThat(PageWords.of("storefront", new Language("de")).language()).isEqualTo("en");
        assertThat(PageWords.of("storefront", SPANISH).language()).isEqualTo("es");
        assertThat(PageWords.of("storefront", SPANISH).say("pay.returned", "10 €", "20 €"))
                .isEqualTo("Se le devuelven 10 € de 20 €, por la misma vía en que se pagó.");
    }

    private static Set<String> all(Pattern wanted, String text) {
        return wanted.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
