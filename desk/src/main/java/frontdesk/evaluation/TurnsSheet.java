package frontdesk.evaluation;

import java.util.List;
import java.util.Map;

/** The state of a dialogue after a turn: what came before is played again, and the turn is understood with it in mind. */
final class TurnsSheet implements Sheet {
    private final Listener listener;

    TurnsSheet(Listener listener) {
        this.listener = listener;
    }

    @Override
    public Map<String, Object> answer(Row row) {
        var tracker = new Tracker(listener, ServiceNames.of(row.text("service")), row.now());
        for (Row.Turn turn : row.conversation()) {
            if (turn.caller()) {
                tracker.caller(turn.words());
            } else {
                tracker.agent(turn.words());
            }
        }
        return Map.of(
                "intent", tracker.intent(),
                "state", tracker.state(),
                "requested_slots", tracker.requested(),
                "acts", List.of());
    }
}
