package frontdesk.speech;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;

/** A voice that says every phrase with the same sound, so many moments long. */
public record SteadyVoice(Frame sound, int moments) implements Voice {
    @Override
    public String name() {
        return "steady";
    }

    @Override
    public Speech speak(String phrase, Language language) {
        return new Speech() {
            private int left = moments;

            @Override
            public @Nullable Frame next() {
                return left-- > 0 ? sound : null;
            }

            @Override
            public void close() {}
        };
    }
}
