package frontdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.kernel.FreePort;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder for an embedded server of the test's own, with real processes in it. */
abstract class OwnServer {
    static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();
    static final String MAKE = "create table note (n int)";
    static final String ADD = "insert into note values (1) returning n";
    static final String COUNT = "select count(*) from note";

    /** One initialised and cleanly stopped folder; tests copy it rather than wait for initdb. */
    @TempDir
    static Path template;

    @TempDir
    Path root;

    Path folder = Path.of("unset");
    int port;

    @BeforeEach
    void copyTheTemplate() throws Exception {
        if (!Files.exists(template.resolve("cluster"))) {
            try (EmbeddedPostgres server = EmbeddedPostgres.open(template, PROGRAMS, FreePort.any(), List.of())) {
                assertThat(Tenant.first(server, MAKE)).isEmpty();
            }
        }
        folder = root.resolve("data");
        assertThat(new ProcessBuilder("cp", "-a", template.toString(), folder.toString())
                        .start()
                        .waitFor())
                .isZero();
        port = FreePort.any();
    }

    @AfterEach
    void leaveNoServerBehind() throws Exception {
        Optional<PidFile> left = PidFile.alive(folder.resolve("cluster"));
        if (left.isPresent()) {
            Killing.kill(left.get().pid());
        }
    }

    EmbeddedPostgres open() throws StartTrouble {
        return EmbeddedPostgres.open(folder, PROGRAMS, port, List.of());
    }

    boolean isUp() throws IOException {
        return PidFile.alive(folder.resolve("cluster").toRealPath()).isPresent();
    }

    long pid() throws IOException {
        return PidFile.alive(folder.resolve("cluster").toRealPath())
                .orElseThrow()
                .pid();
    }
}
