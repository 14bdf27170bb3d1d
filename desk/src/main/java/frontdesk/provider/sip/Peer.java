package frontdesk.provider.sip;

import java.net.InetAddress;
import javax.sip.message.Request;

/** Another machine that speaks SIP, and what carries our messages there. */
record Peer(InetAddress address, Transport transport) {
    /** Who sent this. */
    static Peer of(Request request) {
        return new Peer(Wire.source(request), Transport.of(request));
    }

    /** Nobody on the way can read what we write, so that a key may be in it. */
    boolean isPrivate() {
        return transport == Transport.TLS;
    }
}
