package frontdesk.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The guides in Spanish say what the English ones say, and name what the Spanish console shows. */
class GuidesInSpanishTest {
    private static final Path ENGLISH = Path.of("..", "docs");
    private static final Path SPANISH = ENGLISH.resolve("es");
    private static final Path CONSOLE = Path.of("src", "main", "resources", "console", "es.po");

    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    /** What both have alike: what begins a line, where a link or a picture leads, what is code. */
    private static final List<Pattern> SHAPE = List.of(
            Pattern.compile("(?m)^#+ "),
            Pattern.compile("(?m)^ *(?:\\*|-|\\d+\\.) "),
            Pattern.compile("(?m)^\\|"),
            Pattern.compile("(?<=\\]\\()[^)]*(?=\\))"),
            Pattern.compile("`[^`\n]+`"));

    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*([^*\n]+)\\*\\*|(?<!\\*)\\*([^*\n]+)\\*(?!\\*)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^msgid \"(.*)\"\nmsgstr \"(.*)\"$");

    static Stream<String> translated() throws IOException {
        try (var files = Files.list(SPANISH)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".md"))
                    .toList()
                    .stream();
        }
    }

    /** The matrix of roles is for whoever builds on it. */
    @Test
    void everyGuideForOwnersIsThere() {
        Library guides = new Guides().in(new Language("es"));
        assertThat(guides.index().title()).isEqualTo("Guías");
        assertThat(guides.shelves().getFirst().entries())
                .filteredOn(guide -> !guide.language().equals("es"))
                .extracting(Shelf.Entry::name)
                .containsExactly("roles");
    }

    @ParameterizedTest
    @MethodSource("translated")
    void eachIsBuiltAsTheEnglishOne(String file) throws IOException {
        String english = Files.readString(ENGLISH.resolve(file));
        String spanish = Files.readString(SPANISH.resolve(file)).replace("](../", "](");
        assertThat(found(BLOCK, spanish)).isEqualTo(found(BLOCK, english));
        for (Pattern alike : SHAPE) {
            assertThat(found(alike, BLOCK.matcher(spanish).replaceAll("")))
                    .as("%s in %s", alike, file)
                    .containsExactlyInAnyOrderElementsOf(
                            found(alike, BLOCK.matcher(english).replaceAll("")));
        }
    }

    /** Where they are read as files, on a forge or in an editor. */
    @ParameterizedTest
    @MethodSource("translated")
    void everyLinkLeadsToAFile(String file) throws IOException {
        assertThat(found(Pattern.compile("(?<=\\]\\()[^)#]+"), Files.readString(SPANISH.resolve(file))))
                .filteredOn(link -> !link.startsWith("http"))
                .allMatch(link -> Files.exists(SPANISH.resolve(link)));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("translated")
    void whatTheConsoleShowsIsCalledAsItShowsIt(String file) throws IOException {
        Map<String, String> console = ENTRY.matcher(Files.readString(CONSOLE))
                .results()
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2)));
        String spanish = Files.readString(SPANISH.resolve(file)).replaceAll("\\s+", " ");
        Map<String, String> missing = new TreeMap<>();
        EMPHASIS.matcher(Files.readString(ENGLISH.resolve(file)).replaceAll("(?m)^ *\\* ", ""))
                .results()
                .map(name -> name.group(1) == null ? name.group(2) : name.group(1))
                .map(name -> name.replaceAll("[:.,]$", ""))
                .filter(console::containsKey)
                .filter(name -> !spanish.contains(console.get(name)))
                .forEach(name -> missing.put(name, console.get(name)));
        assertThat(missing).as(file).isEmpty();
    }

    @Test
    void wordsAreFoundWithoutTheirAccents() {
        Library guides = new Guides().in(new Language("es"));
        Set<String> with = names(guides.search("configuración"));
        assertThat(with).contains("first-steps").isEqualTo(names(guides.search("CONFIGURACION")));
    }

    private static Set<String> names(List<Found> found) {
        return found.stream().map(Found::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Links lead to the same part in each language, so the parts are the same. */
    @Test
    void aTranslationHasThePartsOfItsOriginalAndTheirAnchors() {
        var original = new Manuscript("one", Language.ENGLISH, "# A guide\n\n## First part\n\nText.\n");
        var titles = Map.of("one", "Una guía");
        Language spanish = new Language("es");
        assertThat(new Manuscript(original, spanish, "# Una guía\n\n## Primera parte\n\nTexto.\n")
                        .printed(spanish, titles, new Pictures())
                        .html())
                .contains("<h2 id=\"first-part\">Primera parte</h2>");
        assertThatThrownBy(() -> new Manuscript(original, spanish, "# Una guía\n"))
                .hasMessageContaining("one in es has 0 headings and not 1");
    }
}
