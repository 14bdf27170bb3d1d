package frontdesk.provider.sip;

import java.util.Properties;
import java.util.UUID;
import javax.sip.SipException;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;

/** The library with our sockets and connections, our look at messages, our log, and bounds for whatever others could make it do. */
final class GuardedStack extends SipStackImpl {
    GuardedStack(NetworkLayer network, Valve valve) throws SipException {
        super(properties());
        this.networkLayer = network;
        this.sipMessageValve = valve;
        this.messageProcessorFactory = new Carriers();
        setEnabledProtocols(Tls.VERSIONS);
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "frontdesk-" + UUID.randomUUID());
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", StackLog.class.getName());
        properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", StackLog.class.getName());
        properties.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "2");
        properties.setProperty("gov.nist.javax.sip.THREAD_PRIORITY", "" + Thread.NORM_PRIORITY);
        properties.setProperty("gov.nist.javax.sip.REENTRANT_LISTENER", "false");
        properties.setProperty("gov.nist.javax.sip.DELIVER_UNSOLICITED_NOTIFY", "true");
        properties.setProperty("gov.nist.javax.sip.CONGESTION_CONTROL_TIMEOUT", "8000");
        properties.setProperty("gov.nist.javax.sip.MAX_MESSAGE_SIZE", "" + Gate.LONGEST);
        // In milliseconds: a message that has begun by a connection is to end, and a handshake too.
        properties.setProperty("gov.nist.javax.sip.READ_TIMEOUT", "10000");
        properties.setProperty("gov.nist.javax.sip.SSL_HANDSHAKE_TIMEOUT", "5000");
        properties.setProperty("gov.nist.javax.sip.TLS_CLIENT_AUTH_TYPE", "Disabled");
        return properties;
    }
}
