package frontdesk.chat;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.CallId;
import frontdesk.understanding.Expected;

/**
 * What the receptionist answers in writing.
 *
 * @param session by which the conversation is gone on with
 * @param phrases sentence by sentence
 * @param expecting what the customer is asked for by it
 * @param ended what came of the conversation, or null while it goes on
 */
public record Said(
        CallId call,
        String session,
        List<String> phrases,
        Expected expecting,
        @Nullable Disposition ended) {
    public String text() {
        return String.join(" ", phrases);
    }
}
