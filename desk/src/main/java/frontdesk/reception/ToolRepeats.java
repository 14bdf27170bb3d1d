package frontdesk.reception;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;

/** Gives what was done for a request with a key the same answer when it comes again; what was refused may be asked for again. */
record ToolRepeats(Journal journal) {

    /** @param done the answer that says that something was done */
    <T extends ToolAnswer, D extends T> T once(
            BusinessId business, String tool, @Nullable String key, Class<D> done, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        Optional<String> first = journal.toolAnswers().find(business, tool, key);
        if (first.isPresent()) {
            return StateText.read(first.get(), done);
        }
        T answer = work.get();
        return done.isInstance(answer)
                ? StateText.read(journal.toolAnswers().keep(business, tool, key, StateText.write(answer)), done)
                : answer;
    }
}
