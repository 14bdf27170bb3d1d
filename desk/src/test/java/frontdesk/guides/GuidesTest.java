package frontdesk.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import frontdesk.guides.Guide.Part;
import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The guides of docs/ as the app shows them. */
class GuidesTest {
    static final List<Language> LANGUAGES = Guides.WRITTEN;

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern LINK = Pattern.compile("<a href=\"/guides(?:/([a-z0-9-]+))?(?:#([^\"]*))?\"");
    private static final Pattern WITHIN = Pattern.compile("<a href=\"#([^\"]*)\"");
    private static final Pattern PICTURE =
            Pattern.compile("<img src=\"/guides/pictures/([^\"]+)\" alt=\"([^\"]*)\"([^>]*)>");

    private final Guides all = new Guides();
    private final Library guides = all.in(Language.ENGLISH);

    private static List<Guide> all(Library library) {
        Stream<Guide> shelved = library.shelves().stream()
                .flatMap(shelf -> shelf.entries().stream())
                .flatMap(one -> library.guide(one.name()).stream());
        return Stream.concat(Stream.of(library.index()), shelved).toList();
    }

    @Test
    void everyGuideStandsInTheIndex() throws IOException {
        try (var files = Files.list(DOCS)) {
            Set<String> written = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".md"))
                    .map(file -> file.replace(".md", ""))
                    .collect(Collectors.toSet());
            assertThat(all(guides)).extracting(Guide::name).containsAll(written);
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLinkBetweenGuidesLeadsToWhatIsThere(Language language) {
        Library guides = all.in(language);
        for (Guide guide : all(guides)) {
            Matcher link = LINK.matcher(guide.html());
            while (link.find()) {
                Guide there = link.group(1) == null
                        ? guides.index()
                        : guides.guide(link.group(1)).orElseThrow(() -> new AssertionError(guide.name() + ": " + link));
                if (link.group(2) != null) {
                    assertThat(anchors(there)).as(guide.name()).contains(link.group(2));
                }
            }
            Matcher within = WITHIN.matcher(guide.html());
            while (within.find()) {
                assertThat(anchors(guide)).as(guide.name()).contains(within.group(1));
            }
            assertThat(guide.html())
                    .as(guide.name())
                    .doesNotContain(".md\"", "href=\"decisions", "href=\"\"", "href=\"../");
        }
    }

    private static List<String> anchors(Guide guide) {
        List<String> anchors = guide.parts().stream().map(Part::anchor).toList();
        assertThat(anchors.stream().filter(anchor -> !anchor.isEmpty()))
                .as(guide.name())
                .allMatch(anchor -> guide.html().contains("id=\"" + anchor + "\""));
        return anchors;
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyPictureIsThereAndSaysWhatItShows(Language language) {
        for (Guide guide : all(all.in(language))) {
            Matcher picture = PICTURE.matcher(guide.html());
            while (picture.find()) {
                assertThat(all.picture(picture.group(1))).as(picture.group()).isPresent();
                assertThat(picture.group(2)).as(picture.group()).hasSizeGreaterThan(20);
                assertThat(picture.group(3)).contains("loading=\"lazy\"", "width=\"12", "height=\"");
            }
        }
        assertThat(all.picture("../first-steps.md")).isEmpty();
        assertThat(all.picture("nothing.png")).isEmpty();
    }

    @Test
    void whatIsWrittenIsShownAndNotObeyed() {
        Guide guide = printed("""
                # A guide

                <script>alert(1)</script>

                And [this](javascript:alert).

                | a | b |
                | --- | --- |
                | <b>x</b> | y |

                [The other](other.md#part), [other.md](other.md), [elsewhere](https://example.com/), [in the source](../deploy/x.conf).

                ## A part, of it
                """);
        assertThat(guide.title()).isEqualTo("A guide");
        assertThat(guide.html())
                .contains(
                        "&lt;script&gt;",
                        "&lt;b&gt;x&lt;/b&gt;",
                        "<div class=\"guide-table\" tabindex=\"0\"",
                        "<a href=\"/guides/other#part\">The other</a>",
                        "<a href=\"/guides/other\">Another guide</a>",
                        "href=\"https://example.com/\"",
                        "rel=\"noopener noreferrer\"",
                        "in the source.",
                        "<h2 id=\"a-part-of-it\">")
                .doesNotContain("<script", "javascript:", "<h1", "x.conf");
        assertThat(guide.headings()).extracting(Part::heading).containsExactly("A part, of it");
    }

    private static Guide printed(String markdown) {
        return new Manuscript("one", Language.ENGLISH, markdown)
                .printed(Language.ENGLISH, Map.of("one", "A guide", "other", "Another guide"), new Pictures());
    }

    @Test
    void wordsAreFoundInWhateverCaseAndTheTitleComesFirst() {
        assertThat(guides.search("TEAM")).first().extracting(Found::name).isEqualTo("team");
        assertThat(guides.search("second factor"))
                .allSatisfy(found -> assertThat(found.title()).isNotBlank())
                .extracting(Found::name)
                .contains("sign-in", "team");
        assertThat(guides.search("no-such-word-anywhere team")).isEmpty();
        assertThat(guides.search(" ")).isEmpty();
        assertThat(guides.search(null)).isEmpty();
    }
}
