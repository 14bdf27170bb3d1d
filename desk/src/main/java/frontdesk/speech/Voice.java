package frontdesk.speech;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;

/** What turns our words into sound. Safe to use from many calls at once. */
public interface Voice {
    /** The engine's name, as the journal and {@code doctor} show it: {@code flite}. */
    String name();

    /**
     * Begins to speak one phrase.
     *
     * @return its sound, made while it is taken; throws {@link frontdesk.kernel.OutsideTrouble} where there will be none
     */
    Speech speak(String phrase, Language language);

    /** Makes a phrase ready that will be spoken soon and often; a voice that remembers nothing does nothing. */
    default void prepare(String phrase, Language language) {}

    /** The sound of one phrase in 20 ms frames, without leading silence. Closing it early stops the engine (barge-in); interrupted, it should throw. */
    interface Speech extends AutoCloseable {
        /** The next frame, or null after the last one; blocks while it is being made. */
        @Nullable
        Frame next();

        /** False where it was said before, so that nobody had to be asked for it. */
        default boolean isNew() {
            return true;
        }

        @Override
        void close();
    }
}
