package frontdesk.website;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * One question to addresses that were looked up and judged before, whatever the name stands for by now; the name is still what the certificate has to be for
 * and what the server is told. The JDK's client always looks names up itself.
 *
 * @param there the only addresses that are connected to, the first that answers
 */
record PinnedGet(List<InetAddress> there) {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int MOST_BYTES = 3 * 1024 * 1024;
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * What was answered, redirects not followed.
     *
     * @param location where it leads on to; empty where it does not
     * @param type what kind of thing it is; empty where that was not said
     */
    record Answer(int status, String location, String type, byte[] body) {}

    /** @throws IOException with a sentence for the owner */
    Answer ask(URI address) throws IOException {
        HttpGet request = request(address);
        Future<Answer> answer = THREADS.submit(() -> {
            try (CloseableHttpClient client = client()) {
                return client.execute(request, response -> read(request, response));
            }
        });
        // The request's own time begins anew with every byte; this one also ends an answer that never does.
        try {
            return answer.get(PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            request.abort();
            throw new IOException("That website did not answer in time. Try again, or paste its text.", late);
        } catch (ExecutionException down) {
            throw new IOException("That website could not be reached, or its page is far too large.", down);
        } catch (InterruptedException stopping) {
            request.abort();
            Thread.currentThread().interrupt();
            throw new IOException("We were stopping. Please try again.", stopping);
        }
    }

    private static HttpGet request(URI address) {
        var request = new HttpGet(address);
        request.setHeader("Accept", "text/html,application/xhtml+xml,text/plain");
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.ofMilliseconds(PATIENCE.toMillis()))
                .build());
        return request;
    }

    /** For one question: nothing of it is kept for another. */
    private CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Judged(there))
                        .build())
                .setUserAgent("Frontdesk/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    private static Answer read(HttpGet request, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            request.abort();
            throw new IOException("more than " + MOST_BYTES + " bytes");
        }
        return new Answer(response.getCode(), header(response, "Location"), header(response, "Content-Type"), body);
    }

    private static String header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name))
                .map(Header::getValue)
                .orElse("");
    }

    /** Looks nothing up: what was judged is the answer. */
    private record Judged(List<InetAddress> there) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return there.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
