package frontdesk.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The revisions of the Model Context Protocol that we speak, newest first. Before 2026 a client shakes hands first; since then every request says everything. */
enum McpRevision {
    JULY_2026("2026-07-28"),
    NOVEMBER_2025("2025-11-25"),
    JUNE_2025("2025-06-18"),
    MARCH_2025("2025-03-26");

    private final String date;

    McpRevision(String date) {
        this.date = date;
    }

    String date() {
        return date;
    }

    /** Whether there is no handshake, and each request names its revision. */
    boolean statesItself() {
        return this == JULY_2026;
    }

    /** The only one in which several messages may come as a list. */
    boolean batches() {
        return this == MARCH_2025;
    }

    static Optional<McpRevision> of(@Nullable String date) {
        return Arrays.stream(values()).filter(known -> known.date.equals(date)).findFirst();
    }

    static List<String> dates() {
        return Arrays.stream(values()).map(McpRevision::date).toList();
    }

    /** What is agreed upon in a handshake: what the client wishes for, or else the newest that begins with one. */
    static McpRevision agreed(@Nullable String wished) {
        return of(wished).filter(known -> !known.statesItself()).orElse(NOVEMBER_2025);
    }
}
