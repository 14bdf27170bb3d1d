package frontdesk.brain;

import java.util.List;

/** What a model may use in a conversation; whoever opens the conversation fills it. */
public interface Toolbox {
    List<LanguageModel.Tool> tools();

    /** Whether using it can change something; what only looks may be used beside others. */
    boolean changes(String tool);

    /**
     * Uses a tool and says what came of it, as JSON for the model. What cannot be used as asked is an answer that says so, and no exception.
     *
     * @param arguments as the model wrote them
     */
    String use(String tool, String arguments);

    /** A tool of this turn ends it: the caller is put through, or the conversation is over. */
    boolean ends();
}
