package frontdesk.speech;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;

/**
 * A voice that does not ask another for what it has said before: a greeting or a filler is heard at once, and paid for once. It remembers twenty
 * minutes of sound, some 20 MB, and forgets what is least asked for. What was prepared, and what was said to three callers and names no number,
 * is kept on a shelf besides, across restarts; what concerns one caller only is not.
 */
public final class RememberingVoice implements Voice {
    private static final int MOST_FRAMES = 20 * 60 * 50;
    private static final int OFTEN = 3;

    private final Voice voice;
    private final String who;
    private final @Nullable PhraseShelf shelf;
    private final Cache<Phrase, Said> said;

    private record Phrase(String text, Language language) {
        boolean namesNoNumber() {
            return text.chars().noneMatch(Character::isDigit);
        }
    }

    private record Said(List<Frame> sound, AtomicInteger asked) {}

    /** One that remembers until the next start. */
    public RememberingVoice(Voice voice) {
        this(voice, voice.name(), null);
    }

    /** @param who all that changes how it sounds: vendor, model, whose voice */
    public RememberingVoice(Voice voice, String who, @Nullable PhraseShelf shelf) {
        this.voice = voice;
        this.who = who;
        this.shelf = shelf;
        this.said = Caffeine.newBuilder()
                .maximumWeight(MOST_FRAMES)
                .weigher((Phrase phrase, Said one) -> one.sound().size())
                .build();
    }

    @Override
    public String name() {
        return voice.name();
    }

    @Override
    public Speech speak(String text, Language language) {
        Phrase phrase = new Phrase(text, language);
        Said known = known(phrase);
        if (known == null) {
            return new Learning(phrase, voice.speak(text, language));
        }
        if (known.asked().incrementAndGet() == OFTEN && phrase.namesNoNumber()) {
            keep(phrase, known.sound());
        }
        return new Recital(known.sound().iterator());
    }

    @Override
    public void prepare(String text, Language language) {
        Phrase phrase = new Phrase(text, language);
        if (known(phrase) != null) {
            return;
        }
        try (Speech speech = new Learning(phrase, voice.speak(text, language))) {
            while (speech.next() != null) {
                // it is remembered when it has come to its end
            }
        }
        Said learned = said.getIfPresent(phrase);
        if (learned != null) {
            keep(phrase, learned.sound());
        }
    }

    private @Nullable Said known(Phrase phrase) {
        Said known = said.getIfPresent(phrase);
        if (known == null && shelf != null) {
            known = shelf.find(key(phrase))
                    .map(sound -> new Said(sound, new AtomicInteger(OFTEN)))
                    .orElse(null);
            if (known != null) {
                said.put(phrase, known);
            }
        }
        return known;
    }

    private void keep(Phrase phrase, List<Frame> sound) {
        if (shelf != null) {
            shelf.keep(key(phrase), sound);
        }
    }

    private String key(Phrase phrase) {
        return who + "\n" + phrase.language().tag() + "\n" + phrase.text();
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
                said.put(phrase, new Said(List.copyOf(sound), new AtomicInteger(1)));
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
        public boolean isNew() {
            return false;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
