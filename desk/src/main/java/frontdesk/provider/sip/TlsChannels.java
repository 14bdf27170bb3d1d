package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.TLSMessageChannel;
import gov.nist.javax.sip.stack.TLSMessageProcessor;

/** The connections by TLS, one to each address: after one that has ended, another. */
final class TlsChannels extends TLSMessageProcessor {
    TlsChannels(InetAddress address, SIPTransactionStack stack, int port) {
        super(address, stack, port);
    }

    @Override
    public synchronized MessageChannel createMessageChannel(HostPort target) throws IOException {
        return to(target.getInetAddress(), target.getPort());
    }

    @Override
    public synchronized MessageChannel createMessageChannel(InetAddress host, int port) throws IOException {
        return to(host, port);
    }

    synchronized TLSMessageChannel to(InetAddress host, int port) throws IOException {
        String key = MessageChannel.getKey(host, port, getTransport());
        boolean over = messageChannels.get(key) instanceof TlsChannel known && known.isOver();
        if (!over && messageChannels.get(key) instanceof TLSMessageChannel open) {
            return open;
        }
        var channel = new TlsChannel(host, port, getSIPStack(), this);
        messageChannels.put(key, channel);
        return channel;
    }
}
