package frontdesk.quality;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Talk.Brain;

/**
 * Judges a call by rules and, where its business lets a model hear its callers anyway, by what that model makes of it. Where the two differ, the poorer
 * verdict stands: nothing that a caller says to a model makes a call look better than the rules have found it.
 *
 * @param model null where none is set up
 */
record Scorer(@Nullable ModelJudge model) {
    /** Empty where nothing happened that could be judged. */
    Optional<CallScore> score(Evidence call, Instant now) {
        Map<Criterion, Finding> found = new EnumMap<>(Criterion.class);
        Rule.ALL.forEach(rule -> rule.judge(call).ifPresent(one -> found.put(one.criterion(), one)));
        read(call).forEach(one -> found.merge(one.criterion(), one, Scorer::poorer));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(CallScore.of(call.started().call(), List.copyOf(found.values()), now));
    }

    private List<Finding> read(Evidence call) {
        boolean heard = call.business().talk().brain() != Brain.BUILT_IN;
        return model == null || !heard || !call.callerSpoke() ? List.of() : model.read(call);
    }

    private static Finding poorer(Finding rules, Finding models) {
        return models.isPoorerThan(rules) ? models : rules;
    }
}
