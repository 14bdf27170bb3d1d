package frontdesk.call;

import java.util.List;

import frontdesk.audio.Frame;

/** Who plays the caller of a simulated call; asked by the line what to do next, each time the agent has been heard to its end. */
public interface SimulatedCaller extends CallWatcher {
    /** The call's clock stands still until this is answered. */
    Move next();

    /** What a caller does when it is their turn. */
    sealed interface Move {
        /** Says this, and hears the answer. */
        record Speaks(List<Frame> sound) implements Move {}

        /** Waits in silence until the agent has spoken again. */
        record KeepsSilent() implements Move {}

        record HangsUp() implements Move {}
    }
}
