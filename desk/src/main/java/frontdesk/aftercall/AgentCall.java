package frontdesk.aftercall;

import java.time.Instant;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallAnalysis;
import frontdesk.journal.CallEnded;
import frontdesk.journal.Turn;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/**
 * A call as the platform whose agent held it tells of it afterwards.
 *
 * @param conversation the platform's name for it, which the agent's tools gave as well
 * @param outbound whether we called
 * @param caller the other side's number, or null where it is withheld or there is none
 * @param dialled ours, or null
 * @param callerName who it was, as the agent understood it, or null
 * @param callBack whether somebody is to call them back, as the agent understood it
 * @param summary what was said in a few sentences, or null
 * @param reason why it ended, in the platform's words
 */
@RecordBuilder
public record AgentCall(
        BusinessId business,
        String conversation,
        boolean outbound,
        @Nullable PhoneNumber caller,
        @Nullable PhoneNumber dialled,
        @Nullable String callerName,
        @Nullable String callerEmail,
        boolean callBack,
        Instant startedAt,
        Instant endedAt,
        CallEnded.By endedBy,
        String reason,
        Fate fate,
        List<Turn> turns,
        @Nullable String summary,
        CallAnalysis analysis) {
    /** What became of the call itself, whatever was done in it. */
    public enum Fate {
        HELD,
        /** Passed to a person. */
        HANDED_OVER,
        /** Something broke. */
        BROKEN,
        /** We called, and nobody answered. */
        NOT_REACHED
    }

    /** The actor that the histories show. */
    String actor() {
        return "agent:" + analysis.platform();
    }
}
