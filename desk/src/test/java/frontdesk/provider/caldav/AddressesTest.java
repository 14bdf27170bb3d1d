package frontdesk.provider.caldav;

import java.net.InetAddress;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses owners may name, so that nobody looks around in our own network. */
class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
                        "198.18.0.1",
                "240.0.0.1", "224.0.0.1", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
                        "2002:a00:1::"
            })
    void whatLiesInsideIsPrivate(String address) throws Exception {
        assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1"})
    void whatLiesOutsideIsNot(String address) throws Exception {
        assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void insideIsAskedOnlyWhereThatIsAllowed() {
        URI inside = URI.create("http://127.0.0.1:5232/");
        assertThat(new Addresses(false).refuses(inside).orElseThrow()).contains("own network");
        assertThat(new Addresses(true).refuses(inside)).isEmpty();
    }

    @Test
    void outsideNothingTravelsInTheOpen() {
        assertThat(new Addresses(true).refuses(URI.create("http://8.8.8.8/")).orElseThrow())
                .contains("https://");
        assertThat(new Addresses(false).refuses(URI.create("https://8.8.8.8/"))).isEmpty();
    }

    @Test
    void whatIsNoWebAddressIsRefused() {
        assertThat(new Addresses(true).refuses(URI.create("file:///etc/passwd")))
                .isPresent();
        assertThat(new Addresses(true).refuses(URI.create("https://user:word@8.8.8.8/")))
                .isPresent();
        assertThat(Addresses.parsed("no address")).isNull();
        assertThat(Addresses.parsed("webcal://calendar.example/a.ics"))
                .isEqualTo(URI.create("https://calendar.example/a.ics"));
    }
}
