package frontdesk.console.calls;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.quality.CallScore;
import frontdesk.quality.Criterion;
import frontdesk.quality.ReviewQuery.State;

/**
 * The calls that are to be reviewed, or have been.
 *
 * @param agreement how far scores can be trusted, for who sees the calls of all places; else null
 * @param more the address of the next ones, or null where there are none
 * @param modelled whether a model may read its calls
 */
record QualityView(
        int open,
        @Nullable AgreementView agreement,
        State state,
        @Nullable Criterion poor,
        List<Row> rows,
        @Nullable String more,
        boolean modelled,
        @Nullable String news) {
    /** One call with its score and why it is not better. */
    record Row(CallRow call, int score, String tone, List<String> reasons) {}

    /** Something to choose in the filter. */
    record Choice(String name, String words, boolean chosen) {}

    public int bound() {
        return CallScore.BOUND;
    }

    public boolean narrow() {
        return poor != null;
    }

    public boolean waiting() {
        return state == State.OPEN;
    }

    public List<Choice> states() {
        return Arrays.stream(State.values())
                .map(one -> new Choice(one.name(), words(one), one == state))
                .toList();
    }

    public List<Choice> criteria() {
        return Stream.of(Criterion.values())
                .map(one -> new Choice(one.name(), ScoreView.name(one), one == poor))
                .toList();
    }

    private static String words(State state) {
        return switch (state) {
            case OPEN -> "To be reviewed";
            case REVIEWED -> "Reviewed";
            case ALL -> "All calls";
        };
    }
}
