package frontdesk.provider.sip;

import java.util.TreeMap;

import frontdesk.audio.Concealment;
import frontdesk.audio.Frame;

/**
 * Makes an even stream of frames of packets that come unevenly, twice, out of order or not at all. It plays as late as the network is uneven and
 * no later: what comes late lets it wait longer from then on, and in quiet moments it catches up again. It is asked for a frame every 20 ms,
 * and always answers one. All times are in samples; nothing here knows a clock.
 *
 * <pre>
 *   played ◀── playAt ──[ held: sound by its timestamp ]── newest ◀── arriving
 *                       ╰────────── delay ≈ target ────╯
 * </pre>
 *
 * Where nothing is held the sound is only filled in and {@code playAt} stays: if the missing packets come after all, they are played, later;
 * if others come in their place, what was filled in counts as played.
 */
final class JitterBuffer {
    private static final int TICK = Frame.USUAL;
    private static final int LEAST_DELAY = TICK;
    private static final int FIRST_DELAY = 2 * TICK;
    private static final int MOST_DELAY = Frame.RATE / 5;
    private static final int MOST_HELD = Frame.RATE;

    /** After such a pause a new stretch of talk begins, with the delay that is fit now. */
    private static final int PAUSE = 10;

    /** A stream that jumps so far has begun anew. */
    private static final int JUMP = 10 * Frame.RATE;

    private static final int ALL_LATE = 10;

    /** In ticks: how long there is too much before a quiet frame is left out, and before any is. */
    private static final int SOON = 10;

    private static final int AT_LAST = 100;
    private static final int QUIET = 250;
    private static final double FORGETTING = 0.998;

    private final TreeMap<Long, short[]> held = new TreeMap<>();
    private final Concealment concealment = new Concealment();
    private final Transit transit = new Transit();
    private boolean begun;
    private int source;
    private long newest;
    private long playAt;
    private int stalled;
    private int late;
    private int tooMuch;
    private double unevenness = FIRST_DELAY - LEAST_DELAY;
    private long filledIn;

    /** @param now when it came, in samples of any clock that runs evenly */
    void put(int stream, int timestamp, short[] sound, long now) {
        long at = begun ? newest + (timestamp - (int) newest) : Integer.toUnsignedLong(timestamp);
        if (!begun || stream != source || Math.abs(at - playAt) > JUMP || late >= ALL_LATE) {
            beginAnew(stream, at);
        }
        newest = Math.max(newest, at);
        unevenness = Math.max(transit.lateness(now - at), unevenness * FORGETTING);
        if (at + sound.length <= playAt) {
            late++;
            return;
        }
        late = 0;
        if (stalled > 0) {
            goOn(at);
        }
        held.putIfAbsent(at, sound);
        while (held.lastKey() - held.firstKey() > MOST_HELD) {
            held.pollFirstEntry();
            playAt = held.firstKey();
        }
    }

    /** The next 20 ms. */
    Frame take() {
        while (!held.isEmpty() && held.firstKey() + held.firstEntry().getValue().length <= playAt) {
            held.pollFirstEntry();
        }
        if (!begun) {
            return Frame.silence();
        }
        if (held.isEmpty()) {
            stalled++;
            return missing();
        }
        if (held.firstKey() >= playAt + TICK) {
            playAt += TICK;
            return missing();
        }
        short[] sound = assembled();
        if (leavesOut(sound) && held.lastKey() + held.lastEntry().getValue().length >= playAt + 2 * TICK) {
            tooMuch = 0;
            concealment.missing();
            playAt += TICK;
            sound = assembled();
        }
        playAt += TICK;
        return concealment.arrived(new Frame(sound));
    }

    /** How late this stream is played, in samples. */
    int delay() {
        return held.isEmpty() ? 0 : (int) (held.lastKey() + held.lastEntry().getValue().length - playAt);
    }

    /** For how many frames there was no sound although the stream had begun. */
    long filledIn() {
        return filledIn;
    }

    private void beginAnew(int stream, long at) {
        held.clear();
        transit.forget();
        begun = true;
        source = stream;
        newest = at;
        playAt = at - wholeTicks();
        stalled = 0;
        late = 0;
    }

    private void goOn(long at) {
        playAt = stalled > PAUSE ? at - wholeTicks() : playAt + Math.clamp(at - playAt, 0, (long) stalled * TICK);
        stalled = 0;
    }

    private Frame missing() {
        filledIn++;
        return concealment.missing();
    }

    /** The target as whole frames, so that a frame that is played is mostly one packet. */
    private int wholeTicks() {
        return (target() + TICK - 1) / TICK * TICK;
    }

    private int target() {
        return (int) Math.clamp(unevenness + LEAST_DELAY, LEAST_DELAY, MOST_DELAY);
    }

    private boolean leavesOut(short[] sound) {
        tooMuch = delay() - TICK >= target() + TICK ? tooMuch + 1 : 0;
        return tooMuch > AT_LAST || tooMuch > SOON && isQuiet(sound);
    }

    private static boolean isQuiet(short[] sound) {
        long sum = 0;
        for (short sample : sound) {
            sum += Math.abs(sample);
        }
        return sum < (long) QUIET * sound.length;
    }

    private short[] assembled() {
        short[] sound = new short[TICK];
        for (var piece : held.headMap(playAt + TICK).entrySet()) {
            long from = Math.max(playAt, piece.getKey());
            long until = Math.min(playAt + TICK, piece.getKey() + piece.getValue().length);
            if (from < until) {
                int offset = (int) (from - piece.getKey());
                System.arraycopy(piece.getValue(), offset, sound, (int) (from - playAt), (int) (until - from));
            }
        }
        return sound;
    }

    /** How much later than the quickest of the last seconds each packet comes; follows clocks that run apart. */
    private static final class Transit {
        private static final int WINDOW = 250;
        private long quickest = Long.MAX_VALUE;
        private long quickestNow = Long.MAX_VALUE;
        private int seen;

        long lateness(long transit) {
            quickestNow = Math.min(quickestNow, transit);
            if (++seen == WINDOW) {
                seen = 0;
                quickest = quickestNow;
                quickestNow = transit;
            }
            return transit - Math.min(quickest, quickestNow);
        }

        void forget() {
            quickest = Long.MAX_VALUE;
            quickestNow = Long.MAX_VALUE;
            seen = 0;
        }
    }
}
