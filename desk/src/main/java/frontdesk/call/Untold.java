package frontdesk.call;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Action.Question;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Words;

/** What the caller has said that the receptionist was not told yet. Utterances that follow each other before anybody answered are one. */
final class Untold {
    private final List<Words> said = new ArrayList<>();
    private long since;
    private boolean missed;

    void said(Words words, long began) {
        since = said.isEmpty() ? began : since;
        said.add(words);
    }

    /** There was speech that nobody can make words of. */
    void missed() {
        missed = true;
    }

    /** Keys were pressed: what was said beside them was the same, or nothing to the point. */
    void overtaken() {
        said.clear();
        missed = false;
    }

    boolean hasWords() {
        return !said.isEmpty();
    }

    /** As a question, or null where there is nothing; afterwards it has been told. */
    @Nullable
    Question tell() {
        Question question = null;
        if (hasWords()) {
            question = new Question.Said(joined(), since);
        } else if (missed) {
            question = new Question.Silent(Silence.NOT_UNDERSTOOD);
        }
        overtaken();
        return question;
    }

    private Words joined() {
        Words last = said.getLast();
        if (said.size() == 1) {
            return last;
        }
        String before = String.join(
                " ", said.subList(0, said.size() - 1).stream().map(Words::text).toList());
        return new Words(
                before + " " + last.text(),
                last.alternatives().stream().map(other -> before + " " + other).toList(),
                said.stream().mapToDouble(Words::confidence).min().orElse(0));
    }
}
