package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.speech.Ears;
import frontdesk.turns.Input;
import frontdesk.understanding.Expected;

/**
 * The station that listens with the ears: sound of one utterance in, its words out. When the ears break, it takes fresh ones for
 * the next utterance and says so.
 */
final class Hearer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Hearer.class.getName());

    /** The longest utterance that is listened to, in frames: a caller who is played faster than real time may be that far ahead. */
    private static final int ROOM = 6_500;

    private static final int FRAMES_BETWEEN_LOOKS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Ears ears;
    private final Ears.Brief brief;
    private final CallClock clock;
    private final Consumer<Input> tell;
    private final Station<Job> station;

    private volatile boolean full;

    /** From here on touched by the station's thread only. */
    private Ears.@Nullable Hearing hearing;

    private Expected expected = Expected.ANYTHING;
    private Expected told = Expected.ANYTHING;
    private Language language;
    private Language spoken;
    private int utterance;
    private int frames;
    private String soFar = "";

    private sealed interface Job {
        record Open() implements Job {}

        record Expect(Expected expected, Language language) implements Job {}

        record Begin(int utterance, List<Frame> before) implements Job {}

        record Hear(Frame frame) implements Job {}

        record End() implements Job {}

        record Close() implements Job {}
    }

    Hearer(Ears ears, Ears.Brief brief, CallClock clock, Consumer<Input> tell) {
        this.ears = ears;
        this.brief = brief;
        this.language = brief.language();
        this.spoken = language;
        this.clock = clock;
        this.tell = tell;
        this.station = new Station<>("hear", ROOM, this::work);
        station.give(new Job.Open());
    }

    /** What the caller is asked for now, and in which language: the ears learn it before he answers. */
    void expect(Expected next, Language language) {
        give(new Job.Expect(next, language));
    }

    void begin(int number, List<Frame> before) {
        full = false;
        give(new Job.Begin(number, before));
    }

    void hear(Frame frame) {
        give(new Job.Hear(frame));
    }

    void end() {
        give(new Job.End());
    }

    @Override
    public void close() {
        station.give(new Job.Close());
        station.finish(PATIENCE);
    }

    private void give(Job job) {
        if (!full && !station.give(job)) {
            full = true;
            LOG.log(Level.WARNING, "ears do not keep up");
        }
    }

    private void work(Job job) {
        try {
            switch (job) {
                case Job.Open open -> hearing();
                case Job.Expect(Expected next, Language asked) -> {
                    expected = next;
                    language = asked;
                    if (utterance == 0) {
                        expectNow(hearing());
                    }
                }
                case Job.Begin(int number, List<Frame> before) -> begin(hearing(), number, before);
                case Job.Hear(Frame frame) when utterance != 0 -> hear(hearing(), frame);
                case Job.End end when utterance != 0 -> end(hearing());
                case Job.Close close -> closeHearing();
                case Job.Hear lateSound -> {}
                case Job.End lateEnd -> {}
            }
        } catch (RuntimeException trouble) {
            broke(job, trouble);
        }
    }

    private void begin(Ears.Hearing hearing, int number, List<Frame> before) {
        expectNow(hearing);
        utterance = number;
        frames = 0;
        soFar = "";
        hearing.begin();
        before.forEach(hearing::hear);
    }

    private void hear(Ears.Hearing hearing, Frame frame) {
        hearing.hear(frame);
        if (++frames % FRAMES_BETWEEN_LOOKS == 0) {
            String now = hearing.soFar();
            if (!now.equals(soFar)) {
                soFar = now;
                tell.accept(new Input.SoFar(clock.now(), utterance, now));
            }
        }
    }

    private void end(Ears.Hearing hearing) {
        Ears.Heard heard = hearing.end();
        int ended = utterance;
        utterance = 0;
        tell.accept(new Input.Heard(clock.now(), ended, heard));
    }

    private void expectNow(Ears.Hearing hearing) {
        if (!language.equals(spoken)) {
            hearing.turnTo(language);
            spoken = language;
        }
        if (expected != told) {
            hearing.expect(expected);
            told = expected;
        }
    }

    private Ears.Hearing hearing() {
        Ears.Hearing open = hearing;
        if (open == null) {
            open = ears.open(brief.in(language));
            hearing = open;
            spoken = language;
            told = Expected.ANYTHING;
        }
        return open;
    }

    private void broke(Job job, RuntimeException trouble) {
        LOG.log(Level.WARNING, "ears broke", trouble);
        int lost = job instanceof Job.Begin begin ? begin.utterance() : utterance;
        utterance = 0;
        closeHearing();
        if (lost != 0) {
            tell.accept(new Input.EarsBroke(clock.now(), lost));
        }
    }

    private void closeHearing() {
        Ears.Hearing open = hearing;
        hearing = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (RuntimeException trouble) {
            LOG.log(Level.DEBUG, "ears did not close", trouble);
        }
    }
}
