package frontdesk.provider.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.booking.HandClock;
import frontdesk.speech.Ears.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

/** Which businesses' models stay on disk. */
class ModelShelfTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final List<String> made = new ArrayList<>();
    private final HandClock clock = new HandClock("2026-11-21T09:00:00Z");

    @Test
    void modelsAreMadeOnceAsLongAsTheyAreKept() {
        ModelShelf shelf = shelf();
        shelf.of(business(1));
        shelf.of(business(1));
        shelf().of(business(1));
        assertThat(made).containsExactly("1");
    }

    @Test
    void whoWasNotCalledForTheLongestIsForgotten() {
        ModelShelf shelf = shelf();
        shelf.of(business(1));
        shelf.of(business(2));
        clock.pass(Duration.ofDays(2));
        shelf.of(business(1));
        clock.pass(Duration.ofDays(2));
        shelf.of(business(3));
        assertThat(folders()).containsExactlyInAnyOrder(folder(1), folder(3));

        shelf.of(business(2));
        assertThat(made).containsExactly("1", "2", "3", "2");
    }

    @Test
    void whatACallMayStillUseStays() {
        ModelShelf shelf = shelf();
        for (int i = 1; i <= 5; i++) {
            shelf.of(business(i));
        }
        assertThat(folders()).hasSize(5);
    }

    @Test
    void whatSomebodyThrewAwayIsMadeAnew() throws IOException {
        ModelShelf shelf = shelf();
        shelf.of(business(1)).throwAway();
        assertThat(shelf.of(business(1)).directory()).isDirectory();
    }

    @Test
    void whatElseLiesThereIsLeftAlone() throws IOException {
        Path other = Files.createDirectory(directory.resolve("acoustics"));
        ModelShelf shelf = shelf();
        for (int i = 1; i <= 4; i++) {
            clock.pass(Duration.ofDays(2));
            shelf.of(business(i));
        }
        assertThat(other).isDirectory();
        assertThat(folders()).contains(folder(3), folder(4)).doesNotContain(folder(1), folder(2));
    }

    private ModelShelf shelf() {
        return new ModelShelf(directory, 2, clock, this::make);
    }

    private HearingModels make(Vocabulary vocabulary) {
        try {
            Path folder = directory.resolve(folder(Integer.parseInt(vocabulary.business())));
            if (!Files.isDirectory(folder)) {
                made.add(vocabulary.business());
                Files.createDirectory(folder);
                Files.writeString(folder.resolve("words.dict"), "hello HH AH L OW");
            }
            return new HearingModels(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> folders() {
        try (var all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(int business) {
        return "%024x".formatted(business);
    }

    private static Vocabulary business(int number) {
        return new Vocabulary(Integer.toString(number), List.of(), List.of(), false);
    }
}
