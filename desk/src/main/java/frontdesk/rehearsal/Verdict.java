package frontdesk.rehearsal;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a rehearsed call went.
 *
 * @param complaints what is not as it should be; empty where all is well
 * @param turns of the caller
 * @param thought microseconds of the processor that each of the agent's replies took
 * @param model the turns that a language model was given
 * @param recording of a call in sound, or null
 */
public record Verdict(
        String scenario,
        String story,
        List<Line> lines,
        List<String> complaints,
        int turns,
        List<Long> thought,
        List<ModelTurn> model,
        @Nullable Path recording) {
    public boolean good() {
        return complaints.isEmpty();
    }

    String family() {
        int slash = scenario.indexOf('/');
        return slash < 0 ? scenario : scenario.substring(0, slash);
    }
}
