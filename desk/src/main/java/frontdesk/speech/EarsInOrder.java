package frontdesk.speech;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.understanding.Expected;

/**
 * Ears that stand in for each other: what the first cannot make out, because they are down, slow or wrong, the next hear from the beginning of the
 * utterance, and the caller need not say it again. Who failed is left alone for a while, by every call.
 */
public final class EarsInOrder implements Ears {
    private static final System.Logger LOG = System.getLogger(EarsInOrder.class.getName());

    private final List<Ears> ears;
    private final Rests rests;
    private final Meter meter;

    /**
     * @param ears the best first; the last is asked at once where the words of an utterance are overdue, so it should be near
     * @param rests who is left alone, by whatever order they stand in
     */
    public EarsInOrder(List<Ears> ears, Rests rests) {
        this(ears, rests, Meter.NOBODY);
    }

    /** @param meter counts what each of them is given */
    public EarsInOrder(List<Ears> ears, Rests rests, Meter meter) {
        if (ears.isEmpty()) {
            throw new IllegalArgumentException("somebody has to listen");
        }
        this.ears = List.copyOf(ears);
        this.rests = rests;
        this.meter = meter;
    }

    @Override
    public String name() {
        return ears.getFirst().name();
    }

    @Override
    public void prepare(Brief brief) {
        for (Ears one : ears) {
            try {
                one.prepare(brief);
            } catch (OutsideTrouble trouble) {
                LOG.log(Level.WARNING, "ears are not ready: {0}", trouble.getMessage());
            }
        }
    }

    @Override
    public Hearing open(Brief brief) {
        return new Relay(brief);
    }

    /** The best that does not rest; the last where all do. */
    private int best() {
        int best = 0;
        while (best < ears.size() - 1 && rests.isResting(ears.get(best))) {
            best++;
        }
        return best;
    }

    private void leaveAlone(int which, OutsideTrouble trouble) {
        LOG.log(Level.WARNING, "ears failed: " + ears.get(which).name(), trouble);
        rests.leaveAlone(ears.get(which));
    }

    /** One call's hearing: it keeps the utterance until somebody has made it out. What it was told is kept once somebody has taken it. */
    private final class Relay implements Hearing {
        private final List<Frame> utterance = new ArrayList<>();
        private Expected expected = Expected.ANYTHING;
        private Brief brief;
        private boolean begun;
        private boolean over;
        private int which = best();
        private @Nullable Hearing hearing;

        Relay(Brief brief) {
            this.brief = brief;
        }

        @Override
        public void expect(Expected next) {
            tell(open -> open.expect(next));
            expected = next;
        }

        @Override
        public void turnTo(Language language) {
            brief = brief.in(language);
            Hearing open = hearing;
            if (open != null) {
                tell(one -> one.turnTo(language));
            }
        }

        @Override
        public void begin() {
            begun = false;
            over = false;
            utterance.clear();
            int best = best();
            if (best != which) {
                close();
                which = best;
            }
            tell(Hearing::begin);
            begun = true;
        }

        @Override
        public void hear(Frame frame) {
            tell(open -> give(open, frame));
            utterance.add(frame);
        }

        @Override
        public String soFar() {
            return ask(Hearing::soFar);
        }

        @Override
        public Heard end() {
            over = true;
            Heard heard = ask(Hearing::end);
            begun = false;
            utterance.clear();
            return heard;
        }

        @Override
        public void close() {
            Hearing open = hearing;
            hearing = null;
            if (open != null) {
                open.close();
            }
        }

        private void tell(Consumer<Hearing> news) {
            ask(open -> {
                news.accept(open);
                return open;
            });
        }

        /** Of whoever listens, or of the next ones where these cannot answer. */
        private <T> T ask(Function<Hearing, T> question) {
            while (true) {
                try {
                    return question.apply(listening());
                } catch (OutsideTrouble trouble) {
                    close();
                    if (Thread.currentThread().isInterrupted()) {
                        throw trouble;
                    }
                    leaveAlone(which, trouble);
                    which = next();
                    if (which == ears.size()) {
                        which = 0;
                        throw trouble;
                    }
                }
            }
        }

        private void give(Hearing open, Frame frame) {
            open.hear(frame);
            meter.heard(ears.get(which).name(), frame);
        }

        /** A caller who waits for an answer does not wait for one stranger after another. */
        private int next() {
            return over ? Math.max(which + 1, ears.size() - 1) : which + 1;
        }

        /** Who listens now, having heard all of the utterance so far. */
        private Hearing listening() {
            Hearing listening = hearing;
            if (listening == null) {
                Hearing open = ears.get(which).open(brief);
                listening = open;
                hearing = open;
                open.expect(expected);
                if (begun) {
                    open.begin();
                    utterance.forEach(frame -> give(open, frame));
                }
            }
            return listening;
        }
    }
}
