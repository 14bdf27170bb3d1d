package frontdesk.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which database, and how much of it. */
public interface StoreSettings {
    /**
     * An existing PostgreSQL 14 or newer, as {@code jdbc:postgresql://host/name?user=…} or {@code postgres://user:password@host/name}; empty
     * for the one that comes along.
     */
    Optional<String> databaseUrl();

    /** Where the embedded server keeps its files. */
    Path directory();

    /** Where the embedded server listens, on 127.0.0.1; the next free port when it is taken. */
    int port();

    /** How many connections this process may hold. */
    int connections();

    /** How long somebody on a telephone line waits for an answer: two seconds of silence are a broken line. */
    Duration patience();
}
