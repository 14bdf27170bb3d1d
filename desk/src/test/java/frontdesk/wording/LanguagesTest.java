package frontdesk.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of all languages say the same things, each in its own words. */
class LanguagesTest {
    private static final Phrasebook ENGLISH = Phrasebook.of(Locale.US);
    /** Entries that a language has where it says one, a table, a vowel or a digit in another way. */
    private static final Pattern OWN_WAY = Pattern.compile(
            ".*\\.one|.*\\.tables\\.\\d|.*\\.vowel|digit\\..*|.*\\.weekend|.*\\.object|coin\\.feminine.*|day\\.first|phone\\.in-pairs|names\\.as-written|money\\.cents\\..*");

    static Stream<String> others() {
        return Stream.concat(SpokenTime.LANGUAGES.stream().filter(tag -> !tag.equals("en")), Stream.of("pt-PT"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void sayAllThatIsSaidInEnglishAndNothingElse(String tag) {
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(tag));
        assertThat(common(book)).containsExactlyInAnyOrderElementsOf(common(ENGLISH));
    }

    private static List<String> common(Phrasebook book) {
        return book.entries().keySet().stream()
                .filter(key -> !OWN_WAY.matcher(key).matches())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("others")
    void leaveNoSentenceInEnglish(String tag) {
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(tag));
        assertThat(book.entries()).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            boolean words =
                    text.replaceAll("\\{\\w+}", "").matches(".*\\p{L}{3}.*\\s.*") && !key.startsWith("text.when");
            if (words) {
                assertThat(text).as(key).isNotEqualTo(ENGLISH.entries().get(key));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("others")
    void sayNothingTwiceInARow(String tag) {
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(tag));
        assertThat(book.entries().keySet().stream().filter(key -> key.endsWith(".1")))
                .allSatisfy(first -> {
                    List<String> ways = book.ways(first.substring(0, first.length() - 2));
                    assertThat(ways).as(first).hasSizeGreaterThan(1).doesNotHaveDuplicates();
                });
    }

    @ParameterizedTest
    @MethodSource("others")
    void fillInNothingThatIsNotThere(String tag) {
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(tag));
        Pattern gap = Pattern.compile("\\{(\\w+)}");
        Map<String, String> entries = book.entries();
        assertThat(entries).allSatisfy((key, text) -> assertThat(
                        text.replaceAll(gap.pattern(), "").matches("[^{}]*"))
                .as(key)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("others")
    void tellAllOfAnErrandThatEnglishTells(String tag) {
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(tag));
        ENGLISH.entries().keySet().stream()
                .filter(key -> key.startsWith("errand."))
                .forEach(key -> assertThat(gaps(book, key)).as(key).isEqualTo(gaps(ENGLISH, key)));
    }

    private static Set<String> gaps(Phrasebook book, String key) {
        return Pattern.compile("\\{\\w+}")
                .matcher(book.entries().get(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
