package frontdesk.rehearsal;

import java.util.List;

/** What became of all the callers at one brain. */
public record Performance(String brain, List<Verdict> verdicts) {
    public boolean good() {
        return verdicts.stream().allMatch(Verdict::good);
    }

    long goodOnes() {
        return verdicts.stream().filter(Verdict::good).count();
    }

    double share() {
        return 100.0 * goodOnes() / Math.max(1, verdicts.size());
    }

    List<ModelTurn> modelTurns() {
        return verdicts.stream().flatMap(verdict -> verdict.model().stream()).toList();
    }
}
