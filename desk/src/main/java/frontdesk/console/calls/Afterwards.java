package frontdesk.console.calls;

import java.util.List;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Actors;
import frontdesk.discretion.Discretion;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.page.Clockface;
import frontdesk.quality.Quality;

/** What people and rules made of a call once it was over, for its page. */
@Singleton
class Afterwards {
    private final Quality quality;
    private final Discretion discretion;

    Afterwards(Quality quality, Discretion discretion) {
        this.quality = quality;
        this.discretion = discretion;
    }

    /**
     * What is shown of it.
     *
     * @param score how good the call was, or null where it has no score
     * @param redacted by whom names and numbers were hidden, and when, or null
     */
    record View(
            OutcomeView outcome,
            @Nullable ScoreView score,
            @Nullable String redacted) {}

    View of(Business business, CallEntry entry, List<Turn> turns, Clockface clock) {
        CallId call = entry.started().call();
        return new View(
                OutcomeView.of(entry, clock),
                quality.of(business.id(), call)
                        .map(score -> ScoreView.of(score, turns, quality.reviews(business.id(), call), clock))
                        .orElse(null),
                discretion
                        .of(business, call)
                        .map(one -> "%s, %s".formatted(Actors.by(one.actor()), clock.when(one.at())))
                        .orElse(null));
    }
}
