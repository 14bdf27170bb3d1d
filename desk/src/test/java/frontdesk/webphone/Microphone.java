package frontdesk.webphone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Resampler;
import frontdesk.audio.Wav;
import frontdesk.provider.local.Aloud;

/** What a browser's microphone hears from the moment it is switched on: a file that somebody speaks, from its beginning again and again. */
final class Microphone {
    private static final int RATE = 48_000;

    private final List<Frame> heard = new ArrayList<>();

    Microphone silence(int seconds) {
        heard.addAll(Frames.of(new short[seconds * Frame.RATE]));
        return this;
    }

    Microphone says(String words) {
        heard.addAll(Aloud.by("rms", words));
        return this;
    }

    /** The arguments by which Chromium hears this, and need not ask whether it may. */
    String[] plugged() throws IOException {
        short[] sound = Resampler.convert(Frames.join(heard), Frame.RATE, RATE);
        Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "microphone-", ".wav");
        Files.write(file, Wav.mono(RATE, sound).write());
        return new String[] {
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-audio-capture=" + file,
            "--autoplay-policy=user-gesture-required"
        };
    }
}
