package frontdesk.quality;

import java.util.List;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;

/** The caller's turns to which the agent could only say that it had not understood. */
final class Misunderstood {
    private Misunderstood() {}

    /** In order. */
    static List<Turn> in(List<Turn> turns, Business business) {
        var regrets = Telltale.of(business, "judged.repair");
        return turns.stream()
                .filter(turn -> turn.speaker() == Speaker.CALLER
                        && beside(turn, turns, 1).filter(regrets::isIn).isPresent())
                .toList();
    }

    /** What the agent said just before, where that is what the caller answered. */
    static Optional<Turn> question(Turn said, List<Turn> turns) {
        return beside(said, turns, -1);
    }

    private static Optional<Turn> beside(Turn said, List<Turn> turns, int step) {
        int place = turns.indexOf(said) + step;
        return place < 0 || place >= turns.size() || turns.get(place).speaker() == Speaker.CALLER
                ? Optional.empty()
                : Optional.of(turns.get(place));
    }
}
