package frontdesk.provider.whisper;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Resampler;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.speech.Hints;
import frontdesk.provider.speech.WholeUtterance;
import frontdesk.speech.Ears;

/**
 * Whisper in this process, on this machine's processor: no key, no server, no sound that leaves the house. An utterance is heard when it is over;
 * all calls wait for one engine, so it is for a few lines at once.
 */
public final class WhisperEars implements Ears {
    /** What Whisper was trained on. */
    private static final int RATE = 16_000;

    /** It hears nothing in less than a second. */
    private static final int SHORTEST = RATE + RATE / 10;

    /** As sure as it is taken to be; it does not say. */
    private static final double UNTOLD = 0.8;

    private final ModelFile model;
    private final int threads;
    private final Duration patience;
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("whisper").factory());

    /** Touched by the working thread only. */
    private @Nullable Engine engine;

    /**
     * @param threads of the processor for one utterance
     * @param patience how long the words of an utterance may take once it is over
     */
    public WhisperEars(ModelFile model, int threads, Duration patience) {
        this.model = model;
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "whisper";
    }

    /** Fetches the model where it is missing, and reads it. */
    @Override
    public void prepare(Brief brief) {
        model.fetch();
        demandModel();
        done(work.submit(this::engine), Duration.ofMinutes(2));
    }

    @Override
    public Hearing open(Brief brief) {
        demandModel();
        return new Listening(brief);
    }

    private void demandModel() {
        if (!model.isThere()) {
            throw OutsideTrouble.lasting("whisper", "there is no model at " + model.file());
        }
    }

    private Engine engine() {
        Engine ready = engine;
        if (ready == null) {
            ready = new Engine(model.file(), threads);
            engine = ready;
        }
        return ready;
    }

    private static <T> T done(Future<T> task, Duration patience) {
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            task.cancel(false);
            throw OutsideTrouble.passing("whisper", "no words within " + patience, slow);
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof OutsideTrouble trouble
                    ? trouble
                    : OutsideTrouble.passing("whisper", "broke", broken);
        } catch (InterruptedException stopping) {
            task.cancel(false);
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing("whisper", "nobody waits for the words any more", stopping);
        }
    }

    private final class Listening extends WholeUtterance {
        private final String language;
        private final String hint;

        Listening(Brief brief) {
            List<String> spoken = brief.languages().stream()
                    .map(one -> one.locale().getLanguage())
                    .distinct()
                    .toList();
            this.language = spoken.size() == 1 ? spoken.getFirst() : "auto";
            this.hint = String.join(", ", Hints.of(brief.vocabulary(), 40, 60));
        }

        @Override
        protected Heard words(List<Frame> utterance) {
            float[] sound = sound(utterance);
            String words = done(work.submit(() -> engine().words(sound, language, hint)), patience);
            return words.isEmpty() ? Heard.nothing() : new Heard(words, List.of(), UNTOLD, true);
        }
    }

    /** Between -1 and 1, at Whisper's rate, and no shorter than it needs. */
    private static float[] sound(List<Frame> frames) {
        short[] samples = Resampler.convert(Frames.join(frames), Frame.RATE, RATE);
        float[] sound = new float[Math.max(SHORTEST, samples.length)];
        for (int i = 0; i < samples.length; i++) {
            sound[i] = samples[i] / 32_768f;
        }
        return sound;
    }
}
