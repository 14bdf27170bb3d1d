package frontdesk.call;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;

/**
 * A voice that does not ask another for what it has said before: a greeting or a filler is heard at once, and paid for once. It remembers twenty
 * minutes of sound, some 20 MB, and forgets what is least asked for.
 */
public final class RememberingVoice implements Voice {
    private static final int MOST_FRAMES = 20 * 60 * 50;

    private final Voice voice;
    private final Cache<Phrase, List<Frame>> said;

    private record Phrase(String text, Language language) {}

    public RememberingVoice(Voice voice) {
        this.voice = voice;
        this.said = Caffeine.newBuilder()
                .maximumWeight(MOST_FRAMES)
                .weigher((Phrase phrase, List<Frame> sound) -> sound.size())
                .build();
    }

    @Override
    public String name() {
        return voice.name();
    }

    @Override
    public Speech speak(String text, Language language) {
        Phrase phrase = new Phrase(text, language);
        List<Frame> known = said.getIfPresent(phrase);
        return known == null ? new Learning(phrase, voice.speak(text, language)) : new Recital(known.iterator());
    }

    /** What is said for the first time; remembered only if it came to its end. */
    private final class Learning implements Speech {
        private final Phrase phrase;
        private final Speech speech;
        private final List<Frame> sound = new ArrayList<>();

        Learning(Phrase phrase, Speech speech) {
            this.phrase = phrase;
            this.speech = speech;
        }

        @Override
        public @Nullable Frame next() {
            Frame frame = speech.next();
            if (frame != null) {
                sound.add(frame);
            } else if (!sound.isEmpty()) {
                said.put(phrase, List.copyOf(sound));
            }
            return frame;
        }

        @Override
        public void close() {
            speech.close();
        }
    }

    /** What was said before. */
    private record Recital(Iterator<Frame> frames) implements Speech {
        @Override
        public @Nullable Frame next() {
            return frames.hasNext() ? frames.next() : null;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
