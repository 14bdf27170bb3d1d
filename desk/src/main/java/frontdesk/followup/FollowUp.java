package frontdesk.followup;

import java.time.Instant;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;

/**
 * One thing to do for somebody who called.
 *
 * @param call in which it was asked for
 * @param words what they said, in their own words
 * @param summary what it is about in a few words, or null where that could not be told
 * @param tries how often we have called them back
 * @param news what came of the last time, in a sentence, or null
 * @param doneAt when somebody saw to it, or null as long as nobody has
 */
@RecordBuilder
public record FollowUp(
        UUID id,
        BusinessId business,
        @Nullable CallId call,
        Kind kind,
        @Nullable String name,
        @Nullable PhoneNumber phone,
        String words,
        @Nullable String summary,
        Instant at,
        int tries,
        @Nullable String news,
        @Nullable Instant doneAt) {
    /** What is to be done. */
    public enum Kind {
        /** Read what they said to the receptionist. */
        MESSAGE,
        /** Hear what they left after hours. */
        VOICEMAIL,
        /** Call them back. */
        CALL_BACK
    }
}
