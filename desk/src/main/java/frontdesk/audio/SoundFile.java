package frontdesk.audio;

/** A sound file of whichever kind we can read: WAV or MP3, told apart by how it begins. */
public final class SoundFile {
    private SoundFile() {}

    /** Throws IllegalArgumentException with a sentence for its sender where it is neither. */
    public static Wav read(byte[] file) {
        return Mp3.is(file) ? Mp3.read(file) : Wav.read(file);
    }
}
