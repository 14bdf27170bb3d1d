package frontdesk.console.team;

import java.time.Instant;
import java.util.UUID;

import frontdesk.kernel.Older;

/** Somebody did something, once. */
record TrailLine(UUID id, Instant at, String actor, String action, String subject) {
    private static final String USER = "user:";

    /** Their e-mail, where they were at the console. */
    String who() {
        return actor.startsWith(USER) ? actor.substring(USER.length()) : actor.replaceFirst(":", " ");
    }

    /** Where who reads on goes on. */
    Older here() {
        return new Older(at, id);
    }
}
