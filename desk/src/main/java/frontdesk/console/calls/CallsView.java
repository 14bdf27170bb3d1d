package frontdesk.console.calls;

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
 * @param saved searches that are kept under a name
 * @param news what has just come of keeping one, or null
 */
record CallsView(
        List<CallRow> rows,
        CallSearch search,
        @Nullable String older,
        String talks,
        List<Saved> saved,
        @Nullable News news) {
    /**
     * A search under a name.
     *
     * @param chosen whether it is the one that is shown
     * @param theirs whether this visitor may rename and delete it
     */
    record Saved(String id, String name, boolean team, String address, boolean chosen, boolean theirs) {}

    /** What has just come of something. */
    record News(String text, boolean good) {
        static @Nullable News of(@Nullable String came) {
            return switch (came) {
                case "kept" -> new News("This search is kept as a view.", true);
                case "renamed" -> new News("The view has its new name.", true);
                case "deleted" -> new News("The view is deleted. The calls are as they were.", true);
                case "full" -> new News("Twenty views are kept already. Delete one that is used no more.", false);
                case "taken" -> new News("There is another view of that name.", false);
                case "nothing" -> new News("A view has a name, and something that is searched for.", false);
                case null, default -> null;
            };
        }
    }

    /** Those that this visitor may rename and delete. */
    public List<Saved> theirs() {
        return saved.stream().filter(Saved::theirs).toList();
    }

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
