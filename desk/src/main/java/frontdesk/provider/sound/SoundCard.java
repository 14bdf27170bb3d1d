package frontdesk.provider.sound;

import frontdesk.audio.Frame;

/** A microphone and speakers. Frames go in and out at the pace of the sound itself: {@link #hear} and {@link #play} wait for it. */
public interface SoundCard extends AutoCloseable {
    /** The next 20 ms that the microphone hears; waits for them. */
    Frame hear();

    /** Adds to what is played; waits where more than a moment of it waits to be heard. */
    void play(Frame frame);

    /** How many samples of all that was added are not heard yet. */
    long unheard();

    /** Throws away what is not heard yet. */
    void clear();

    @Override
    void close();
}
