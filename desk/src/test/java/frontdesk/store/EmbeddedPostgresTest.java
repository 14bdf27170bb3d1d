package frontdesk.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The embedded server and everything that can befall it: with real processes, which are really killed. */
@Timeout(120)
class EmbeddedPostgresTest {
    static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

    private static final String MAKE = "create table note (n int)";
    private static final String ADD = "insert into note values (1) returning n";
    private static final String COUNT = "select count(*) from note";

    /** One initialised and cleanly stopped folder; tests copy it rather than wait for initdb. */
    @TempDir
    static Path template;

    @TempDir
    Path root;

    private Path folder = Path.of("unset");
    private int port;

    @BeforeEach
    void copyTheTemplate() throws Exception {
        if (!Files.exists(template.resolve("cluster"))) {
            try (EmbeddedPostgres server = EmbeddedPostgres.open(template, PROGRAMS, freePort(), List.of())) {
                assertThat(Tenant.first(server, MAKE)).isEmpty();
            }
        }
        folder = root.resolve("data");
        assertThat(new ProcessBuilder("cp", "-a", template.toString(), folder.toString())
                        .start()
                        .waitFor())
                .isZero();
        port = freePort();
    }

    @AfterEach
    void leaveNoServerBehind() throws Exception {
        Optional<PidFile> left = PidFile.alive(folder.resolve("cluster"));
        if (left.isPresent()) {
            Killing.kill(left.get().pid());
        }
    }

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
    void theServerOfAKilledProcessIsAdopted() throws Exception {
        try (Tenant killed = Tenant.of(folder, port)) {
            assertThat(killed.answer()).startsWith("open");
            assertThat(killed.ask(ADD)).isEqualTo("1");
            long orphan = pid();
            killed.kill();

            try (EmbeddedPostgres server = EmbeddedPostgres.open(folder, PROGRAMS, freePort(), List.of())) {
                assertThat(pid()).isEqualTo(orphan);
                assertThat(Tenant.first(server, COUNT)).isEqualTo("1");
            }
        }
        assertThat(isUp()).isFalse();
    }

    @Test
    void aKilledServerIsStartedAgainAndThePoolRecovers() throws Exception {
        try (EmbeddedPostgres server = open();
                Database database = database(server)) {
            database.perform(handle -> handle.execute(ADD));
            long first = pid();

            Killing.kill(first);

            int count = database.read(
                    handle -> handle.createQuery(COUNT).mapTo(Integer.class).one());
            assertThat(count).isEqualTo(1);
            database.perform(handle -> handle.execute(ADD));
            assertThat(pid()).isNotEqualTo(first);
        }
        assertThat(isUp()).isFalse();
    }

    @Test
    void whatBothKilledLeftBehindIsNoHindrance() throws Exception {
        try (Tenant killed = Tenant.of(folder, port)) {
            assertThat(killed.answer()).startsWith("open");
            assertThat(killed.ask(ADD)).isEqualTo("1");
            killed.kill();
            Killing.kill(pid());
        }
        assertThat(folder.resolve("cluster/postmaster.pid")).exists();
        try (EmbeddedPostgres server = open()) {
            assertThat(Tenant.first(server, COUNT)).isEqualTo("1");
        }
    }

    @Test
    void aPidThatIsSomebodyElsesNowIsNotMistakenForTheServer() throws Exception {
        long ours = ProcessHandle.current().pid();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                "%d\n%s\n1700000000\n%d\n\n127.0.0.1\n  1 2\nready\n".formatted(ours, folder.resolve("cluster"), port));
        try (EmbeddedPostgres server = open()) {
            assertThat(Tenant.first(server, COUNT)).isEqualTo("0");
            assertThat(pid()).isNotEqualTo(ours);
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAnew() throws Exception {
        Path fresh = root.resolve("fresh");
        try (Tenant killed = Tenant.of(fresh, port)) {
            Path half = fresh.resolve("cluster.unfinished");
            soon(() -> Files.exists(half.resolve("base")));
            killed.kill();
            for (ProcessHandle initdb : Killing.workingOn(half)) {
                initdb.destroyForcibly();
            }
        }
        assertThat(fresh.resolve("cluster")).doesNotExist();
        try (EmbeddedPostgres server = EmbeddedPostgres.open(fresh, PROGRAMS, port, List.of())) {
            assertThat(Tenant.first(server, "select 1")).isEqualTo("1");
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
            EmbeddedPostgres second = EmbeddedPostgres.open(folder, PROGRAMS, freePort(), List.of());
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

    @Test
    void oneProcessOpensAFolderOnce() throws Exception {
        try (EmbeddedPostgres server = open()) {
            assertThatThrownBy(this::open).isInstanceOf(StartTrouble.class).hasMessageContaining("open already");
            assertThat(Tenant.first(server, COUNT)).isEqualTo("0");
        }
        assertThat(isUp()).isFalse();
    }

    private EmbeddedPostgres open() throws StartTrouble {
        return EmbeddedPostgres.open(folder, PROGRAMS, port, List.of());
    }

    private static Database database(EmbeddedPostgres server) {
        var pool = Pool.open(server.url(), 4);
        return new Database(pool, pool);
    }

    private boolean isUp() throws IOException {
        return PidFile.alive(folder.resolve("cluster").toRealPath()).isPresent();
    }

    private long pid() throws IOException {
        return PidFile.alive(folder.resolve("cluster").toRealPath())
                .orElseThrow()
                .pid();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void soon(BooleanSupplier condition) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in vain").isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }
}
