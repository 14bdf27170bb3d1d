package frontdesk.provider.sip;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ViaHeader;

import frontdesk.kernel.OutsideTrouble;

import static frontdesk.provider.sip.Wire.ADDRESSES;
import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;

/** Where others reach us, which depends on where they are and on what carries their messages. */
final class Whereabouts {
    private final SipSettings settings;

    Whereabouts(SipSettings settings) {
        this.settings = settings;
    }

    int port(Transport transport) {
        return transport == Transport.TLS ? settings.security().port() : settings.port();
    }

    /** The address that this peer reaches us by. */
    String towards(InetAddress peer) {
        boolean near = peer.isLoopbackAddress() || peer.isSiteLocalAddress() || peer.isLinkLocalAddress();
        String outside = settings.publicAddress();
        if (outside != null && !near) {
            return outside;
        }
        if (!settings.address().isAnyLocalAddress()) {
            return settings.address().getHostAddress();
        }
        try (var probe = new DatagramSocket()) {
            // Not by address and port: that throws something unchecked where nothing leads there.
            probe.connect(new InetSocketAddress(peer, settings.port()));
            return probe.getLocalAddress().getHostAddress();
        } catch (SocketException unreachable) {
            throw OutsideTrouble.passing("SIP", "nothing leads to that address", unreachable);
        }
    }

    /** What they are to write to. */
    ContactHeader contact(String user, Peer peer) {
        return written(() -> {
            SipURI uri = ADDRESSES.createSipURI(user, towards(peer.address()));
            uri.setPort(port(peer.transport()));
            if (peer.transport() != Transport.UDP) {
                uri.setTransportParam(peer.transport().parameter());
            }
            return HEADERS.createContactHeader(ADDRESSES.createAddress(uri));
        });
    }

    /** What they are to answer to. */
    ViaHeader via(Peer peer) {
        return written(() -> {
            ViaHeader via = HEADERS.createViaHeader(
                    towards(peer.address()),
                    port(peer.transport()),
                    peer.transport().name(),
                    null);
            via.setRPort();
            return via;
        });
    }
}
