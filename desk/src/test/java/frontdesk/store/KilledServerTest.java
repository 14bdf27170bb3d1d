package frontdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.Await;
import frontdesk.kernel.FreePort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left when processes are really killed. */
@Timeout(120)
class KilledServerTest extends OwnServer {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @Test
    void theServerOfAKilledProcessIsAdopted() throws Exception {
        try (Tenant killed = Tenant.of(folder, port)) {
            assertThat(killed.answer()).startsWith("open");
            assertThat(killed.ask(ADD)).isEqualTo("1");
            long orphan = pid();
            killed.kill();

            try (EmbeddedPostgres server = EmbeddedPostgres.open(folder, PROGRAMS, FreePort.any(), List.of())) {
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
        try (Tenant killed = Tenant.of(fresh, port, this::neverGetsAnswers)) {
            Path half = fresh.resolve("cluster.unfinished");
            Await.until(A_MINUTE, () -> Files.exists(half.resolve("base")));
            killed.kill();
            Await.until(A_MINUTE, () -> {
                List<ProcessHandle> left = Killing.workingOn(half);
                left.forEach(ProcessHandle::destroyForcibly);
                return left.isEmpty();
            });
        }
        assertThat(fresh.resolve("cluster")).doesNotExist();
        try (EmbeddedPostgres server = EmbeddedPostgres.open(fresh, PROGRAMS, port, List.of())) {
            assertThat(Tenant.first(server, "select 1")).isEqualTo("1");
        }
    }

    /** Whatever program it starts goes on for ever, however quick it is: nobody is too late to kill it. */
    private void neverGetsAnswers(ProcessBuilder surroundings) {
        try {
            Path programs = Files.createDirectory(root.resolve("bin"));
            Path setsid =
                    Files.writeString(programs.resolve("setsid"), "#!/bin/sh\n\"$@\"\nwhile :; do sleep 1; done\n");
            Files.setPosixFilePermissions(setsid, PosixFilePermissions.fromString("rwx------"));
            surroundings.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Database database(EmbeddedPostgres server) {
        var pool = Pool.open(server.url(), 4);
        return new Database(pool, pool, A_MINUTE);
    }
}
