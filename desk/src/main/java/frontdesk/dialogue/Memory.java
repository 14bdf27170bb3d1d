package frontdesk.dialogue;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the talk itself has gone.
 *
 * @param turn counts the caller's turns; wording is varied by it
 * @param asked the question that waits for its answer
 * @param times how often that question has been put in a row
 * @param misses how many answers in a row could not be used
 * @param silences how often in a row nobody spoke
 * @param leaving the caller has said goodbye already
 * @param lead what is to be said before the next question
 * @param said what was said last
 */
public record Memory(
        int turn,
        @Nullable Question asked,
        int times,
        int misses,
        int silences,
        boolean leaving,
        List<String> lead,
        List<String> said) {
    static final Memory FRESH = new Memory(0, null, 0, 0, 0, false, List.of(), List.of());

    Memory nextTurn() {
        return new Memory(turn + 1, asked, times, misses, 0, false, List.of(), said);
    }

    Memory saying(List<String> phrases) {
        var all = new ArrayList<>(lead);
        all.addAll(phrases);
        return new Memory(turn, asked, times, misses, silences, leaving, List.copyOf(all), said);
    }

    Memory asking(Question question, int time, List<String> phrases) {
        return new Memory(turn, question, time, misses, silences, leaving, List.of(), phrases);
    }

    /** The same question stays open after these words. */
    Memory said(List<String> phrases) {
        return new Memory(turn, asked, times, misses, silences, leaving, List.of(), phrases);
    }

    /** What is asked next counts as asked for the first time. */
    Memory afresh() {
        return new Memory(turn, null, 0, misses, silences, leaving, lead, said);
    }

    Memory goodbye() {
        return new Memory(turn, asked, times, misses, silences, true, lead, said);
    }

    Memory missed() {
        return new Memory(turn, asked, times, misses + 1, silences, leaving, lead, said);
    }

    Memory silent() {
        return new Memory(turn + 1, asked, times, misses, silences + 1, false, List.of(), said);
    }

    /** The caller is getting somewhere: the next question is put plainly again, if not in the very words of the last. */
    Memory understood() {
        return new Memory(turn, asked, times == 1 ? 1 : 0, 0, silences, leaving, lead, said);
    }
}
