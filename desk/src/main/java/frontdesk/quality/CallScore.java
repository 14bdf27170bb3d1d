package frontdesk.quality;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import frontdesk.kernel.CallId;

/**
 * How good a call was.
 *
 * @param score of a hundred
 * @param flagged whether a person is to look at it
 * @param findings what could be judged, in the order of the criteria
 */
public record CallScore(CallId call, int score, boolean flagged, List<Finding> findings, Instant at) {
    /** Calls below this are looked at by a person. */
    public static final int BOUND = 70;

    /** @param findings at least one */
    static CallScore of(CallId call, List<Finding> findings, Instant at) {
        int weights = findings.stream().mapToInt(one -> one.criterion().weight).sum();
        int worth = findings.stream()
                .mapToInt(one -> one.criterion().weight * one.grade().worth)
                .sum();
        int score = Math.round((float) worth / weights);
        return new CallScore(call, score, score < BOUND || neglectsADuty(findings), findings, at);
    }

    private static boolean neglectsADuty(Collection<Finding> findings) {
        return findings.stream().anyMatch(one -> one.criterion().isDuty() && one.grade() == Grade.POOR);
    }

    /** Why it is not better: what was poor, or else what was but fair. */
    public List<Finding> reasons() {
        List<Finding> poor = of(Grade.POOR);
        return poor.isEmpty() ? of(Grade.FAIR) : poor;
    }

    private List<Finding> of(Grade grade) {
        return findings.stream().filter(one -> one.grade() == grade).toList();
    }
}
