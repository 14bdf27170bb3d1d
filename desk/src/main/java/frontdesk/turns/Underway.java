package frontdesk.turns;

import java.util.ArrayList;
import java.util.List;

import frontdesk.reception.Reply;

/** The reply that is being thought of: the sentences that have come of it, and how many of these the voice was given. */
public final class Underway {
    private final List<String> sentences = new ArrayList<>();
    private int told;

    void comes(String sentence) {
        sentences.add(sentence);
    }

    boolean hasUntold() {
        return told < sentences.size();
    }

    boolean isTold() {
        return told > 0;
    }

    /** What the voice was not given yet; afterwards it has been. */
    List<String> tell() {
        List<String> untold = List.copyOf(sentences.subList(told, sentences.size()));
        told = sentences.size();
        return untold;
    }

    /** The voice was stopped before anybody heard anything of it. */
    void unheard() {
        sentences.clear();
        told = 0;
    }

    /** It is whole: what of it the voice was not given. The next one begins. */
    Reply rest(Reply whole) {
        int from = Math.min(told, whole.phrases().size());
        sentences.clear();
        told = 0;
        return phrases(whole, whole.phrases().subList(from, whole.phrases().size()));
    }

    /** The same with other words. */
    public static Reply phrases(Reply reply, List<String> phrases) {
        return new Reply(
                List.copyOf(phrases),
                reply.language(),
                reply.expecting(),
                reply.understood(),
                reply.toolMicros(),
                reply.thoughtMicros(),
                reply.then());
    }
}
