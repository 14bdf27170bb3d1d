package frontdesk.audio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Sound that was coded by others. {@code hello.mp3} is "Hello. Your table is booked." as gTTS would send it, in 2.1 seconds, with tags at both ends
 * ({@code flite -voice rms -o h.wav}, {@code lame -m m --resample 24 -b 32 --add-id3v2 --tt Hello}); {@code left.mp3} is a tone of 440 Hz for 0.3 seconds,
 * left of silence ({@code lame -m s --resample 44.1 -b 64}).
 */
public final class TestSound {
    private TestSound() {}

    public static byte[] mp3(String name) throws IOException {
        try (InputStream file = TestSound.class.getResourceAsStream("/speech/" + name + ".mp3")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
