package frontdesk.quality;

import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;

/** Where a call was recorded and callers have to be told so, this one heard it before anything else. */
final class RecordingRule implements Rule {
    /** The greeting, and what comes after it where a caller was quick. */
    private static final int BEGINNING = 2;

    @Override
    public Optional<Finding> judge(Evidence call) {
        Business business = call.business();
        boolean mustBeTold =
                call.ended().recording() != null && business.calls().areAnnounced(business.region());
        if (!mustBeTold || !call.callerSpoke()) {
            return Optional.empty();
        }
        var told = Telltale.of(business, "judged.recorded");
        var beginning = call.by(Speaker.AGENT).stream().limit(BEGINNING).toList();
        Optional<Turn> said = beginning.stream().filter(told::isIn).findFirst();
        if (said.isPresent()) {
            return Optional.of(Finding.of(
                    Criterion.RECORDING, Grade.GOOD, "The caller was told that the call is recorded.", said.get()));
        }
        boolean cutOff = beginning.stream().anyMatch(Turn::interrupted);
        String reason = cutOff
                ? "The call was recorded, and the caller spoke before hearing so."
                : "The call was recorded, and the caller was not told so.";
        return Optional.of(
                beginning.isEmpty()
                        ? Finding.of(Criterion.RECORDING, Grade.POOR, reason)
                        : Finding.of(Criterion.RECORDING, Grade.POOR, reason, beginning.getFirst()));
    }
}
