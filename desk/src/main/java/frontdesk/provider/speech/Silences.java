package frontdesk.provider.speech;

import java.util.regex.Pattern;

/** What Whisper writes where nobody speaks: {@code [Music]}, {@code (silence)}, notes. */
public final class Silences {
    private static final Pattern NOT_SAID = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)|♪+");

    private Silences() {}

    /** The words without it, on one line. */
    public static String leftOut(String text) {
        return NOT_SAID.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " ");
    }
}
