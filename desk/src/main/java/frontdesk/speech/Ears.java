package frontdesk.speech;

import java.util.List;
import java.util.stream.Stream;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;

/** What turns a caller's sound into words. One {@link Hearing} serves one call; calls do not share anything that can break. */
public interface Ears {
    /** The engine's name, as the journal and {@code doctor} show it: {@code pocketsphinx}. */
    String name();

    /** Gets ready what takes time, before the first such call; engines that need nothing do nothing. */
    default void prepare(Brief brief) {}

    /** Opens hearing for one call. */
    Hearing open(Brief brief);

    /**
     * What is known before anybody speaks.
     *
     * @param language what the call is held in, as far as one knows
     * @param others what the business speaks besides, so that a caller may
     * @param vocabulary the words that this business's callers use
     */
    record Brief(Language language, List<Language> others, Vocabulary vocabulary) {
        public Brief {
            others = others.stream().filter(one -> !one.equals(language)).toList();
        }

        /** Of a business that speaks one language. */
        public Brief(Language language, Vocabulary vocabulary) {
            this(language, List.of(), vocabulary);
        }

        /** All that may be spoken, what the call is held in first. */
        public List<Language> languages() {
            return Stream.concat(Stream.of(language), others.stream()).toList();
        }

        /** The same for a call that is held in this language now. */
        public Brief in(Language now) {
            return new Brief(now, languages(), vocabulary);
        }
    }

    /** The words of one business: its name, services with their synonyms, staff names, and whether parties or appointments are booked. */
    record Vocabulary(String business, List<String> services, List<String> staff, boolean parties) {}

    /**
     * Hearing in one call. Used from one thread at a time. Frames are given only between {@link #begin()} and
     * {@link #end()}; the speech detector decides when these are, and includes a little sound from before the speech.
     * Every method may throw {@link frontdesk.kernel.OutsideTrouble}; the call then asks the caller to repeat, on a fresh hearing.
     * A method that takes too long is interrupted, and should throw then.
     */
    interface Hearing extends AutoCloseable {
        /** What the caller was just asked for, so that the engine can prefer the words that answer it. */
        void expect(Expected expected);

        /** From the next utterance on the call is held in this language; ears that hear one language only may stay as they are. */
        default void turnTo(Language language) {}

        /** An utterance begins. */
        void begin();

        void hear(Frame frame);

        /** What has been recognised of the utterance so far; empty where the engine cannot tell yet. */
        String soFar();

        /** The utterance is over: waits for its words. */
        Heard end();

        @Override
        void close();
    }

    /**
     * The words of one utterance.
     *
     * @param text the best guess, lower case or not, with or without punctuation; empty where nothing was recognised
     * @param alternatives other guesses, best first
     * @param confidence between 0 and 1, as the engine calibrates it
     * @param reliable false where the engine itself would ask again rather than act on these words
     */
    record Heard(String text, List<String> alternatives, double confidence, boolean reliable) {
        public static Heard nothing() {
            return new Heard("", List.of(), 0, false);
        }

        public static Heard typed(String text) {
            return new Heard(text, List.of(), 1, true);
        }
    }
}
