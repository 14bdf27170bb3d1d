package frontdesk.business;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;

/**
 * Who is to hear the callers of a business and who is to speak for it, where these are not the usual ones of the house.
 *
 * @param ears the best first; none: as is usual in the house
 * @param voices the same
 */
public record Sound(List<Pick> ears, List<Pick> voices) {
    public static final Sound USUAL = new Sound(List.of(), List.of());

    public Sound {
        ears = ears == null ? List.of() : List.copyOf(ears);
        voices = voices == null ? List.of() : List.copyOf(voices);
    }

    /**
     * One that is chosen.
     *
     * @param engine its name in the house: {@code deepgram}
     * @param speaker whose voice, as the engine calls it, or null for the one that is set up
     * @param language for calls in this language only, or null for all
     */
    public record Pick(
            String engine,
            @Nullable String speaker,
            @Nullable Language language) {
        /** {@code deepgram} or, with whose voice, {@code elevenlabs:21m00Tcm4TlvDq8ikWAM}. */
        public static Pick named(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Pick(text.strip(), null, null)
                    : new Pick(
                            text.substring(0, colon).strip(),
                            text.substring(colon + 1).strip(),
                            null);
        }

        private boolean isFor(Language spoken) {
            return language == null || language.isKindOf(spoken);
        }
    }

    /** Who hears a call in this language, the best first; none: as is usual. */
    public List<Pick> ears(Language language) {
        return ears.stream().filter(one -> one.isFor(language)).toList();
    }

    /** Who speaks in this language, the best first; none: as is usual. */
    public List<Pick> voices(Language language) {
        return voices.stream().filter(one -> one.isFor(language)).toList();
    }
}
