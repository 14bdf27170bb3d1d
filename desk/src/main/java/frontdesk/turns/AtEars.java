package frontdesk.turns;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.turns.Floor.Utterance;

/** The utterances whose words the ears still owe, oldest first; for those that keys have answered since nobody waits. */
final class AtEars {
    private final List<Utterance> owed = new ArrayList<>();
    private long answered = Long.MIN_VALUE;

    void add(Utterance utterance) {
        owed.add(utterance);
    }

    /** The ears are done with this one; null where nobody knows of it any more. */
    @Nullable
    Utterance returned(int number) {
        Utterance found =
                owed.stream().filter(u -> u.number() == number).findFirst().orElse(null);
        owed.remove(found);
        return found;
    }

    /** They broke over this one. False where nobody waits for its words any more. */
    boolean isLost(int number) {
        Utterance lost = returned(number);
        return lost != null && !isAnswered(lost);
    }

    /** Somebody waits for words. */
    boolean isWaitedFor() {
        return !owed.isEmpty() && !isAnswered(owed.getLast());
    }

    /** They owe words for longer than anybody can wait. */
    boolean isOverdue(long at) {
        return !owed.isEmpty() && at - owed.getFirst().ended() > Patience.EARS;
    }

    /** Others take their place, who know nothing of it. */
    void replaced() {
        owed.clear();
    }

    /** Whatever was begun before, keys have answered for it now. */
    void answeredByKeys(long at) {
        answered = at;
    }

    boolean isAnswered(Utterance utterance) {
        return utterance.began() < answered;
    }
}
