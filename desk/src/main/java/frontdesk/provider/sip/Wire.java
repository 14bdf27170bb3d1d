package frontdesk.provider.sip;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.text.ParseException;
import java.util.List;
import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.address.AddressFactoryImpl;
import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.MessageFactoryImpl;
import gov.nist.javax.sip.message.SIPRequest;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

/**
 * The signalling library, set up: sends requests and responses and keeps their timers. Here its exceptions become ours; what it receives goes
 * to one listener, one message after another, and never waits there.
 */
final class Wire implements AutoCloseable {
    static final HeaderFactory HEADERS = new HeaderFactoryImpl();
    static final AddressFactory ADDRESSES = new AddressFactoryImpl();
    static final MessageFactory MESSAGES = new MessageFactoryImpl();
    static final String ALLOWED = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE, NOTIFY";

    private static final String UDP = "udp";
    private static final int MOST_HOPS = 70;

    private final SipSettings settings;
    private final SipStackImpl stack;
    private final GuardedNetwork network;
    private @Nullable SipProvider provider;
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sip-timers").factory());

    /** Something that the library can refuse, each time in another way. */
    interface Written<T> {
        T write() throws ParseException, InvalidArgumentException, SipException;
    }

    Wire(SipSettings settings, Gate gate) {
        this.settings = settings;
        network = new GuardedNetwork(gate);
        stack = written(() -> new GuardedStack(properties(), network));
    }

    /** Receives from now on. */
    void listen(SipListener listener) {
        try {
            SipProvider there = stack.createSipProvider(
                    stack.createListeningPoint(settings.address().getHostAddress(), settings.port(), UDP));
            there.addSipListener(listener);
            provider = there;
            network.awaitListening();
        } catch (SipException | InvalidArgumentException | TooManyListenersException taken) {
            close();
            throw OutsideTrouble.passing("SIP", "cannot listen on UDP port " + settings.port(), taken);
        }
    }

    static <T> T written(Written<T> what) {
        try {
            return what.write();
        } catch (ParseException | InvalidArgumentException malformed) {
            throw new IllegalArgumentException(malformed);
        } catch (SipException refused) {
            throw OutsideTrouble.passing("SIP", "a message could not be sent", refused);
        }
    }

    ScheduledExecutorService timers() {
        return timers;
    }

    /** The address that this peer reaches us by. */
    String hostTowards(InetAddress peer) {
        boolean near = peer.isLoopbackAddress() || peer.isSiteLocalAddress() || peer.isLinkLocalAddress();
        String outside = settings.publicAddress();
        if (outside != null && !near) {
            return outside;
        }
        if (!settings.address().isAnyLocalAddress()) {
            return settings.address().getHostAddress();
        }
        try (var probe = new DatagramSocket()) {
            probe.connect(peer, settings.port());
            return probe.getLocalAddress().getHostAddress();
        } catch (SocketException unreachable) {
            throw OutsideTrouble.passing("SIP", "nothing leads to that address", unreachable);
        }
    }

    ContactHeader contact(String user, InetAddress peer) {
        return written(() -> {
            SipURI uri = ADDRESSES.createSipURI(user, hostTowards(peer));
            uri.setPort(settings.port());
            return HEADERS.createContactHeader(ADDRESSES.createAddress(uri));
        });
    }

    ServerTransaction transaction(Request request) {
        return written(() -> provider().getNewServerTransaction(request));
    }

    static InetAddress source(Request request) {
        return ((SIPRequest) request).getPeerPacketSourceAddress();
    }

    static int sourcePort(Request request) {
        return ((SIPRequest) request).getPeerPacketSourcePort();
    }

    void respond(ServerTransaction transaction, int status, Header... headers) {
        Response response = written(() -> MESSAGES.createResponse(status, transaction.getRequest()));
        for (Header header : headers) {
            response.addHeader(header);
        }
        respond(transaction, response);
    }

    void respond(ServerTransaction transaction, Response response) {
        written(() -> {
            response.setHeader(HEADERS.createAllowHeader(ALLOWED));
            transaction.sendResponse(response);
            return response;
        });
    }

    /** A request that begins something. */
    Request request(String method, SipURI to, Address from, Address whom, InetAddress peer) {
        return written(() -> {
            Request request = MESSAGES.createRequest(
                    to,
                    method,
                    HEADERS.createCallIdHeader(UUID.randomUUID().toString()),
                    HEADERS.createCSeqHeader(1L + ThreadLocalRandom.current().nextInt(10_000), method),
                    HEADERS.createFromHeader(from, tag()),
                    HEADERS.createToHeader(whom, null),
                    List.of(via(peer)),
                    HEADERS.createMaxForwardsHeader(MOST_HOPS));
            request.addHeader(HEADERS.createAllowHeader(ALLOWED));
            return request;
        });
    }

    /** A request within a call. */
    Request request(Dialog dialog, String method, ContactHeader contact, InetAddress peer) {
        return written(() -> {
            Request request = dialog.createRequest(method);
            request.removeHeader(ViaHeader.NAME);
            request.addHeader(via(peer));
            request.setHeader(contact);
            return request;
        });
    }

    ViaHeader via(InetAddress peer) {
        return written(() -> {
            ViaHeader via = HEADERS.createViaHeader(hostTowards(peer), settings.port(), UDP, null);
            via.setRPort();
            return via;
        });
    }

    static String tag() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    /** Sends a request; what comes of it is told to its exchange. */
    ClientTransaction send(Request request, @Nullable Dialog dialog, Exchange exchange) {
        return written(() -> {
            ClientTransaction transaction = provider().getNewClientTransaction(request);
            transaction.setApplicationData(exchange);
            exchange.answers().sent(transaction);
            if (dialog == null) {
                transaction.sendRequest();
            } else {
                dialog.sendRequest(transaction);
            }
            return transaction;
        });
    }

    private SipProvider provider() {
        if (provider == null) {
            throw OutsideTrouble.passing("SIP", "nothing listens");
        }
        return provider;
    }

    /** Stops the telephone that a request of ours makes ring. */
    void cancel(ClientTransaction ringing) {
        written(() -> {
            provider().getNewClientTransaction(ringing.createCancel()).sendRequest();
            return ringing;
        });
    }

    @Override
    public void close() {
        timers.shutdownNow();
        stack.stop();
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "frontdesk-" + UUID.randomUUID());
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", StackLog.class.getName());
        properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", StackLog.class.getName());
        properties.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "2");
        properties.setProperty("gov.nist.javax.sip.THREAD_PRIORITY", "" + Thread.NORM_PRIORITY);
        properties.setProperty("gov.nist.javax.sip.REENTRANT_LISTENER", "false");
        properties.setProperty("gov.nist.javax.sip.DELIVER_UNSOLICITED_NOTIFY", "true");
        properties.setProperty("gov.nist.javax.sip.CONGESTION_CONTROL_TIMEOUT", "8000");
        return properties;
    }

    /** The library with our sockets, and with the addresses of telephones behind translators put right before it remembers them. */
    private static final class GuardedStack extends SipStackImpl {
        GuardedStack(Properties properties, NetworkLayer network) throws SipException {
            super(properties);
            this.networkLayer = network;
            this.sipMessageValve = new ReachableContacts();
        }
    }
}
