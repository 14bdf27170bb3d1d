package frontdesk.business;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a business may answer from. */
class KnownFileTest {
    private static final KnownFile MENU = new KnownFile("1", "Menu", "Vegan lasagne 14.50");

    private static List<String> faults(KnownFile... files) {
        return Soundness.faults(DemoBusinesses.trattoria().withFiles(List.of(files)));
    }

    @Test
    void aFewShortFilesAreFine() {
        assertThat(faults(MENU, new KnownFile("2", "Rules", "Dogs are welcome.")))
                .isEmpty();
    }

    @Test
    void whatAFileLeavesOutIsNamed() {
        assertThat(faults(new KnownFile("1", "Menu", "")))
                .containsExactly("A file to answer from has an id, a name and a text; “Menu” has not.");
        assertThat(faults(MENU, new KnownFile("1", "Rules", "Dogs are welcome.")))
                .containsExactly("Two files to answer from have the same id.");
    }

    @Test
    void tooManyAndTooLongAreRefused() {
        KnownFile[] many = IntStream.range(0, 21)
                .mapToObj(n -> new KnownFile("f" + n, "File", "text"))
                .toArray(KnownFile[]::new);
        assertThat(faults(many)).containsExactly("There are more than 20 files to answer from.");
        assertThat(faults(new KnownFile("1", "Book", "word ".repeat(20_001))))
                .containsExactly(
                        "All files to answer from may have 100,000 letters together. Keep of each what callers ask about.");
    }

    @Test
    void theyAreKeptWithTheBusinessAndAnOlderDocumentHasNone() {
        Business business = DemoBusinesses.trattoria().withFiles(List.of(MENU));

        assertThat(BusinessDocument.read(BusinessDocument.write(business)).files())
                .containsExactly(MENU);
        assertThat(BusinessDocument.read(BusinessDocument.write(business).replaceAll("\"files\":\\[[^]]*],?", ""))
                        .files())
                .isEmpty();
    }
}
