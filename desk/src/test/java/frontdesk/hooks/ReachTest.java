package frontdesk.hooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTest {
    private static final Reach OPEN = new Reach(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001:0:1::1"
            })
    void whatIsNotOnTheOpenInternetIsNotTold(String address) throws UnknownHostException {
        assertThat(Reach.isOpen(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1", "2001:4860:4860::8888"})
    void whatIsOnTheOpenInternetIsTold(String address) throws UnknownHostException {
        assertThat(Reach.isOpen(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/",
                "ftp://8.8.8.8/",
                "https:///hook",
                "https://user:word@8.8.8.8/",
                "mailto:a@example.com",
                "https://localhost/hook",
                "https://0x7f.1/",
                "https://8.8.8.8:70000/"
            })
    void anAddressThatMayNotBeToldIsRefusedInASentence(String url) {
        assertThat(OPEN.refusal(URI.create(url)))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).isNotBlank().doesNotContain("null"));
    }

    @Test
    void whoeverRunsFrontdeskMayAllowPrivateAddresses() {
        assertThat(new Reach(true).refusal(URI.create("http://192.168.1.20/hook")))
                .isEmpty();
        assertThat(new Reach(true).refusal(URI.create("file:///etc/passwd"))).isPresent();
        assertThat(OPEN.refusal(URI.create("https://8.8.8.8/hook"))).isEmpty();
    }
}
