package frontdesk.console.calls;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One call as somebody without an account sees it: who called is left out, and what was said stands as it was written.
 *
 * @param until when the link ends, in words
 * @param recording where it is, or null where it may not be heard or there is none
 */
record SharedCallView(
        String business,
        String title,
        String day,
        String time,
        String length,
        String outcome,
        String tone,
        String until,
        List<TurnView> turns,
        @Nullable RecordingView recording) {}
