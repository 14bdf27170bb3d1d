package frontdesk.provider.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.local.PocketsphinxWorker.Answer;
import frontdesk.provider.local.PocketsphinxWorker.Order;
import frontdesk.speech.Ears;
import frontdesk.understanding.Expected;

/**
 * CMU pocketsphinx as ears, from the Debian packages {@code pocketsphinx} and {@code pocketsphinx-en-us}: English for a
 * demonstration and for tests. Each call is heard in a small process of its own, so that a crash of the engine costs that
 * call's hearing and nothing else; one such process waits warm for the next call.
 *
 * <pre>
 *   hear(frame) ──▶ WorkerProcess ══ stdin ══▶ PocketsphinxWorker ─▶ libpocketsphinx
 *   soFar, end  ◀──       ″       ══ stdout ══      ″
 * </pre>
 */
public final class PocketsphinxEars implements Ears, AutoCloseable {
    static final String NAME = "pocketsphinx";

    /** Of how many businesses the models are kept on disk, some 10 MB each. */
    private static final int MOST_BUSINESSES = 50;

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(8);

    private final Path directory;
    private final ModelShelf models;
    private final AtomicReference<@Nullable WorkerProcess> spare = new AtomicReference<>();
    private volatile boolean closed;

    /** @param directory where models are kept between starts; may be thrown away at any time the server is down */
    public PocketsphinxEars(Path directory) {
        this.directory = directory;
        // Files are dated by the system's clock.
        this.models = new ModelShelf(
                directory,
                MOST_BUSINESSES,
                Clock.systemUTC(),
                vocabulary -> HearingModels.prepare(directory, AcousticModel.dictionary(), vocabulary));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Makes the models of a business and starts a process ahead of the first call, so that it need not wait for either. */
    @Override
    public void prepare(Brief brief) {
        if (!hears(brief.language())) {
            return;
        }
        LocalSpeech.demandEars();
        AcousticModel.prepare(directory);
        models.of(brief.vocabulary());
        replaceSpare();
    }

    @Override
    public Hearing open(Brief brief) {
        if (!hears(brief.language())) {
            throw OutsideTrouble.lasting(NAME, "hears English only");
        }
        LocalSpeech.demandEars();
        HearingModels hearing = models.of(brief.vocabulary());
        AcousticModel acoustics = AcousticModel.prepare(directory);
        WorkerProcess worker = worker();
        Thread.ofPlatform().daemon().name("ears-spare").start(this::replaceSpare);
        worker.open(List.of(
                "-hmm", acoustics.directory().toString(),
                "-mllr", acoustics.adaptation().toString(),
                "-dict", hearing.dictionary().toString(),
                "-logfn", "/dev/null"));
        worker.await(Answer.READY, START);
        return new Listening(worker, hearing);
    }

    @Override
    public void close() {
        closed = true;
        WorkerProcess last = spare.getAndSet(null);
        if (last != null) {
            last.close();
        }
    }

    private static boolean hears(Language language) {
        return language.locale().getLanguage().equals("en");
    }

    private WorkerProcess worker() {
        WorkerProcess warm = spare.getAndSet(null);
        if (warm != null && warm.isAlive()) {
            return warm;
        }
        return started();
    }

    private void replaceSpare() {
        if (spare.get() != null || closed) {
            return;
        }
        WorkerProcess fresh = started();
        if (closed || !spare.compareAndSet(null, fresh)) {
            fresh.close();
        }
    }

    private WorkerProcess started() {
        WorkerProcess worker = WorkerProcess.start();
        worker.await(Answer.READY, START);
        return worker;
    }

    /** One call's hearing. */
    static final class Listening implements Hearing {
        private final WorkerProcess worker;
        private final HearingModels models;
        private Topic topic = Topic.ANYTHING;

        Listening(WorkerProcess worker, HearingModels models) {
            this.worker = worker;
            this.models = models;
            prefer(Topic.ANYTHING);
        }

        @Override
        public void expect(Expected expected) {
            Topic next = Topic.of(expected);
            if (next != topic) {
                prefer(next);
            }
        }

        @Override
        public void begin() {
            worker.forget();
            worker.order(Order.BEGIN);
        }

        @Override
        public void hear(Frame frame) {
            worker.hear(frame.samples());
        }

        @Override
        public String soFar() {
            return worker.soFar();
        }

        @Override
        public Heard end() {
            worker.order(Order.END);
            List<String> answer = worker.await(Answer.HEARD, ANSWER);
            String text = answer.getFirst();
            if (text.isBlank()) {
                return Heard.nothing();
            }
            double fit = Double.parseDouble(answer.get(1));
            double confidence = Confidence.of(fit);
            return new Heard(text, answer.subList(2, answer.size()), confidence, Confidence.isEnough(confidence));
        }

        @Override
        public void close() {
            worker.close();
        }

        ProcessHandle process() {
            return worker.process();
        }

        private void prefer(Topic next) {
            topic = next;
            worker.order(Order.PREFER, next.name(), models.of(next).toString());
        }
    }
}
