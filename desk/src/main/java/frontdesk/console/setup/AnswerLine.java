package frontdesk.console.setup;

import java.util.List;
import java.util.Optional;

import frontdesk.business.Answer;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;

/**
 * An answer as its owner types it.
 *
 * @param words by which callers ask, each way on a line of its own
 * @param original the same in the business's own language, where this is a translation of it
 */
record AnswerLine(String id, String words, String text, String original, boolean kept) {
    static final AnswerLine ONE_MORE = new AnswerLine("new", "", "", "", true);

    static AnswerLine of(Answer answer, String original) {
        return new AnswerLine(answer.id(), String.join("\n", answer.questions()), answer.text(), original, true);
    }

    /** What the page did not show, since somebody else has added it meanwhile, stays. */
    AnswerLine typed(Sent sent) {
        return new AnswerLine(
                id,
                typed(sent, "words-" + id, words),
                typed(sent, "text-" + id, text),
                original,
                !sent.ticked("drop-" + id));
    }

    private static String typed(Sent sent, String field, String before) {
        return sent.ticked(field) ? sent.word(field).replace("\r\n", "\n") : before;
    }

    /** Who translates leaves what is not translated yet; an answer of one's own is taken out by its tick. */
    Optional<Trouble> trouble(boolean main) {
        boolean half = asked().isEmpty() != text.isEmpty();
        boolean empty = main && !isNew() && asked().isEmpty();
        return kept && (half || empty)
                ? Optional.of(new Trouble(
                        (asked().isEmpty() ? "words-" : "text-") + id,
                        "“%s”: say both what callers ask and what your agent says to it.".formatted(title())))
                : Optional.empty();
    }

    private List<String> asked() {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    boolean isMeant() {
        return kept && !asked().isEmpty();
    }

    Answer answer(String as) {
        return new Answer(as, asked(), text);
    }

    public boolean isNew() {
        return id.equals(ONE_MORE.id());
    }

    /** What it is about, in a few words. */
    public String title() {
        List<String> asked = asked();
        return !asked.isEmpty() ? asked.getFirst() : isNew() ? "One more" : id;
    }

    /** Whether it is said at once, whatever else was said, where somebody is in danger. */
    public boolean inDanger() {
        return id.equals("emergency");
    }
}
