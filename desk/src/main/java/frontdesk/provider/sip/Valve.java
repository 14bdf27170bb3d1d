package frontdesk.provider.sip;

import javax.sip.SipStack;
import javax.sip.message.Response;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;

/**
 * The last look at a message before the library acts on it: what came by a connection passes the {@link Gate} here, since it has no datagrams that could
 * be looked at before; nothing lies about what carried it; and a telephone is found where it is.
 */
final class Valve implements SIPMessageValve {
    private final Gate gate;

    Valve(Gate gate) {
        this.gate = gate;
    }

    /** The answer goes by what the topmost Via names: it must not be in clear where the question was not. */
    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        Transport transport = carrier(channel);
        boolean in = Transport.of(request) == transport
                && (!channel.isReliable() || gate.lets(request.getPeerPacketSourceAddress(), System.nanoTime()));
        if (in) {
            ReachableContacts.putRight(request, transport);
        }
        return in;
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        if (response instanceof SIPMessage message) {
            ReachableContacts.putRight(message, carrier(channel));
        }
        return true;
    }

    @Override
    public void init(SipStack stack) {}

    @Override
    public void destroy() {}

    private static Transport carrier(MessageChannel channel) {
        return Transport.named(channel.getTransport()).orElse(Transport.UDP);
    }
}
