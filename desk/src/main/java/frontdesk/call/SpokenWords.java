package frontdesk.call;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.Turn.Latency;

/**
 * What the agent is saying on a line of words, whose carrier speaks: how long that takes is guessed from its letters, until the carrier tells.
 * Times are milliseconds of the call's clock.
 */
final class SpokenWords {
    private static final long MILLIS_A_LETTER = 65;

    private final List<String> sentences = new ArrayList<>();
    private long began = -1;
    private long until;
    private @Nullable Latency latency;

    void say(String sentence, long now, @Nullable Latency waited) {
        if (began < 0) {
            began = now;
            until = now;
            latency = waited;
        }
        sentences.add(sentence);
        until = Math.max(until, now) + millis(sentence);
    }

    /** How long it takes to say this. */
    static long millis(String sentence) {
        return sentence.length() * MILLIS_A_LETTER;
    }

    boolean isSaying() {
        return began >= 0;
    }

    /** By now it should have been heard. */
    boolean isOver(long now) {
        return now >= until;
    }

    /** A carrier's word that it is silent is not believed as long as most of it must still be to come: it paused between two pieces. */
    boolean maybeOver(long now) {
        return now - began >= (until - began) / 2;
    }

    String text() {
        return String.join(" ", sentences);
    }

    /** What has been heard of it by now, to the last word that was heard whole. */
    String heardBy(long now) {
        String text = text();
        int letters = isOver(now) ? text.length() : (int) (text.length() * (now - began) / Math.max(1, until - began));
        return letters >= text.length() ? text : text.substring(0, Math.max(0, text.lastIndexOf(' ', letters)));
    }

    long began() {
        return began;
    }

    @Nullable
    Latency latency() {
        return latency;
    }
}
