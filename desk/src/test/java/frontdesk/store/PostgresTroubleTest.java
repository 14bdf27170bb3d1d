package frontdesk.store;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What keeps the embedded server from starting, in one sentence each. */
@Timeout(120)
class PostgresTroubleTest extends OwnServer {
    @Test
    void aPortThatAStrangerHasIsPassedOver() throws Exception {
        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedPostgres server = open()) {
            assertThat(stranger.isBound()).isTrue();
            assertThat(Tenant.first(server, "show port")).isNotEqualTo(Integer.toString(port));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInOneSentence() throws Exception {
        Path file = Files.createFile(root.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.open(file.resolve("data"), PROGRAMS, port, List.of()))
                .isInstanceOf(StartTrouble.class)
                .hasMessageContaining("The data directory " + file.resolve("data") + " cannot be used");
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "13\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(StartTrouble.class)
                .hasMessageContaining("written by PostgreSQL 13");
    }

    @Test
    void aPasswordThatIsGoneIsSaidInOneSentence() throws Exception {
        Files.delete(folder.resolve("password"));
        assertThatThrownBy(this::open).isInstanceOf(StartTrouble.class).hasMessageContaining("password is missing");
    }

    @Test
    void rootWithoutUnshareIsToldWhatToDo() throws Exception {
        Assumptions.assumeTrue(Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
        Path programs = Files.createDirectory(root.resolve("bin"));
        try (Tenant nobody = Tenant.of(folder, port, b -> b.environment().put("PATH", programs.toString()))) {
            assertThat(nobody.answer())
                    .startsWith("trouble PostgreSQL does not run as root")
                    .contains("DATABASE_URL");
        }
        Path unshare = Files.writeString(
                programs.resolve("unshare"),
                "#!/bin/sh\necho 'unshare: unshare failed: Operation not permitted' >&2\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Tenant nobody = Tenant.of(folder, port, b -> b.environment().put("PATH", programs.toString()))) {
            assertThat(nobody.answer()).contains("forbids unshare").contains("DATABASE_URL");
        }
    }

    @Test
    void aFullDiskIsSaidInOneSentence() {
        LastWords words = new LastWords(
                "PANIC:  could not write to file \"pg_wal/xlogtemp.7\": No space left on device\n",
                Path.of("/srv/desk/server.log"));
        assertThat(words.asTrouble()).hasMessage("The disk that holds /srv/desk is full: make room and start again.");
    }

    @Test
    void whatTheServerSaidLastIsPassedOn() {
        LastWords words = new LastWords(
                "2026-03-02 UTC LOG:  starting\n2026-03-02 UTC FATAL:  invalid value for parameter \"port\"\n",
                Path.of("/srv/desk/server.log"));
        assertThat(words.asTrouble())
                .hasMessage("PostgreSQL did not start: invalid value for parameter \"port\"."
                        + " The whole story is in /srv/desk/server.log.");
    }
}
