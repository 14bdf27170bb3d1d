package frontdesk.console.calls;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.console.Actors;
import frontdesk.journal.CallCorrection;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEntry;
import frontdesk.page.Clockface;

/**
 * What came of a call, and the form to put it right.
 *
 * @param corrected who put it right and what had been noted, in a sentence, or null where nobody did
 */
record OutcomeView(@Nullable String corrected, List<CallsView.Outcome> choices) {
    static OutcomeView of(CallEntry call, Clockface clock) {
        CallEnded ended = call.ended();
        CallCorrection corrected = call.corrected();
        return new OutcomeView(
                corrected == null
                        ? null
                        : "Corrected %s, %s. “%s” had been noted."
                                .formatted(
                                        Actors.by(corrected.by()),
                                        clock.when(corrected.at()),
                                        CallRow.outcome(corrected.noted())),
                CallsView.outcomes(ended == null ? null : ended.disposition()));
    }
}
