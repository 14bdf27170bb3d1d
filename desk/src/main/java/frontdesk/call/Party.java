package frontdesk.call;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallStarted;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation;

/**
 * Who talks in a call, and who listens in.
 *
 * @param person who takes calls that we cannot handle, or null
 */
record Party(
        CallStarted started,
        Conversation conversation,
        Ears.Brief brief,
        @Nullable PhoneNumber person,
        List<CallWatcher> watchers) {}
