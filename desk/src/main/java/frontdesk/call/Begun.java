package frontdesk.call;

import java.lang.System.Logger.Level;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.reception.Conversation;
import frontdesk.turns.Regrets;

/**
 * A conversation that is begun when the line is open already: where looking up who calls takes long the caller hears that it takes a moment, and
 * where it fails that we are sorry, but never nothing. Asked by one thread at a time.
 */
final class Begun extends ConversationAround {
    private static final System.Logger LOG = System.getLogger(Begun.class.getName());

    private final Supplier<Conversation> beginning;
    private @Nullable Conversation begun;

    /**
     * @param beginning waits for others and may throw; asked once
     * @param regrets what is said where it has thrown
     */
    Begun(Supplier<Conversation> beginning, Regrets regrets) {
        super(new Apology(regrets));
        this.beginning = beginning;
    }

    @Override
    Conversation conversation() {
        Conversation held = begun;
        if (held == null) {
            held = begin();
            begun = held;
        }
        return held;
    }

    private Conversation begin() {
        try {
            return beginning.get();
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "nobody can take a call", trouble);
            return super.conversation();
        }
    }
}
