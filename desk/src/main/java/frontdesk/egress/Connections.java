package frontdesk.egress;

import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Opens connections, keeps them, and does nothing of its own accord. */
final class Connections {
    private static final int FOR_ONE_HOST = 32;
    private static final int IN_ALL = 128;

    /** After which a name is looked up and judged anew, however busy a connection is. */
    private static final TimeValue LONGEST_LIFE = TimeValue.ofMinutes(5);

    private static final Http1Config HEAD =
            Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(16_384).build();

    /** As long as the other side says that it keeps a connection. */
    private static final ConnectionKeepAliveStrategy THEIRS = DefaultConnectionKeepAliveStrategy.INSTANCE;

    private final PoolingHttpClientConnectionManager pool;
    private final CloseableHttpClient http;

    Connections(DnsResolver names, SSLContext tls, Bounds bounds) {
        this.pool = pool(names, tls, bounds);
        this.http = client(pool, bounds);
    }

    /** The certificates that this machine believes, read once, when somebody is asked for the first time. */
    static final class Usual {
        static final SSLContext TLS = SSLContexts.createDefault();

        private Usual() {}
    }

    /** Who asks reads to the end, so that the connection is kept, or aborts. */
    ClassicHttpResponse answer(HttpUriRequestBase asked) throws IOException {
        pool.closeExpired();
        return http.executeOpen(null, asked, null);
    }

    /** So many that jobs never wait for one; of a kept one it is looked first whether it is still there. */
    private static PoolingHttpClientConnectionManager pool(DnsResolver names, SSLContext tls, Bounds bounds) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setMaxConnPerRoute(FOR_ONE_HOST)
                .setMaxConnTotal(IN_ALL)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(bounds.connect()))
                        .setSocketTimeout(timeout(bounds.silence()))
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(LONGEST_LIFE)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEAD)
                        .build())
                .build();
    }

    private static CloseableHttpClient client(PoolingHttpClientConnectionManager pool, Bounds bounds) {
        boolean keeps = bounds.kept().isPositive();
        TimeValue kept = TimeValue.ofMilliseconds(bounds.kept().toMillis());
        ConnectionReuseStrategy never = (_, _, _) -> false;
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setConnectionReuseStrategy(keeps ? DefaultClientConnectionReuseStrategy.INSTANCE : never)
                .setKeepAliveStrategy((response, context) ->
                        THEIRS.getKeepAliveDuration(response, context).min(kept))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(bounds.whole()))
                        .setResponseTimeout(timeout(bounds.silence()))
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent("Frontdesk/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}
