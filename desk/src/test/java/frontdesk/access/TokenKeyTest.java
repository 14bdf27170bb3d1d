package frontdesk.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.store.StartTrouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenKeyTest {
    @Test
    void aKeyIsMadeOnceAndReadableByItsOwnerOnly(@TempDir Path folder) throws Exception {
        byte[] first = TokenKey.from(Optional.empty(), folder.resolve("data"));

        assertThat(first).hasSize(32);
        assertThat(TokenKey.from(Optional.of(" "), folder.resolve("data"))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("data").resolve("token.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyFromTheSettingsWins(@TempDir Path folder) throws Exception {
        byte[] key = new byte[32];
        key[5] = 5;
        assertThat(TokenKey.from(Optional.of(Base64.getEncoder().encodeToString(key)), folder))
                .isEqualTo(key);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutRepeatingIt(@TempDir Path folder) {
        assertThatThrownBy(() -> TokenKey.from(Optional.of("c2hvcnQ="), folder))
                .isInstanceOf(StartTrouble.class)
                .hasMessageContaining("FRONTDESK_TOKEN_KEY must be 32 bytes")
                .hasMessageNotContaining("c2hvcnQ=");
        assertThatThrownBy(() -> TokenKey.from(Optional.of("%%%"), folder)).isInstanceOf(StartTrouble.class);
    }
}
