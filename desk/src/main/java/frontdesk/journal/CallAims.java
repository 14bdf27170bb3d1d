package frontdesk.journal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import frontdesk.journal.CallEnded.Disposition;

/**
 * What was wanted in the conversations of a stretch of time that are over. One in which several things were wanted counts with each of them.
 *
 * @param reached what nobody wanted is left out
 * @param silent of how many conversations it is not known what was wanted
 */
public record CallAims(Map<Aim, Reached> reached, int silent) {
    /**
     * How many wanted something.
     *
     * @param got how many of them got it
     */
    public record Reached(int wanted, int got) {
        private Reached and(Reached other) {
            return new Reached(wanted + other.wanted, got + other.got);
        }
    }

    /**
     * Conversations that are alike in what came of them and in the marks that they left.
     *
     * @param judged whether a person has said what came of them
     */
    record Alike(List<String> marks, Disposition outcome, boolean judged, int calls) {}

    static CallAims of(List<Alike> conversations) {
        Map<Aim, Reached> reached = new EnumMap<>(Aim.class);
        int silent = 0;
        for (Alike alike : conversations) {
            Set<Aim> aims = Aim.in(alike.marks());
            if (aims.isEmpty()) {
                silent += alike.calls();
            }
            for (Aim aim : aims) {
                boolean got = aim.isReached(alike.marks(), alike.outcome(), alike.judged());
                reached.merge(aim, new Reached(alike.calls(), got ? alike.calls() : 0), Reached::and);
            }
        }
        return new CallAims(reached, silent);
    }

    public int wanted(Aim aim) {
        Reached of = reached.get(aim);
        return of == null ? 0 : of.wanted();
    }

    public int got(Aim aim) {
        Reached of = reached.get(aim);
        return of == null ? 0 : of.got();
    }
}
