package frontdesk.provider.sip;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.address.SipURI;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

import static frontdesk.provider.sip.Wire.ADDRESSES;
import static frontdesk.provider.sip.Wire.written;

/**
 * Where a registrar or a trunk's server is, as its owner writes it: {@code sip.example.com}, {@code sips:sip.example.com},
 * {@code sip:192.0.2.7:5070;transport=tcp}. A {@code sips:} address is reached by TLS.
 */
public record SipServer(String host, int port, Transport transport) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)(?:(sips?):)?([a-z0-9._-]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?(?:;transport=([a-z]+))?");

    /** @param elsewhere a port that is told beside the address, which names none */
    public static SipServer parse(String text, OptionalInt elsewhere) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    text + " is no address of a SIP server such as sip.example.com or sips:sip.example.com:5061");
        }
        boolean secure = "sips".equalsIgnoreCase(written.group(1));
        Transport transport = written.group(4) == null
                ? secure ? Transport.TLS : Transport.UDP
                : Transport.named(written.group(4))
                        .orElseThrow(() -> new IllegalArgumentException(text + " names no transport: udp, tcp or tls"));
        if (secure && transport != Transport.TLS) {
            throw new IllegalArgumentException(text + " contradicts itself: sips: is TLS");
        }
        int port =
                written.group(3) == null ? elsewhere.orElse(transport.usualPort()) : Integer.parseInt(written.group(3));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(text + " names no port");
        }
        return new SipServer(written.group(2), port, transport);
    }

    /** Where it is now. */
    InetAddress address() {
        return address(host);
    }

    static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw OutsideTrouble.passing("SIP", "the other side has no address", unknown);
        }
    }

    /** Somebody there, or with null the server itself. */
    SipURI uri(@Nullable String user) {
        return written(() -> {
            SipURI uri = ADDRESSES.createSipURI(user, host);
            uri.setPort(port);
            if (transport != Transport.UDP) {
                uri.setTransportParam(transport.parameter());
            }
            return uri;
        });
    }
}
