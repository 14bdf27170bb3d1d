package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;

import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.OIOMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;

/** What carries messages: as the library does it, but for the connections that we open. */
final class Carriers extends OIOMessageProcessorFactory {
    @Override
    public MessageProcessor createMessageProcessor(
            SIPTransactionStack stack, InetAddress address, int port, String transport) throws IOException {
        return switch (transport.toUpperCase(Locale.ROOT)) {
            case "TCP" -> new TcpChannels(address, stack, port);
            case "TLS" -> new TlsChannels(address, stack, port);
            default -> super.createMessageProcessor(stack, address, port, transport);
        };
    }
}
