package frontdesk.call;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Calls;
import frontdesk.speech.Ears;
import frontdesk.speech.Voice;
import frontdesk.turns.Patience;

/**
 * What a call is held with.
 *
 * @param voices the one to speak with, and those to fall back on, in order
 * @param recordings the folder where recordings are kept, or null where none are made
 */
record Equipment(
        Ears ears,
        List<Voice> voices,
        Patience patience,
        @Nullable Path recordings) {
    /** The same for a call that is not recorded. */
    Equipment unrecorded() {
        return new Equipment(ears, voices, patience, null);
    }

    /** As a business wants its calls held. */
    Equipment of(Calls calls) {
        return new Equipment(
                ears, voices, patience.wholeGreeting(calls.wholeGreeting()), calls.areRecorded() ? recordings : null);
    }
}
