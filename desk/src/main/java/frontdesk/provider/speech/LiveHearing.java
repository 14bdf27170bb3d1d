package frontdesk.provider.speech;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.speech.Ears;
import frontdesk.speech.Ears.Heard;
import frontdesk.understanding.Expected;

/**
 * A call's hearing over a socket: words come while the sound goes out. The connection is opened with the call and kept between utterances; one
 * that was lost meanwhile is opened again with the next, and one that owes an answer is given up, so that no words turn up in an utterance
 * to which they do not belong.
 */
public final class LiveHearing implements Ears.Hearing {
    /** Below this it is better to ask again. */
    private static final double ENOUGH = 0.5;

    /** How sure words are that were never settled. */
    private static final double UNSETTLED = 0.6;

    /** Words that reach to here before the end of the sound reach to its end. */
    private static final double MARGIN = 0.35;

    private final Dialect dialect;
    private final Duration patience;
    private final Object lock = new Object();
    private Language language;
    private Connection connection;
    private boolean closed;

    /** @param patience how long the words may take once an utterance is over */
    public LiveHearing(Dialect dialect, Language language, Duration patience) {
        this.dialect = dialect;
        this.language = language;
        this.patience = patience;
        this.connection = new Connection();
        Duration silence = dialect.silence();
        if (silence != null) {
            Thread.ofVirtual().name("ears-awake").start(() -> stayAwake(silence));
        }
    }

    @Override
    public void expect(Expected expected) {
        // such vendors take no hint of that kind
    }

    @Override
    public void turnTo(Language next) {
        synchronized (lock) {
            language = next;
        }
    }

    @Override
    public void begin() {
        synchronized (lock) {
            OutsideTrouble trouble = connection.trouble;
            if (trouble != null && !trouble.worthRetrying()) {
                throw trouble;
            }
            if (trouble != null || connection.owes || !dialect.covers(connection.hears, language)) {
                redial();
            }
            connection.begin();
        }
    }

    @Override
    public void hear(Frame frame) {
        synchronized (lock) {
            connection.demand();
            dialect.sound(connection.socket, Mulaw.encode(frame.samples()));
            connection.sent += (double) frame.samples().length / Frame.RATE;
        }
    }

    @Override
    public String soFar() {
        synchronized (lock) {
            connection.demand();
            return connection.words();
        }
    }

    @Override
    public Heard end() {
        synchronized (lock) {
            connection.demand();
            connection.owes = true;
            dialect.over(connection.socket);
            await();
            connection.demand();
            if (!connection.owes) {
                return connection.heard();
            }
            if (connection.words().isEmpty() || connection.reach < connection.sent - MARGIN) {
                throw OutsideTrouble.passing(dialect.outsider(), "no words within " + patience);
            }
            return new Heard(connection.words(), List.of(), UNSETTLED, true);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            connection.leave();
            lock.notifyAll();
        }
    }

    private void redial() {
        connection.leave();
        connection = new Connection();
    }

    private void await() {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos();
                    connection.owes && connection.trouble == null && left > 0;
                    left = deadline - System.nanoTime()) {
                lock.wait(left / 1_000_000 + 1);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(dialect.outsider(), "nobody waits for the words any more", stopping);
        }
    }

    private void stayAwake(Duration silence) {
        synchronized (lock) {
            try {
                for (long wake = System.nanoTime() + silence.toNanos(); !closed; ) {
                    long left = wake - System.nanoTime();
                    if (left <= 0) {
                        dialect.idle(connection.socket);
                        wake = System.nanoTime() + silence.toNanos();
                    } else {
                        lock.wait(left / 1_000_000 + 1);
                    }
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One connection, and what was said on it of the utterance that goes on. */
    private final class Connection implements Socket.Listener {
        final Language hears = language;
        final StringBuilder settled = new StringBuilder();
        final Socket socket;
        String soFar = "";
        double sent;
        double from;
        double reach;
        double certainty;
        double weight;
        boolean owes;

        @Nullable
        OutsideTrouble trouble;

        Connection() {
            socket = dialect.dial(language, this);
        }

        void begin() {
            from = sent;
            reach = sent;
            settled.setLength(0);
            soFar = "";
            certainty = 0;
            weight = 0;
        }

        void demand() {
            if (trouble != null) {
                throw trouble;
            }
        }

        void leave() {
            dialect.leave(socket);
        }

        String words() {
            return soFar.isEmpty() ? settled.toString() : (settled + " " + soFar).strip();
        }

        Heard heard() {
            String text = words();
            double confidence = weight == 0 ? UNSETTLED : certainty / weight;
            return text.isEmpty() ? Heard.nothing() : new Heard(text, List.of(), confidence, confidence >= ENOUGH);
        }

        @Override
        public void message(String text) {
            synchronized (lock) {
                try {
                    take(dialect.read(text));
                } catch (IllegalArgumentException garbage) {
                    ended(OutsideTrouble.passing(dialect.outsider(), "sent what nobody understands", garbage));
                }
                lock.notifyAll();
            }
        }

        @Override
        public void ended(OutsideTrouble why) {
            synchronized (lock) {
                trouble = trouble == null ? why : trouble;
                lock.notifyAll();
            }
        }

        private void take(News news) {
            switch (news) {
                case News.SoFar(String text, double until) -> {
                    if (until > from) {
                        soFar = text.strip();
                        reach = Math.max(reach, Math.min(until, sent));
                    }
                }
                case News.Settled one -> settle(one);
                case News.Refused(OutsideTrouble why) -> ended(why);
                case News.Nothing nothing -> {}
            }
        }

        private void settle(News.Settled news) {
            if (news.until() > from) {
                String text = news.text().strip();
                settled.append(settled.isEmpty() || text.isEmpty() ? "" : " ").append(text);
                certainty += news.confidence() * text.length();
                weight += text.length();
                soFar = "";
                reach = Math.max(reach, Math.min(news.until(), sent));
            }
            boolean covers = news.until() != News.UNTOLD && news.until() >= sent - 0.02;
            if (owes && (news.last() || covers)) {
                owes = false;
            }
        }
    }
}
