package frontdesk.provider.sip;

import java.net.DatagramPacket;
import java.net.InetAddress;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GateTest {
    private static final Network HOUSE = Network.parse("192.168.0.0/16");
    private static final String INVITE =
            "INVITE sip:+15550100@192.168.1.2 SIP/2.0\r\n" + "Via: SIP/2.0/UDP x\r\n".repeat(4);

    @Test
    void whoWeKnowComesInHoweverOften() throws Exception {
        var gate = new Gate(HOUSE::holds, false);
        for (int i = 0; i < 10_000; i++) {
            assertThat(gate.lets(from("192.168.1.7", INVITE), 0)).isTrue();
        }
    }

    @Test
    void strangersStayOutsideWhereNobodyHasAPassword() throws Exception {
        var gate = new Gate(HOUSE::holds, false);
        assertThat(gate.lets(from("198.51.100.7", INVITE), 0)).isFalse();
    }

    @Test
    void aFloodOfStrangersIsBounded() throws Exception {
        var gate = new Gate(HOUSE::holds, true);
        int in = 0;
        for (int i = 0; i < 100_000; i++) {
            if (gate.lets(from("198.51.100." + i % 250, INVITE), i * 100_000L)) {
                in++;
            }
        }
        // Ten seconds of ten thousand a second.
        assertThat(in).isBetween(400, 500);
        assertThat(gate.lets(from("192.168.1.7", INVITE), 10_000_000_000L)).isTrue();
    }

    @Test
    void garbageStaysOutsideWhoeverSendsIt() throws Exception {
        var gate = new Gate(HOUSE::holds, true);
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] garbage = new byte[random.nextInt(2_000)];
            random.nextBytes(garbage);
            assertThat(gate.lets(
                            new DatagramPacket(garbage, garbage.length, InetAddress.getByName("192.168.1.7"), 5060), 0))
                    .isFalse();
        }
        assertThat(gate.lets(from("192.168.1.7", "GET / HTTP/1.1\r\n" + "Host: x\r\n".repeat(20)), 0))
                .isFalse();
        assertThat(gate.lets(from("192.168.1.7", INVITE + "x".repeat(20_000)), 0))
                .isFalse();
        assertThat(gate.lets(from("192.168.1.7", "\r\n\r\n"), 0)).isFalse();
    }

    @Test
    void aResponseComesIn() throws Exception {
        var gate = new Gate(HOUSE::holds, false);
        assertThat(gate.lets(from("192.168.1.7", "SIP/2.0 200 OK\r\n" + "Via: SIP/2.0/UDP x\r\n".repeat(4)), 0))
                .isTrue();
    }

    @Test
    void aNetworkHoldsItsAddressesAndNoOthers() throws Exception {
        assertThat(Network.parse("10.1.2.0/23").holds(InetAddress.getByName("10.1.3.255")))
                .isTrue();
        assertThat(Network.parse("10.1.2.0/23").holds(InetAddress.getByName("10.1.4.0")))
                .isFalse();
        assertThat(Network.parse("203.0.113.9").holds(InetAddress.getByName("203.0.113.9")))
                .isTrue();
        assertThat(Network.parse("2001:db8::/32").holds(InetAddress.getByName("2001:db8:1::1")))
                .isTrue();
        assertThat(Network.parse("0.0.0.0/0").holds(InetAddress.getByName("2001:db8:1::1")))
                .isFalse();
        for (String wrong : new String[] {"example.com", "10.0.0.0/33", "10.0.0.0/x", ""}) {
            assertThatThrownBy(() -> Network.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static DatagramPacket from(String address, String text) throws Exception {
        byte[] bytes = text.getBytes(UTF_8);
        return new DatagramPacket(bytes, bytes.length, InetAddress.getByName(address), 5060);
    }
}
