package frontdesk.provider.sip;

import java.net.InetAddress;
import java.text.ParseException;
import javax.sip.SipStack;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.message.Message;
import javax.sip.message.Response;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;

/**
 * A telephone behind a translator of addresses says that it is to be found at an address of its own house. What we send later goes instead to
 * where its message came from.
 */
final class ReachableContacts implements SIPMessageValve {
    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        putRight(request);
        return true;
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        if (response instanceof SIPMessage message) {
            putRight(message);
        }
        return true;
    }

    @Override
    public void init(SipStack stack) {}

    @Override
    public void destroy() {}

    private static void putRight(SIPMessage message) {
        InetAddress source = message.getPeerPacketSourceAddress();
        if (source != null
                && message.getHeader("Record-Route") == null
                && ((Message) message).getHeader(ContactHeader.NAME) instanceof ContactHeader contact
                && contact.getAddress().getURI() instanceof SipURI uri
                && !uri.getHost().equals(source.getHostAddress())
                && ofAHouse(uri.getHost())) {
            try {
                uri.setHost(source.getHostAddress());
                uri.setPort(message.getPeerPacketSourcePort());
            } catch (ParseException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static boolean ofAHouse(String host) {
        return host.matches(
                "(10|127|192\\.168|169\\.254|172\\.(1[6-9]|2[0-9]|3[01])|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\..*");
    }
}
