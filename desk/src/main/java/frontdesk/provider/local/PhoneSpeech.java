package frontdesk.provider.local;

import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Level;
import frontdesk.audio.PhoneBand;
import frontdesk.audio.Resampler;

/** Turns what a speech engine made into telephone sound: no silence before it, 8,000 Hz, phone band, one loudness for every voice. */
final class PhoneSpeech {
    /** How loud speech is while it lasts. Measured after the band, because some voices have four fifths of their energy below it. */
    static final double LOUDNESS = -18;

    private static final int MILLIS_AFTER = 60;

    private PhoneSpeech() {}

    static List<Frame> of(short[] samples, int rate) {
        short[] band = new PhoneBand().next(Resampler.convert(samples, rate, Frame.RATE));
        return Frames.of(Level.speechAt(LOUDNESS, Level.withoutSilence(band, Frame.RATE, MILLIS_AFTER)));
    }
}
