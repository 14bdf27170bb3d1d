package frontdesk.provider.scripted;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;

/**
 * The telephone in a scripted caller's hand: what they say goes out in real time, and what is played to them is listened to. One moment is one
 * frame of 20 ms; patience is counted on the wall clock, everything else in moments.
 */
public final class Handset {
    private static final Duration MOMENT = Duration.ofMillis(20);

    /** Louder than the noise of a quiet line. */
    private static final int AUDIBLE = 300;

    /** Quiet of so many moments is a gap between words. */
    private static final int GAP = 12;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moment = lock.newCondition();
    private final ArrayDeque<short[]> speech = new ArrayDeque<>();
    private final ArrayDeque<Character> keys = new ArrayDeque<>();
    private final List<short[]> said = new ArrayList<>();
    private final List<short[]> heard = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private boolean over;
    private boolean nothingLeft = true;
    private boolean answered;
    private boolean waiting;
    private long lastSaid;
    private int quietMoments = GAP + 1;
    private int audibleMoments;
    private int runMoments;

    Handset() {}

    /** Says something after what is being said already: samples at 8,000 Hz. */
    public void say(short[] samples) {
        lock.lock();
        try {
            for (int from = 0; from < samples.length; from += Frame.USUAL) {
                short[] frame = Arrays.copyOfRange(samples, from, Math.min(from + Frame.USUAL, samples.length));
                speech.addLast(Arrays.copyOf(frame, Frame.USUAL));
            }
            answered = false;
            audibleMoments = 0;
        } finally {
            lock.unlock();
        }
    }

    /** Presses a key. */
    public void press(char key) {
        lock.lock();
        try {
            keys.addLast(key);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all that was to be said has been said. False where the patience or the call ended first. */
    public boolean awaitSaid(Duration patience) throws InterruptedException {
        return await(speech::isEmpty, patience);
    }

    /**
     * Waits until the other side has answered what was said last (at first: has greeted) and been quiet for a while, with nothing left to
     * play. False where the patience or the call ended first.
     */
    public boolean awaitAnswer(Duration quiet, Duration patience) throws InterruptedException {
        return await(() -> answered && nothingLeft && quietMoments >= moments(quiet), patience);
    }

    /** Waits until the other side has spoken that long since we spoke: the moment to interrupt. */
    public boolean awaitSpeech(Duration atLeast, Duration patience) throws InterruptedException {
        return await(() -> audibleMoments >= moments(atLeast), patience);
    }

    /** How long the other side has been speaking, the gaps between words included; zero while it is quiet. */
    public Duration heardFor() {
        return ask(() -> quietMoments > GAP ? 0 : runMoments);
    }

    /** How long the other side has been quiet with nothing left to play; zero while it speaks. */
    public Duration quietFor() {
        return ask(() -> nothingLeft ? quietMoments : 0);
    }

    /** Our side of the call from the opening of its first stream. */
    public short[] said() {
        return joined(said);
    }

    /** What was played to us, moment for moment beside {@link #said()}. */
    public short[] heard() {
        return joined(heard);
    }

    /** How long each answer took: from our last audible frame to the arrival of the other side's first. */
    public List<Duration> waits() {
        lock.lock();
        try {
            return List.copyOf(waits);
        } finally {
            lock.unlock();
        }
    }

    /** The next moment of our side. */
    byte[] speak() {
        lock.lock();
        try {
            short[] frame = speech.isEmpty() ? new short[Frame.USUAL] : speech.removeFirst();
            if (audible(frame)) {
                lastSaid = System.nanoTime();
                waiting = true;
            }
            said.add(frame);
            byte[] codes = Mulaw.encode(frame);
            moment.signalAll();
            return codes;
        } finally {
            lock.unlock();
        }
    }

    Optional<Character> pressed() {
        lock.lock();
        try {
            return Optional.ofNullable(keys.pollFirst());
        } finally {
            lock.unlock();
        }
    }

    /** Sound arrived to be played. */
    void arrived(byte[] codes) {
        lock.lock();
        try {
            nothingLeft = false;
            if (waiting && speech.isEmpty() && audible(Mulaw.decode(codes))) {
                waits.add(Duration.ofNanos(System.nanoTime() - lastSaid));
                waiting = false;
            }
        } finally {
            lock.unlock();
        }
    }

    /** A moment of the other side's sound was played. */
    void played(byte[] codes, boolean nothingLeft) {
        lock.lock();
        try {
            short[] frame = Mulaw.decode(codes);
            heard.add(frame);
            this.nothingLeft = nothingLeft;
            boolean sound = audible(frame);
            runMoments = quietMoments > GAP ? 0 : runMoments + 1;
            quietMoments = sound ? 0 : quietMoments + 1;
            if (sound && speech.isEmpty()) {
                answered = true;
                audibleMoments++;
            }
            moment.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The call is over. */
    void over() {
        lock.lock();
        try {
            over = true;
            moment.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Duration ask(IntSupplier moments) {
        lock.lock();
        try {
            return MOMENT.multipliedBy(moments.getAsInt());
        } finally {
            lock.unlock();
        }
    }

    private boolean await(BooleanSupplier done, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!done.getAsBoolean()) {
                if (over || left <= 0) {
                    return false;
                }
                left = moment.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private short[] joined(List<short[]> frames) {
        lock.lock();
        try {
            short[] all = new short[frames.size() * Frame.USUAL];
            for (int i = 0; i < frames.size(); i++) {
                System.arraycopy(frames.get(i), 0, all, i * Frame.USUAL, Frame.USUAL);
            }
            return all;
        } finally {
            lock.unlock();
        }
    }

    private static long moments(Duration time) {
        return time.dividedBy(MOMENT);
    }

    private static boolean audible(short[] samples) {
        for (short sample : samples) {
            if (sample > AUDIBLE || sample < -AUDIBLE) {
                return true;
            }
        }
        return false;
    }
}
