package frontdesk.provider.sip;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SipServerTest {
    @ParameterizedTest
    @CsvSource({
        "sip.example.com,                       sip.example.com, 5060, UDP",
        "sip:sip.example.com,                   sip.example.com, 5060, UDP",
        "sips:sip.example.com,                  sip.example.com, 5061, TLS",
        "SIPS:192.0.2.7:5071,                   192.0.2.7,       5071, TLS",
        "sip.example.com;transport=tls,         sip.example.com, 5061, TLS",
        "sip:pbx.local:5070;transport=TCP,      pbx.local,       5070, TCP",
        "sips:sip.example.com;transport=tls,    sip.example.com, 5061, TLS",
        "[2001:db8::7]:5062,                    [2001:db8::7],   5062, UDP",
    })
    void anAddressIsReadAsItsOwnerWritesIt(String written, String host, int port, Transport transport) {
        assertThat(SipServer.parse(written, OptionalInt.empty())).isEqualTo(new SipServer(host, port, transport));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sip:",
                "http://sip.example.com",
                "a b",
                "sip.example.com:0",
                "sip.example.com:70000",
                "sip.example.com;transport=sctp",
                "sips:sip.example.com;transport=udp"
            })
    void whatIsNoneIsRefusedWithASentence(String written) {
        assertThatThrownBy(() -> SipServer.parse(written, OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void thePortBesideTheAddressHoldsWhereItNamesNone() {
        assertThat(SipServer.parse("sip.example.com", OptionalInt.of(5080)).port())
                .isEqualTo(5080);
        assertThat(SipServer.parse("sip.example.com:5090", OptionalInt.of(5080)).port())
                .isEqualTo(5090);
    }
}
