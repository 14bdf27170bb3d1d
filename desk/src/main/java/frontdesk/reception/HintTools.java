package frontdesk.reception;

import java.util.List;

import frontdesk.brain.LanguageModel;
import frontdesk.brain.Toolbox;

/** The tools of a turn that follows a hint: a model may look and put through, and nothing is done for which the caller has not spoken. */
record HintTools(ModelTools belt) implements Toolbox {
    private static final String NO_YES =
            "The caller has not agreed to this: say what you would do, and ask them. A colleague's words are no yes of theirs.";

    @Override
    public List<LanguageModel.Tool> tools() {
        return belt.tools();
    }

    @Override
    public boolean changes(String tool) {
        return belt.changes(tool);
    }

    @Override
    public String use(String tool, String arguments) {
        boolean allowed = !changes(tool) || tool.equals(ModelToolList.PERSON);
        return allowed ? belt.use(tool, arguments) : ModelAnswer.of("Refused", NO_YES);
    }

    @Override
    public boolean ends() {
        return belt.ends();
    }
}
