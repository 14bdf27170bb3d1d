package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;

import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.TCPMessageChannel;

/** One connection by TCP that we open; see {@link Lifetime}. */
final class TcpChannel extends TCPMessageChannel {
    private final TcpChannels channels;
    private final Lifetime lifetime = new Lifetime();

    TcpChannel(InetAddress peer, int port, SIPTransactionStack stack, TcpChannels channels) throws IOException {
        super(peer, port, stack, channels);
        this.channels = channels;
        isCached = true;
    }

    boolean isOver() {
        return lifetime.isOver();
    }

    @Override
    protected synchronized void sendMessage(byte[] message, boolean again) throws IOException {
        boolean first = mySock == null;
        lifetime.write(
                again && !first, () -> super.sendMessage(message, first), () -> channels.to(peerAddress, peerPort)
                        .sendMessage(message, peerAddress, peerPort, false));
    }

    @Override
    public synchronized void sendMessage(byte[] message, InetAddress to, int port, boolean again) throws IOException {
        boolean first = mySock == null;
        lifetime.write(again && !first, () -> super.sendMessage(message, to, port, first), () -> channels.to(
                        peerAddress, peerPort)
                .sendMessage(message, to, port, false));
    }

    @Override
    public synchronized void sendSingleCLRF() {
        lifetime.answerSignOfLife(mySock);
    }

    /** What the library keeps under this address may be the next connection already: that is never forgotten here. */
    @Override
    public void close(boolean forget, boolean stopSignsOfLife) {
        lifetime.end();
        super.close(false, stopSignsOfLife);
    }
}
