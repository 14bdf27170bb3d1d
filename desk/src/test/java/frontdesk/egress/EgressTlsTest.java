package frontdesk.egress;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.egress.AskOutcome.Answered;
import frontdesk.egress.AskOutcome.Unreached;
import frontdesk.kernel.LocalServer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Though an address is connected to, it is the name for which its certificate has to be. */
@Timeout(60)
class EgressTlsTest {
    private static final char[] PASSWORD = "made-up".toCharArray();
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Bounds BOUNDS = new Bounds(LONG, LONG, LONG, 1000, LONG);

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpsServer server;
    private SSLContext tls;

    /** A server whose certificate is for {@code shop.example.com}, which it vouches for itself and which is believed. */
    @BeforeEach
    void open() throws Exception {
        KeyStore keys = keys();
        var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, PASSWORD);
        KeyStore believed = KeyStore.getInstance("PKCS12");
        believed.load(null, null);
        believed.setCertificateEntry("made-up", keys.getCertificate("made-up"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        tls = SSLContext.getInstance("TLS");
        tls.init(ours.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            LocalServer.answer(exchange, 200, "shop");
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private KeyStore keys() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder((Path.of(System.getProperty("java.home"), "bin", "keytool")
                                + " -genkeypair -alias made-up -keyalg EC -validity 30 -dname CN=other.example.com"
                                + " -ext san=dns:shop.example.com -storetype PKCS12 -storepass made-up -keystore "
                                + store)
                        .split(" "))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD);
        }
        return keys;
    }

    private AskOutcome get(SSLContext believing, String scheme, String host) {
        URI address =
                URI.create(scheme + "://" + host + ":" + server.getAddress().getPort() + "/");
        Judge anywhere = (_, _) -> Optional.empty();
        return new Egress(anywhere, _ -> List.of(Rebound.OPEN), BOUNDS, () -> believing)
                .ask(Request.of("GET", address));
    }

    @Test
    void whoeverHasTheCertificateOfTheNameIsAsked() {
        assertThat(get(tls, "https", "shop.example.com")).isInstanceOf(Answered.class);
        assertThat(get(tls, "HTTPS", "Shop.Example.com")).isInstanceOf(Answered.class);
    }

    @Test
    void whoeverHasACertificateForAnotherNameIsNot() {
        for (String other : List.of("other.example.com", "example.com", "127.0.0.1", "a.shop.example.com")) {
            assertThat(get(tls, "https", other))
                    .as(other)
                    .isInstanceOfSatisfying(Unreached.class, unreached -> assertThat(unreached.how())
                            .isInstanceOf(SSLException.class));
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void whoeverIsVouchedForByNobodyWhomWeKnowIsNot() throws Exception {
        assertThat(get(SSLContext.getDefault(), "https", "shop.example.com")).isInstanceOf(Unreached.class);
        assertThat(asked).hasValue(0);
    }
}
