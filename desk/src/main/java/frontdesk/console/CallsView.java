package frontdesk.console;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.Disposition;

/**
 * The list of calls.
 *
 * @param search what was searched for, as it was typed
 * @param older the address of the calls before these, or null where there are none
 * @param talks which brain it is that talks
 */
record CallsView(
        List<CallRow> rows, CallSearch search, @Nullable String older, String talks) {
    /** What may come of a call, by its name in addresses and in words. */
    record Outcome(String name, String words, boolean chosen) {}

    public List<Outcome> outcomes() {
        return outcomes(search.outcome().orElse(null));
    }

    static List<Outcome> outcomes(@Nullable Disposition chosen) {
        return Arrays.stream(Disposition.values())
                .map(one -> new Outcome(one.name(), CallRow.outcome(one), one == chosen))
                .toList();
    }
}
