package frontdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.FreePort;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The embedded server as it is opened, shared and left. */
@Timeout(120)
class EmbeddedPostgresTest extends OwnServer {
    @Test
    void aFirstStartMakesADurablePrivateServer() throws Exception {
        Path fresh = root.resolve("fresh");
        try (EmbeddedPostgres server = EmbeddedPostgres.open(fresh, PROGRAMS, port, List.of())) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(Tenant.first(server, "show " + setting)).isEqualTo("on");
            }
            assertThat(Tenant.first(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Tenant.first(server, "show unix_socket_directories")).isEmpty();
            assertThat(server.url().jdbc()).contains("127.0.0.1:" + port + "/");
            assertThat(permissions(fresh)).isEqualTo("rwx------");
            assertThat(permissions(fresh.resolve("password"))).isEqualTo("rw-------");
            DatabaseUrl wrong =
                    DatabaseUrl.local(port, EmbeddedPostgres.NAME, EmbeddedPostgres.USER, Secret.of("guessed"));
            assertThatThrownBy(() -> Pool.single(wrong)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void rowsAreThereAfterARestart() throws Exception {
        try (EmbeddedPostgres server = open()) {
            Tenant.first(server, ADD);
        }
        assertThat(isUp()).isFalse();
        try (EmbeddedPostgres server = open()) {
            assertThat(Tenant.first(server, COUNT)).isEqualTo("1");
        }
    }

    @Test
    void aFinishedDirectoryIsNeverMadeAnew() throws Exception {
        try (EmbeddedPostgres server = open()) {
            Tenant.first(server, ADD);
        }
        Files.createDirectories(folder.resolve("cluster.unfinished/base"));
        Files.delete(folder.resolve("cluster/PG_VERSION"));

        assertThatThrownBy(this::open).isInstanceOf(StartTrouble.class);

        Files.writeString(folder.resolve("cluster/PG_VERSION"), PostgresBinaries.majorVersion() + "\n");
        try (EmbeddedPostgres server = open()) {
            assertThat(Tenant.first(server, COUNT)).isEqualTo("1");
        }
    }

    @Test
    void aSecondProcessEntersAndTheLastOneOutStopsTheServer() throws Exception {
        try (Tenant first = Tenant.of(folder, port)) {
            assertThat(first.answer()).startsWith("open");
            EmbeddedPostgres second = EmbeddedPostgres.open(folder, PROGRAMS, FreePort.any(), List.of());
            assertThat(first.ask(ADD)).isEqualTo("1");
            assertThat(Tenant.first(second, COUNT)).isEqualTo("1");

            first.leave();
            assertThat(Tenant.first(second, COUNT)).isEqualTo("1");

            second.close();
            assertThat(isUp()).isFalse();
        }
    }

    @Test
    void aCommandThatLeavesDoesNotStopTheServerOfTheDesk() throws Exception {
        try (EmbeddedPostgres desk = open();
                Tenant command = Tenant.of(folder, port)) {
            assertThat(command.answer()).startsWith("open");
            command.leave();
            assertThat(Tenant.first(desk, COUNT)).isEqualTo("0");
        }
        assertThat(isUp()).isFalse();
    }

    @Test
    void twoProcessesThatStartAtOnceShareOneServer() throws Exception {
        try (Tenant one = Tenant.of(folder, port);
                Tenant other = Tenant.of(folder, port)) {
            String address = one.answer();
            assertThat(address).startsWith("open");
            assertThat(other.answer()).isEqualTo(address);
            one.leave();
            other.leave();
        }
        assertThat(isUp()).isFalse();
    }

    @Test
    void oneProcessOpensAFolderOnce() throws Exception {
        try (EmbeddedPostgres server = open()) {
            assertThatThrownBy(this::open).isInstanceOf(StartTrouble.class).hasMessageContaining("open already");
            assertThat(Tenant.first(server, COUNT)).isEqualTo("0");
        }
        assertThat(isUp()).isFalse();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
