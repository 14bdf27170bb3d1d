package frontdesk.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses lie around this machine, so that nobody looks around there. */
class OpenInternetTest {
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
                "240.0.0.1",
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
                "64:ff9b::a00:1",
                "2002:7f00:1::1",
                "2002:a00:1::",
                "2001:0:1::1",
                "localhost"
            })
    void whatLiesAroundThisMachineIsNotOnIt(String address) throws UnknownHostException {
        assertThat(OpenInternet.holds(List.of(InetAddress.getAllByName(address))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "100.128.0.1", "172.15.0.1", "172.32.0.1", "2606:4700::1", "2001:4860:4860::8888"})
    void whatLiesOutsideIs(String address) throws UnknownHostException {
        assertThat(OpenInternet.holds(List.of(InetAddress.getAllByName(address))))
                .isTrue();
    }
}
