package frontdesk.provider.sip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTest {
    @Test
    void theExamplesOfRfc7616ComeOut() {
        assertThat(response("MD5")).isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
        assertThat(response("SHA-256")).isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    @Test
    void theOldestFormOfRfc2069ComesOut() {
        var digest = Digest.of("testrealm@host.com", "dcd98b7102dd2f0e8b11d0f600bfb0c093", null, null)
                .orElseThrow();
        assertThat(digest.response("Mufasa", "CircleOfLife", "GET", "/dir/index.html", 1, ""))
                .isEqualTo("1949323746fe6a43ef61f9606e7febea");
    }

    @Test
    void whatWeCannotDoIsNotTried() {
        assertThat(Digest.of("realm", "nonce", "AKAv1-MD5", "auth")).isEmpty();
        assertThat(Digest.of("realm", "nonce", "MD5", "auth-int")).isEmpty();
        assertThat(Digest.of("realm", "nonce", "md5", "auth,auth-int")).isPresent();
    }

    @Test
    void aNonceHoldsForAWhileAndOnlyOurs() {
        var clock = new Hands();
        var nonces = new Nonces(clock);
        String nonce = nonces.next();
        assertThat(nonces.holds(nonce)).isTrue();
        assertThat(new Nonces(clock).holds(nonce)).isFalse();
        assertThat(nonces.holds(nonce.substring(1) + "0")).isFalse();
        assertThat(nonces.holds("")).isFalse();
        clock.now = clock.now.plus(Nonces.LIFE).plusSeconds(1);
        assertThat(nonces.holds(nonce)).isFalse();
    }

    private static String response(String algorithm) {
        return Digest.of(
                        "http-auth@example.org",
                        "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                        algorithm,
                        "auth, auth-int")
                .orElseThrow()
                .response(
                        "Mufasa",
                        "Circle of Life",
                        "GET",
                        "/dir/index.html",
                        1,
                        "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.EPOCH.plus(Duration.ofDays(20_000));

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
