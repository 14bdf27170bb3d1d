package frontdesk.journal;

import java.util.List;
import java.util.Map;

/**
 * The conversations of a stretch of time side by side, by what they have in common.
 *
 * @param lines by the number of ours that they came by or were made from; those that came by none are left out
 * @param languages by the tag of the language that they ended in; those of which that is not known are left out
 * @param versions by how many of the changes, of which the asker said when they were made, were made before they began
 * @param escalations why callers were to be passed to a person, those first that were most
 */
public record CallGroups(
        Map<String, CallCounts> lines,
        Map<String, CallCounts> languages,
        Map<Integer, CallCounts> versions,
        List<Escalation> escalations) {
    /**
     * One reason for which callers were to be passed to a person.
     *
     * @param reason in a word or two, as {@code not understood}; empty where none was told
     * @param reached how many of them somebody took
     */
    public record Escalation(String reason, int calls, int reached) {
        /** Those and these, of the same reason. */
        Escalation and(Escalation other) {
            return new Escalation(reason, calls + other.calls, reached + other.reached);
        }
    }
}
