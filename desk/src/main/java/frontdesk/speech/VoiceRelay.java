package frontdesk.speech;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;

/** One phrase, by whoever can say it: a race to the first sound, and a relay where one breaks off. */
final class VoiceRelay implements Voice.Speech {
    /** Between the second and those after it: by now the caller waits. */
    private static final Duration A_LITTLE = Duration.ofMillis(150);

    /** How long the last of them may take to begin. */
    private static final Duration LAST = Duration.ofMillis(2_500);

    /** A phrase that was broken off is taken up a little earlier, so that its broken word is heard whole. */
    private static final double TAKEN_UP_EARLIER = 300;

    private final String phrase;
    private final Language language;
    private final Deque<Voice> untried;
    private final Duration headStart;
    private final Meter meter;
    private final BiConsumer<Voice, RuntimeException> failed;

    private final Object lock = new Object();

    /** Who is asked, the best first. */
    private final List<VoiceAttempt> asked = new ArrayList<>();

    private @Nullable VoiceAttempt speaking;
    private @Nullable RuntimeException trouble;

    /** Milliseconds of sound that were taken, since when, and how much of who speaks now is left out because it was said before. */
    private double taken;

    private long since;

    private double toSkip;

    /** @param failed is told who did not sound in time, or broke off */
    VoiceRelay(
            String phrase,
            Language language,
            List<Voice> voices,
            Duration headStart,
            Meter meter,
            BiConsumer<Voice, RuntimeException> failed) {
        this.phrase = phrase;
        this.language = language;
        this.untried = new ArrayDeque<>(voices);
        this.headStart = headStart;
        this.meter = meter;
        this.failed = failed;
    }

    @Override
    public @Nullable Frame next() {
        synchronized (lock) {
            try {
                while (true) {
                    VoiceAttempt now = speaking == null ? whoSoundsFirst() : speaking;
                    await(untilItIsMissed(), now::hasNews);
                    Frame frame = now.frames.poll();
                    if (frame == null && now.isWhole()) {
                        return null;
                    } else if (frame == null) {
                        fail(now);
                        speaking = null;
                    } else if (isNew(frame)) {
                        return frame;
                    }
                }
            } catch (InterruptedException stopping) {
                close();
                Thread.currentThread().interrupt();
                throw OutsideTrouble.passing("voice", "nobody listens any more", stopping);
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            asked.forEach(VoiceAttempt::leave);
            asked.clear();
        }
    }

    private boolean isNew(Frame frame) {
        double millis = frame.samples().length * 1_000.0 / Frame.RATE;
        if (toSkip > 0) {
            toSkip -= millis;
            return false;
        }
        since = taken == 0 ? System.nanoTime() : since;
        taken += millis;
        return true;
    }

    /** A line plays what it was handed: only after that does the caller hear that nothing comes. */
    private Duration untilItIsMissed() {
        double played = taken == 0 ? 0 : (System.nanoTime() - since) / 1e6;
        return headStart.plusMillis((long) Math.max(0, taken - played));
    }

    /** Asks one after another until somebody sounds; throws the first trouble where nobody does. */
    private VoiceAttempt whoSoundsFirst() throws InterruptedException {
        while (true) {
            if (!untried.isEmpty()) {
                asked.add(new VoiceAttempt(untried.removeFirst(), phrase, language, meter, lock).begin());
            }
            await(patience(), () -> sounding() != null || asked.stream().allMatch(VoiceAttempt::hasFailed));
            VoiceAttempt first = sounding();
            if (first != null) {
                return heard(first);
            }
            List.copyOf(asked).stream()
                    .filter(one -> one.hasFailed() || untried.isEmpty())
                    .forEach(this::fail);
            if (untried.isEmpty()) {
                throw trouble != null ? trouble : OutsideTrouble.passing("voice", "there is none");
            }
        }
    }

    private Duration patience() {
        if (untried.isEmpty()) {
            return LAST;
        }
        return asked.size() == 1 && trouble == null ? headStart : A_LITTLE;
    }

    private @Nullable VoiceAttempt sounding() {
        for (VoiceAttempt one : asked) {
            if (one.sounds()) {
                return one;
            }
        }
        return null;
    }

    /** Who had more time and is not heard yet has failed; who was asked later is let go. */
    private VoiceAttempt heard(VoiceAttempt first) {
        List.copyOf(asked.subList(0, asked.indexOf(first))).forEach(this::fail);
        asked.stream().filter(one -> one != first).forEach(VoiceAttempt::leave);
        asked.removeIf(one -> one != first);
        speaking = first;
        toSkip = Math.max(0, taken - TAKEN_UP_EARLIER);
        return first;
    }

    private void fail(VoiceAttempt one) {
        trouble = trouble == null ? one.trouble() : trouble;
        failed.accept(one.voice, one.trouble());
        one.leave();
        asked.remove(one);
    }

    private void await(Duration patience, BooleanSupplier event) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); !event.getAsBoolean() && left > 0; left = deadline - System.nanoTime()) {
            lock.wait(left / 1_000_000 + 1);
        }
    }
}
