package frontdesk.provider.wire;

import java.util.Map;

/** What a carrier says on the stream of one call, whatever its own words for it. */
public sealed interface Message {
    /**
     * The stream begins.
     *
     * @param stream what the carrier calls it
     * @param call what the carrier calls the call
     * @param encoding the carrier's name for how sound is written
     * @param told whatever else it says of the call: its parameters, {@code from}, {@code to}
     */
    record Start(String stream, String call, String encoding, int rate, Map<String, String> told) implements Message {}

    /**
     * Sound, of any length.
     *
     * @param chunk its place in the order of all sound, or 0 where the carrier does not number it
     */
    record Sound(byte[] coded, long chunk) implements Message {}

    record Digit(char digit) implements Message {}

    /** What was sent before our mark has been played, or was cleared. */
    record Mark(String name) implements Message {}

    /** The carrier asks us to stop sending sound for a while ({@code true}), or to go on. */
    record Full(boolean full) implements Message {}

    record Stop() implements Message {}

    /** Nothing that matters here. */
    record Other() implements Message {}

    /** The keys of a telephone. */
    static Digit digit(String pressed) {
        if (!pressed.matches("[0-9A-D*#]")) {
            throw new IllegalArgumentException("not a key");
        }
        return new Digit(pressed.charAt(0));
    }
}
