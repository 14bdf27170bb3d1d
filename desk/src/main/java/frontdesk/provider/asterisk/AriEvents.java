package frontdesk.provider.asterisk;

import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What Asterisk tells our application, by a WebSocket that is opened again whenever it breaks: soon at first, then less often. Asterisk knows the
 * application for as long as the socket is open; what happened meanwhile is asked for when it is open again.
 */
final class AriEvents implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AriEvents.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LASTS = Duration.ofSeconds(30);

    private final AriAccount account;
    private final Consumer<JsonNode> told;
    private final Runnable opened;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable AriSocket socket;

    /**
     * @param told takes each event, on the network's thread, which must not wait
     * @param opened is run, on a thread of its own, whenever events begin to come
     */
    AriEvents(AriAccount account, Consumer<JsonNode> told, Runnable opened) {
        this.account = account;
        this.told = told;
        this.opened = opened;
    }

    void open() {
        Thread.ofVirtual().name("ari-events").start(this::run);
    }

    /** Asterisk knows our application. */
    boolean areComing() {
        AriSocket open = socket;
        return open != null && open.isOpen();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        Following last = Following.LASTED;
        try {
            do {
                last = follow(last);
                pause = last == Following.LASTED ? FIRST_PAUSE : longer(pause);
            } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** What became of one socket. Two nodes with one name for their application would otherwise take it from each other without a pause. */
    private enum Following {
        LASTED,
        SHORT,
        REFUSED
    }

    /** Follows one socket until it breaks. */
    private Following follow(Following before) throws InterruptedException {
        var events = new AriSocket(told);
        try {
            WebSocket open = http.newWebSocketBuilder()
                    .connectTimeout(CONNECT)
                    .header("Authorization", account.authorization())
                    .buildAsync(account.events(), events)
                    .join();
            socket = events;
            LOG.log(Level.INFO, "Asterisk tells us what happens");
            Thread.ofVirtual().name("ari-caught-up").start(opened);
            long began = System.nanoTime();
            events.awaitEnd(open, closing);
            if (closing.getCount() > 0) {
                LOG.log(Level.WARNING, "Asterisk tells us nothing any more: it is asked again");
            }
            return System.nanoTime() - began > LASTS.toNanos() ? Following.LASTED : Following.SHORT;
        } catch (CompletionException refused) {
            if (before != Following.REFUSED) {
                LOG.log(Level.WARNING, "Asterisk''s events cannot be had yet: {0}", reason(refused));
            }
            return Following.REFUSED;
        } finally {
            socket = null;
        }
    }

    private static String reason(CompletionException refused) {
        Throwable cause = refused.getCause();
        return cause == null ? "no reason" : cause.getClass().getSimpleName();
    }

    @Override
    public void close() {
        closing.countDown();
        AriSocket open = socket;
        if (open != null) {
            open.end();
        }
    }
}
