package frontdesk.turns;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Words;
import frontdesk.turns.Action.Question;

/** What the caller has said that the receptionist was not told yet. Utterances that follow each other before anybody answered are one. */
final class Untold {
    private final List<Said> said = new ArrayList<>();
    private boolean missed;

    private record Said(Words words, long began) {}

    void said(Words words, long began) {
        said.add(new Said(words, began));
    }

    /** Nobody is told what was said since then. */
    void forgetSince(long began) {
        said.removeIf(one -> one.began() >= began);
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
            question = new Question.Said(joined(), said.getFirst().began());
        } else if (missed) {
            question = new Question.Silent(Silence.NOT_UNDERSTOOD);
        }
        overtaken();
        return question;
    }

    private Words joined() {
        Words last = said.getLast().words();
        if (said.size() == 1) {
            return last;
        }
        List<Words> all = said.stream().map(Said::words).toList();
        String before = String.join(
                " ", all.subList(0, all.size() - 1).stream().map(Words::text).toList());
        return new Words(
                before + " " + last.text(),
                last.alternatives().stream().map(other -> before + " " + other).toList(),
                all.stream().mapToDouble(Words::confidence).min().orElse(0));
    }
}
