package frontdesk.call;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.journal.Turn.Latency;

/**
 * What the agent is saying, and how much of it the caller has heard. The line plays without a gap what it was handed, so the place
 * that is being heard follows from the call's clock; the line's marks confirm it. Times are milliseconds of that clock.
 */
final class AgentTurn {
    /** What an engine needs for a letter, until it has shown how long its phrase is. */
    private static final double MILLIS_A_LETTER = 65;

    /** A phrase that was broken off is taken up a little earlier, so that its broken word is heard whole. */
    private static final double TAKEN_UP_EARLIER = 300;

    private final List<Spoken> phrases = new ArrayList<>();
    private final boolean filler;
    private double playedUntil;
    private boolean whole;
    private long began = -1;
    private @Nullable Latency latency;
    private long transport = -1;

    /** How far one phrase has come. */
    private static final class Spoken {
        final String text;
        double skipped;
        /** When what was handed of it will have been heard, or -1 as long as nothing was. */
        double ends = -1;

        double handed;
        double heard;
        boolean complete;
        boolean done;

        Spoken(String text) {
            this.text = text;
        }

        double total() {
            return complete
                    ? Math.max(1, skipped + handed)
                    : Math.max(skipped + handed, text.length() * MILLIS_A_LETTER);
        }
    }

    /**
     * @param filler it only bridges the time to a reply
     * @param whole nothing more will be added to it
     * @param after when what the line was handed before will have been heard
     */
    AgentTurn(List<String> phrases, boolean whole, boolean filler, long after) {
        this.filler = filler;
        add(phrases, whole);
        this.playedUntil = after;
    }

    boolean isFiller() {
        return filler;
    }

    void add(List<String> more, boolean nowWhole) {
        more.stream().map(Spoken::new).forEach(phrases::add);
        whole = nowWhole;
    }

    boolean isWhole() {
        return whole;
    }

    int phrases() {
        return phrases.size();
    }

    /** All that there is of it has been handed to the line. */
    boolean isHanded() {
        return phrases.stream().allMatch(phrase -> phrase.complete);
    }

    String phrase(int index) {
        return phrases.get(index).text;
    }

    boolean isDone(int phrase) {
        return phrases.get(phrase).done;
    }

    /** How much of the phrase's sound is left out, because it was heard in an earlier take. */
    double takeUp(int phrase) {
        Spoken spoken = phrases.get(phrase);
        spoken.skipped = Math.max(0, spoken.heard - TAKEN_UP_EARLIER);
        spoken.handed = 0;
        spoken.ends = -1;
        spoken.complete = false;
        return spoken.skipped;
    }

    void handed(int phrase, Frame frame, long now) {
        Spoken spoken = phrases.get(phrase);
        playedUntil = Math.max(playedUntil, now);
        double length = frame.samples().length * 1_000.0 / Frame.RATE;
        spoken.handed += length;
        playedUntil += length;
        spoken.ends = playedUntil;
        began = began < 0 ? now : began;
    }

    void complete(int phrase) {
        phrases.get(phrase).complete = true;
    }

    /** The line says now that this phrase has been heard, and so have those before it: later than it should by the way there and back. */
    void heard(int phrase, long now) {
        if (transport < 0 && phrase < phrases.size() && phrases.get(phrase).ends >= 0) {
            transport = Math.max(0, Math.round(now - phrases.get(phrase).ends));
        }
        for (int i = 0; i <= phrase && i < phrases.size(); i++) {
            phrases.get(i).done = true;
        }
    }

    /** The line's sound was cleared: what has not been heard by now will not be. */
    void stopped(long now) {
        for (Spoken spoken : phrases) {
            if (!spoken.done && spoken.ends >= 0) {
                double heardNow = Math.clamp(spoken.handed - (spoken.ends - now), 0, spoken.handed);
                spoken.heard = spoken.skipped + heardNow;
                spoken.done = spoken.complete && heardNow >= spoken.handed;
                spoken.ends = -1;
            }
        }
        playedUntil = 0;
    }

    /** When all that was handed to the line will have been heard. */
    long playedUntil() {
        return Math.round(playedUntil);
    }

    /** When the caller heard the first of it, or -1. */
    long began() {
        return began;
    }

    void latency(@Nullable Latency waited) {
        latency = waited;
    }

    /** What the caller has waited for it, the line included as far as that is known; null where he had not spoken. */
    @Nullable
    Latency latency() {
        Latency known = latency;
        return known == null || transport < 0
                ? known
                : new Latency(known.endpointing(), known.ears(), known.brain(), known.tools(), known.voice(), (int)
                        transport);
    }

    /** All of it. */
    String text() {
        return String.join(" ", phrases.stream().map(p -> p.text).toList());
    }

    /** What was heard of it, to the last word that was heard whole; blank where it was nothing. */
    String heardText() {
        StringBuilder text = new StringBuilder();
        for (Spoken spoken : phrases) {
            String part = spoken.done ? spoken.text : wholeWords(spoken.text, spoken.heard / spoken.total());
            text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
            if (!spoken.done) {
                break;
            }
        }
        return text.toString();
    }

    private static String wholeWords(String text, double share) {
        int letters = (int) Math.round(text.length() * Math.clamp(share, 0, 1));
        if (letters >= text.length() || text.charAt(letters) == ' ') {
            return text.substring(0, letters);
        }
        return text.substring(0, Math.max(0, text.lastIndexOf(' ', letters)));
    }
}
