package frontdesk.console.calls;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where a page finds the recording of a call.
 *
 * @param address where it is heard
 * @param waveform where {@link SoundPicture} is, or null where there is none
 */
record RecordingView(String address, @Nullable String waveform) {
    /** @param call the address below which both stand */
    static RecordingView below(String call, Path file) {
        String ending = RecordingPart.ending(file);
        return new RecordingView(call + "/recording" + ending, ending.equals(".wav") ? call + "/waveform.json" : null);
    }
}
