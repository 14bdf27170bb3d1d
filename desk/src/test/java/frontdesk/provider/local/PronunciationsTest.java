package frontdesk.provider.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.kernel.OutsideTrouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where the dictionary is read, and where it is not. */
class PronunciationsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void whoIsInterruptedWhileReadingIsNotToldToInstallAnything() throws IOException {
        Path dictionary = Files.writeString(folder.resolve("words.dict"), "table T EY B AH L\n");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Pronunciations.of(List.of("table"), List.of(), dictionary))
                    .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                            .isTrue())
                    .hasMessageContaining("nobody waited")
                    .hasMessageNotContaining("apt-get");
        } finally {
            assertThat(Thread.interrupted()).as("whoever interrupted is heard").isTrue();
        }
        assertThat(Pronunciations.of(List.of("table"), List.of(), dictionary).of("table"))
                .containsExactly("T EY B AH L");
    }

    @Test
    void aDictionaryThatIsNotThereIsSaidWithItsRemedy() {
        assertThatThrownBy(() -> Pronunciations.of(List.of("table"), List.of(), folder.resolve("none")))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessageContaining("apt-get install pocketsphinx-en-us");
    }
}
