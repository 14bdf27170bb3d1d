package frontdesk.console.calls;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.console.Actors;
import frontdesk.discretion.Share;
import frontdesk.page.Clockface;

/**
 * The links by which others look at a call.
 *
 * @param link a fresh one, which is shown this once, or null
 */
record ShareView(
        CallRow call,
        List<Row> rows,
        @Nullable String link,
        @Nullable String news) {
    /**
     * One link.
     *
     * @param leads whether it still leads to the call
     * @param looks how often it was followed, in words
     */
    record Row(
            String id,
            String state,
            String word,
            String tone,
            boolean leads,
            boolean recording,
            String madeBy,
            String madeAt,
            String looks) {}

    static Row row(Share share, Clockface clock) {
        boolean leads = share.leadsSomewhere(clock.now());
        return new Row(
                share.id().toString(),
                state(share, clock),
                leads ? "Open" : "Ended",
                leads ? "good" : "calm",
                leads,
                share.recording(),
                Actors.by(share.madeBy()),
                clock.when(share.madeAt()),
                looks(share, clock));
    }

    private static String state(Share share, Clockface clock) {
        Instant revoked = share.revokedAt();
        if (revoked != null) {
            return "Taken back " + clock.when(revoked);
        }
        return (share.leadsSomewhere(clock.now()) ? "Until " : "Ended ") + clock.when(share.expiresAt());
    }

    private static String looks(Share share, Clockface clock) {
        Instant last = share.lookedAt();
        if (last == null) {
            return "nobody has looked";
        }
        return "looked at %s, last %s"
                .formatted(share.looks() == 1 ? "once" : share.looks() + " times", clock.when(last));
    }
}
