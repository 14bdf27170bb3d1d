package frontdesk.call;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallStarted;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation;
import frontdesk.speech.Ears;

/**
 * Who talks in a call, and who listens in.
 *
 * @param person who takes calls that we cannot handle, or null
 * @param colleagues who is asked before the caller is put through, or null where nobody can be: then callers are put through as they are
 */
record Party(
        CallStarted started,
        Conversation conversation,
        Ears.Brief brief,
        @Nullable PhoneNumber person,
        List<CallWatcher> watchers,
        @Nullable Colleagues colleagues) {
    Party(
            CallStarted started,
            Conversation conversation,
            Ears.Brief brief,
            @Nullable PhoneNumber person,
            List<CallWatcher> watchers) {
        this(started, conversation, brief, person, watchers, null);
    }

    /** The same with somebody else who talks for us. */
    Party with(Conversation other) {
        return new Party(started, other, brief, person, watchers, colleagues);
    }
}
