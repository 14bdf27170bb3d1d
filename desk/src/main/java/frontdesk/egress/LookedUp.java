package frontdesk.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Names as this machine knows them. They are looked up in native code, which keeps the carrier of a virtual thread for as long as somebody's name server
 * likes: so they have threads of their own, and so many seconds.
 */
public final class LookedUp implements Names {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 64;
    private static final ExecutorService THREADS = threads();

    private static ExecutorService threads() {
        var threads = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                PATIENCE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("egress-names-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public List<InetAddress> of(String host) throws UnknownHostException {
        Future<InetAddress[]> found = THREADS.submit(() -> InetAddress.getAllByName(host));
        try {
            return List.of(found.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException nobody) {
            throw unknown(host, nobody);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unknown(host, stopping);
        } finally {
            found.cancel(false);
        }
    }

    private static UnknownHostException unknown(String host, Exception why) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(why);
        return unknown;
    }
}
