package frontdesk.egress;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * The door to addresses that others chose. A name is looked up once for each connection, all that it stands for is judged, and exactly that is connected to:
 * whoever owns the name cannot let it stand for something else by then. The certificate still has to be for the name. Redirects are not followed, nothing is
 * sent twice, and cookies and passwords of the library's own there are none; what is packed stays packed.
 */
public final class Egress {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Judge judge;
    private final Judged names;
    private final Bounds bounds;
    private final Supplier<SSLContext> tls;

    /** Opened when somebody is asked for the first time: it takes a while, and a start should not. */
    private @Nullable Connections connections;

    public Egress(Judge judge, Bounds bounds) {
        this(judge, new LookedUp(), bounds);
    }

    /** @param names in place of those that this machine knows */
    public Egress(Judge judge, Names names, Bounds bounds) {
        this(judge, names, bounds, () -> Connections.Usual.TLS);
    }

    /** @param tls what certificates are believed */
    Egress(Judge judge, Names names, Bounds bounds, Supplier<SSLContext> tls) {
        this.judge = judge;
        this.names = new Judged(names, judge);
        this.bounds = bounds;
        this.tls = tls;
    }

    /** Why an address would not be asked now; empty where it would be. Nothing is connected to. */
    public Optional<String> refusal(URI address) throws UnknownHostException {
        Optional<String> written = judge.refusal(address);
        return written.isPresent() ? written : judge.refusal(address, names.there(address.getHost()));
    }

    /** Asks, and waits for the whole answer or the end of all patience. */
    public AskOutcome ask(Request request) {
        Optional<String> written = judge.refusal(request.address());
        if (written.isPresent()) {
            return new AskOutcome.Refused(written.get());
        }
        HttpUriRequestBase asked;
        try {
            asked = asked(request);
        } catch (IllegalArgumentException odd) {
            return new AskOutcome.Unreached(odd);
        }
        return answered(request.address(), asked);
    }

    private AskOutcome answered(URI address, HttpUriRequestBase asked) {
        Future<AskOutcome> answer =
                THREADS.submit(() -> ScopedValue.where(Judged.ASKED, address).call(() -> answer(asked)));
        // The time of silence begins anew with every byte; this one also ends an answer that never does.
        try {
            return answer.get(bounds.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return new AskOutcome.TooLate(late);
        } catch (ExecutionException down) {
            return what(Objects.requireNonNullElse(down.getCause(), down));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new AskOutcome.Stopped(stopping);
        } finally {
            asked.abort();
            answer.cancel(true);
        }
    }

    private synchronized Connections connections() {
        if (connections == null) {
            connections = new Connections(names, tls.get(), bounds);
        }
        return connections;
    }

    private HttpUriRequestBase asked(Request request) {
        var asked = new HttpUriRequestBase(
                request.method(), URI.create(request.address().toASCIIString()));
        request.headers().forEach(asked::setHeader);
        if (!bounds.kept().isPositive()) {
            asked.setHeader("Connection", "close");
        }
        if (request.body().length > 0) {
            asked.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return asked;
    }

    /** What is not read to its end is let go of with its connection: closing it would read on. */
    private AskOutcome answer(HttpUriRequestBase asked) throws IOException {
        try {
            ClassicHttpResponse response = connections().answer(asked);
            HttpEntity entity = response.getEntity();
            byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(bounds.bytes() + 1);
            return body.length > bounds.bytes()
                    ? new AskOutcome.TooLarge(response.getCode(), headers(response))
                    : new AskOutcome.Answered(response.getCode(), headers(response), body);
        } finally {
            asked.abort();
        }
    }

    private static HttpHeaders headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(header.getValue());
        }
        return HttpHeaders.of(headers, (_, _) -> true);
    }

    private static AskOutcome what(Throwable down) {
        return switch (down) {
            case Judged.Refused refused -> new AskOutcome.Refused(String.valueOf(refused.getMessage()));
            case UnknownHostException nobody -> new AskOutcome.Unknown(nobody);
            case ConnectTimeoutException nobody -> new AskOutcome.Unreached(nobody);
            case ConnectException nobody -> new AskOutcome.Unreached(plain(nobody));
            case NoRouteToHostException nobody -> new AskOutcome.Unreached(nobody);
            case InterruptedIOException late -> new AskOutcome.TooLate(late);
            case NoHttpResponseException cut -> new AskOutcome.CutShort(cut);
            case ConnectionClosedException cut -> new AskOutcome.CutShort(cut);
            case SocketException cut -> new AskOutcome.CutShort(cut);
            case Exception other -> new AskOutcome.Unreached(other);
            default -> throw new IllegalStateException(down);
        };
    }

    /** By the JDK's own name, which people may read. */
    private static ConnectException plain(ConnectException nobody) {
        var plain = new ConnectException(nobody.getMessage());
        plain.initCause(nobody);
        return plain;
    }
}
