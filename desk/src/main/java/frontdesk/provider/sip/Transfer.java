package frontdesk.provider.sip;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.sip.message.Response;

/**
 * A caller who is being connected with somebody else by their own telephone system (REFER, RFC 3515), and what comes of it: it tells how it goes
 * by NOTIFY. Settled once; what comes later changes nothing.
 */
final class Transfer implements Exchange.Answers {
    /** So long somebody else's telephone may ring. */
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Pattern FINAL = Pattern.compile("(?s)\\s*SIP/2\\.0 ([2-6])[0-9]{2}.*");

    private final CompletableFuture<Boolean> taken = new CompletableFuture<>();

    /** The state of the transfer as the other side tells it. */
    void news(String fragment) {
        var news = FINAL.matcher(fragment);
        if (news.matches()) {
            taken.complete(news.group(1).equals("2"));
        }
    }

    void refused() {
        taken.complete(false);
    }

    @Override
    public void answered(Response response) {
        if (response.getStatusCode() >= 300) {
            refused();
        }
    }

    @Override
    public void unanswered() {
        refused();
    }

    /** Runs one or the other, now or later. */
    void then(Runnable connected, Runnable inVain) {
        taken.thenAccept(it -> (it ? connected : inVain).run());
    }

    /** Whether they have been connected within that time. */
    boolean isTaken(Duration atMost) {
        try {
            return taken.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            refused();
            return taken.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException neverThrown) {
            throw new IllegalStateException(neverThrown);
        }
    }
}
