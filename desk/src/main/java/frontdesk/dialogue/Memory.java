package frontdesk.dialogue;

import java.util.ArrayList;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
public record Memory(
        int turn,
        @Nullable Question asked,
        int times,
        int misses,
        int silences,
        boolean leaving,
        List<String> lead,
        List<String> said) {
    static final Memory FRESH =
            MemoryBuilder.builder().lead(List.of()).said(List.of()).build();

    Memory nextTurn() {
        return anotherTurn().silences(0).build();
    }

    Memory saying(List<String> phrases) {
        var all = new ArrayList<>(lead);
        all.addAll(phrases);
        return but().lead(List.copyOf(all)).build();
    }

    Memory asking(Question question, int time, List<String> phrases) {
        return but().asked(question).times(time).lead(List.of()).said(phrases).build();
    }

    /** The same question stays open after these words. */
    Memory said(List<String> phrases) {
        return but().lead(List.of()).said(phrases).build();
    }

    /** What is asked next counts as asked for the first time. */
    Memory afresh() {
        return but().asked(null).times(0).build();
    }

    Memory goodbye() {
        return but().leaving(true).build();
    }

    Memory missed() {
        return but().misses(misses + 1).build();
    }

    /** The caller is helped along with something to choose from: what is missed next is the last try. */
    Memory helped() {
        return but().misses(1).build();
    }

    Memory silent() {
        return anotherTurn().silences(silences + 1).build();
    }

    /** The caller is getting somewhere: the next question is put plainly again, if not in the very words of the last. */
    Memory understood() {
        return but().times(times == 1 ? 1 : 0).misses(0).build();
    }

    private MemoryBuilder anotherTurn() {
        return but().turn(turn + 1).leaving(false).lead(List.of());
    }

    /** The same, but for what is set on it. */
    private MemoryBuilder but() {
        return MemoryBuilder.builder(this);
    }
}
