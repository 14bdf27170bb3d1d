package frontdesk.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.accounts.AccountKeys;
import frontdesk.accounts.Accounts;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;
import frontdesk.store.StartTrouble;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeysTest {
    private static final BusinessId BUSINESS = BusinessId.next();

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
    void accountsHaveAKeyWhereNothingIsSetUpAndMoreWhereSomethingIs() throws StartTrouble, IOException {
        Keys keys = new Keys(new byte[32]);
        Path file = Files.writeString(folder.resolve("account-keys"), key(3) + "\n\n" + key(4) + "\n");
        try (Database database = TestDatabase.fresh()) {
            Accounts usual = accounts(database, keys.accountKeys(Optional.empty(), Optional.empty()));
            usual.connect("test", BUSINESS, "mail", Map.of(), Map.of("password", Secret.of("opal")));

            Accounts set = accounts(database, keys.accountKeys(Optional.of(List.of(key(2))), Optional.of(file)));
            assertThat(set.of(BUSINESS, "mail"))
                    .as("what was kept before is read")
                    .isPresent();
            assertThat(set.reseal()).isEqualTo(1);
            assertThat(usual.of(BUSINESS, "mail")).isEmpty();
        }
    }

    @Test
    void keysOfAccountsThatAreNoneAreSaidInASentence() {
        Keys keys = new Keys(new byte[32]);
        assertThatThrownBy(() -> keys.accountKeys(Optional.of(List.of("opal")), Optional.empty()))
                .isInstanceOf(StartTrouble.class)
                .hasMessageStartingWith("FRONTDESK_ACCOUNT_KEYS holds ");
        assertThatThrownBy(() -> keys.accountKeys(Optional.empty(), Optional.of(folder.resolve("nowhere"))))
                .isInstanceOf(StartTrouble.class)
                .hasMessageContaining("FRONTDESK_ACCOUNT_KEYS_FILE");
    }

    private static Accounts accounts(Database database, AccountKeys keys) {
        return new Accounts(database, new Journal(database, Clock.systemUTC()), keys, Clock.systemUTC());
    }

    private static String key(int last) {
        byte[] key = new byte[32];
        key[31] = (byte) last;
        return Base64.getEncoder().encodeToString(key);
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
