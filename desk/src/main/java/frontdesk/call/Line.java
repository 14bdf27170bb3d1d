package frontdesk.call;

import java.time.Duration;

import frontdesk.audio.Frame;
import frontdesk.journal.CallEnded.By;
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

    /** Passes the caller to a person. */
    void handOver(PhoneNumber to);

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
