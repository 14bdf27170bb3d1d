package frontdesk.provider.local;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.speech.Voice;

/** The sound of a phrase, sentence after sentence: the next one is being made while the last one is taken. */
final class SentenceSpeech implements Voice.Speech {
    /** The pause for breath between two sentences: 220 ms. */
    private static final int PAUSE = 11;

    private final Engine engine;
    private final Iterator<String> sentences;
    private final Queue<Frame> ready = new ArrayDeque<>();
    private @Nullable FutureTask<List<Frame>> making;

    SentenceSpeech(List<String> sentences, Engine engine) {
        this.engine = engine;
        this.sentences = sentences.iterator();
        making = begin();
    }

    @Override
    public @Nullable Frame next() {
        FutureTask<List<Frame>> made = making;
        while (ready.isEmpty() && made != null) {
            List<Frame> sentence = await(made);
            making = made = begin();
            ready.addAll(sentence);
            for (int i = 0; made != null && i < PAUSE; i++) {
                ready.add(Frame.silence());
            }
        }
        return ready.poll();
    }

    @Override
    public void close() {
        ready.clear();
        FutureTask<List<Frame>> unwanted = making;
        making = null;
        if (unwanted != null) {
            unwanted.cancel(false);
        }
    }

    private @Nullable FutureTask<List<Frame>> begin() {
        if (!sentences.hasNext()) {
            return null;
        }
        String sentence = sentences.next();
        FutureTask<List<Frame>> task = new FutureTask<>(() -> engine.say(sentence));
        Thread.ofPlatform().daemon().name("voice").start(task);
        return task;
    }

    private static List<Frame> await(FutureTask<List<Frame>> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof OutsideTrouble trouble
                    ? trouble
                    : OutsideTrouble.passing("voice", "no sound was made", e.getCause() == null ? e : e.getCause());
        } catch (CancellationException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing("voice", "interrupted while speaking", e);
        }
    }
}
