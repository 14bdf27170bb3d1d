package frontdesk.agents;

import java.util.List;

/** What is to be done about one part. */
public sealed interface Step {
    /** Our name of the part. */
    String part();

    /** It is as it is to be. */
    record Keep(String part, String id) implements Step {}

    /**
     * It is not there.
     *
     * @param lost whether it was, and somebody has deleted it there
     */
    record Make(String part, boolean lost) implements Step {}

    /**
     * It is not as it is to be.
     *
     * @param drifted whether we want what we last sent, so that somebody has changed it there
     */
    record Change(String part, String id, List<Difference> differences, boolean drifted) implements Step {}

    /** We made it and do not want it any more. */
    record Remove(String part, String id) implements Step {}

    default boolean isWork() {
        return !(this instanceof Keep);
    }
}
