package frontdesk.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.store.StartTrouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeysTest {
    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceAndReadAgain() throws StartTrouble {
        byte[] first = Keys.open(Optional.empty(), folder.resolve("new")).main();

        assertThat(Keys.open(Optional.empty(), folder.resolve("new")).main())
                .isEqualTo(first)
                .hasSize(32);
    }

    @Test
    void aDamagedKeyIsSaidInASentence() throws IOException {
        Files.writeString(folder.resolve("key"), "not a key!");

        assertThatThrownBy(() -> Keys.open(Optional.empty(), folder))
                .isInstanceOf(StartTrouble.class)
                .hasMessageContaining("put the right key back");
    }

    @Test
    void aKeyThatIsTooShortIsSaidInASentence() {
        String eight = Base64.getEncoder().encodeToString(new byte[8]);

        assertThatThrownBy(() -> Keys.open(Optional.of(eight), folder))
                .isInstanceOf(StartTrouble.class)
                .hasMessageStartingWith("FRONTDESK_TOKEN_KEY holds 8 bytes");
    }

    @Test
    void aFolderThatCannotBeUsedIsSaidInASentence() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> Keys.open(Optional.empty(), file.resolve("below")))
                .isInstanceOf(StartTrouble.class)
                .hasMessageContaining("cannot be made")
                .hasMessageContaining("FRONTDESK_DATA");
    }
}
