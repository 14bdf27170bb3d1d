package frontdesk.speech;

import java.util.List;

import frontdesk.business.Sound;

/** Who hears and who speaks, as a business wishes it. */
public interface Cast {
    /** @param meter counts what they are given */
    Ears ears(Sound sound, Meter meter);

    /** The one to speak with, and those to fall back on when it fails, in order. */
    List<Voice> voices(Sound sound, Meter meter);

    /** The same for every business, and uncounted. */
    static Cast of(Ears ears, List<Voice> voices) {
        List<Voice> all = List.copyOf(voices);
        return new Cast() {
            @Override
            public Ears ears(Sound sound, Meter meter) {
                return ears;
            }

            @Override
            public List<Voice> voices(Sound sound, Meter meter) {
                return all;
            }
        };
    }
}
