package frontdesk.provider.sip;

import java.net.InetAddress;
import java.text.ParseException;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.RecordRouteHeader;

import gov.nist.javax.sip.message.SIPMessage;

/**
 * A telephone behind a translator of addresses says that it is to be found at an address of its own house. What we send later goes instead to
 * where its message came from; and where that was a connection, through it, since nobody can connect to a telephone.
 */
final class ReachableContacts {
    private ReachableContacts() {}

    static void putRight(SIPMessage message, Transport transport) {
        InetAddress source = message.getPeerPacketSourceAddress();
        if (source != null
                && message.getHeader(RecordRouteHeader.NAME) == null
                && message.getHeader(ContactHeader.NAME) instanceof ContactHeader contact
                && !contact.isWildCard()
                && contact.getAddress().getURI() instanceof SipURI uri) {
            boolean same = uri.getHost().equals(source.getHostAddress());
            if (!same && ofAHouse(uri.getHost()) || same && transport != Transport.UDP) {
                move(uri, source, message.getPeerPacketSourcePort(), transport);
            }
        }
    }

    private static void move(SipURI uri, InetAddress source, int port, Transport transport) {
        try {
            uri.setHost(source.getHostAddress());
            uri.setPort(port);
            if (transport != Transport.UDP) {
                uri.setTransportParam(transport.parameter());
            }
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean ofAHouse(String host) {
        return host.matches(
                "(10|127|192\\.168|169\\.254|172\\.(1[6-9]|2[0-9]|3[01])|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\..*");
    }
}
