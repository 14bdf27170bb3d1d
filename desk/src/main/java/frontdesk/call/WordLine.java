package frontdesk.call;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.By;
import frontdesk.journal.Usage;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/**
 * A caller's line whose carrier hears and speaks itself: words come and go in place of sound. It needs no ears and no voice of ours, and when the
 * caller interrupts it tells how far the agent got.
 */
public interface WordLine extends AutoCloseable {
    /** The caller was passed to a person who did not come, and is back: they are told so, and are not greeted again. */
    default boolean isBack() {
        return false;
    }

    /** What the caller's side does next. Waits at most that long, then answers {@link Event.Nothing}. */
    Event next(Duration patience);

    /**
     * Has a sentence said after what is being said.
     *
     * @param last nothing more belongs to it: what was said so far may be spoken to its end
     */
    void say(String sentence, Language language, boolean last);

    /** Who rings people beside this caller; null where the line's carrier does not. */
    default @Nullable Dialer dialer() {
        return null;
    }

    /** Joins the caller with somebody whom we have called, so that both leave us; false where they cannot be. */
    default boolean join(Line person) {
        return false;
    }

    /** Passes the caller to a person and lets go of them, whether that person comes or not. */
    void handOver(PhoneNumber to);

    /** Whose minutes it takes: {@code twilio}; {@link Usage#HERE} where nobody's. */
    default String carrier() {
        return Usage.HERE;
    }

    /** Who hears and speaks on it, as prices call them. */
    default String hearer() {
        return Usage.HERE;
    }

    /** Ends the call from our side. */
    void hangUp();

    @Override
    void close();

    /** What comes from the caller's side. */
    sealed interface Event {
        /** The caller said this; blank where it was speech without words. */
        record Said(String text) implements Event {}

        /** The caller spoke over the agent, of whom they heard no more than this. */
        record Interrupted(String heard) implements Event {}

        record Digit(char digit) implements Event {}

        /** The agent has fallen silent: all that was to be said has been heard. Not every carrier tells. */
        record Silent() implements Event {}

        /** The caller hung up, or the carrier lost the call. */
        record HungUp(By by, String reason) implements Event {}

        /** Nothing came in time. */
        record Nothing() implements Event {}
    }
}
