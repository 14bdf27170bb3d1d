package frontdesk.console.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Waveform;

/**
 * What the player of a page draws of a recording: how loud it is from its beginning to its end, from 0 to 100.
 *
 * @param length in seconds
 * @param both where the recording does not tell the two apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SoundPicture(
        double length,
        @Nullable List<Integer> caller,
        @Nullable List<Integer> receptionist,
        @Nullable List<Integer> both) {
    /** No screen on which it is drawn has many more pixels for it. */
    private static final int STRETCHES = 600;

    /** Empty where the file is not one that we can read. */
    static Optional<SoundPicture> of(Path file) {
        try (SeekableByteChannel sound = Files.newByteChannel(file)) {
            return Optional.of(of(Waveform.of(sound, STRETCHES)));
        } catch (IllegalArgumentException notWav) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SoundPicture of(Waveform wave) {
        double length = Math.round(wave.seconds() * 1_000) / 1_000.0;
        return wave.channels().size() == 1
                ? new SoundPicture(length, null, null, wave.channels().getFirst())
                : new SoundPicture(
                        length, wave.channels().getFirst(), wave.channels().getLast(), null);
    }
}
