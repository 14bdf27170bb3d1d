package frontdesk.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A PostgreSQL that somebody else runs. */
@Timeout(60)
class ExternalDatabaseTest extends TwoAccounts {
    @Test
    void anExternalDatabaseIsMigratedAndEntered() throws Exception {
        try (Database external = Database.open(settings(TestDatabase.freshUrl()))) {
            int migrations = external.read(handle -> handle.createQuery("select count(*) from flyway_schema_history")
                    .mapTo(Integer.class)
                    .one());
            assertThat(migrations).isPositive();
        }
    }

    @Test
    void anExternalDatabaseThatIsNotThereIsSaidInOneSentence() {
        assertThatThrownBy(() -> Database.open(settings("postgres://desk:hidden@127.0.0.1:1/front")))
                .isInstanceOf(StartTrouble.class)
                .hasMessageStartingWith("The database at 127.0.0.1:1/front cannot be entered: ")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void aMissingExtensionThatMayNotBeAddedIsSaidInOneSentence() throws Exception {
        DatabaseUrl owner = DatabaseUrl.parse(TestDatabase.freshUrl());
        try (var connection = Pool.single(owner);
                var statement = connection.createStatement()) {
            statement.execute("drop extension btree_gist cascade");
            statement.execute("comment on table flyway_schema_history is null");
            statement.execute("create role modest login password 'modest'");
        }
        try {
            String modest = owner.jdbc() + "?user=modest&password=modest";
            assertThatThrownBy(() -> Database.open(settings(modest)))
                    .isInstanceOf(StartTrouble.class)
                    .hasMessageContaining("lacks the extension btree_gist")
                    .hasMessageContaining("create extension btree_gist");
        } finally {
            try (var connection = Pool.single(owner);
                    var statement = connection.createStatement()) {
                statement.execute("drop role modest");
            }
        }
    }

    private static StoreSettings settings(String url) {
        return new StoreSettings() {
            @Override
            public Optional<String> databaseUrl() {
                return Optional.of(url);
            }

            @Override
            public Path directory() {
                return Path.of("unused");
            }

            @Override
            public int port() {
                return 1;
            }

            @Override
            public int connections() {
                return 2;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(30);
            }
        };
    }
}
