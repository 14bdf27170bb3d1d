package frontdesk.call;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.Usage;
import frontdesk.kernel.PhoneNumber;

/**
 * One caller's line, whatever carries it. The inbound frames are the call's clock: 20 ms of sound are 20 ms of
 * conversation, so a line that delivers faster than real time runs the whole call faster.
 */
public interface Line extends AutoCloseable {
    /** What the caller's side does next. Waits at most that long, then answers {@link Event.Nothing}. */
    Event next(Duration patience);

    /** Adds sound to what is being played to the caller, in order. */
    void play(Frame frame);

    /** Asks to be told by {@link Event.Played} when everything played so far has been heard (or was cleared). */
    void mark(String name);

    /** Throws away what has not been heard yet: the caller interrupts. */
    void clear();

    /** Passes the caller to a person and lets go of them, whether that person comes or not: a cold transfer. */
    void handOver(PhoneNumber to);

    /** False where nobody would come by {@link #handOver}: then people are asked first, whatever their business prefers. */
    default boolean canHandOver() {
        return true;
    }

    /**
     * Who rings a person beside this caller, for a warm transfer: the caller hears music on this line, the person is told of the matter on their
     * own, and then the two are joined. Null where this line's carrier places no calls; then another of the house's dialers does.
     */
    default @Nullable Dialer dialer() {
        return null;
    }

    /**
     * Joins the caller with the person on another line, without us: both lines are closed by their holders next, which must not hang up either
     * side. False where the carriers cannot: then nothing has happened, and the sound goes on passing through us.
     */
    default boolean join(Line person) {
        return false;
    }

    /** Whose minutes it takes: {@code twilio}; {@link Usage#HERE} where nobody's. */
    default String carrier() {
        return Usage.HERE;
    }

    /** Ends the call from our side. */
    void hangUp();

    @Override
    void close();

    /** What comes from the caller's side. */
    sealed interface Event {
        record Sound(Frame frame) implements Event {}

        record Digit(char digit) implements Event {}

        record Played(String mark) implements Event {}

        /** The caller hung up, or the carrier lost the call. */
        record HungUp(By by, String reason) implements Event {}

        /** Nothing came in time; on a live line that means the network has lost sound. */
        record Nothing() implements Event {}
    }
}
