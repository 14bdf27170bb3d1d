package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.List;
import java.util.TooManyListenersException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
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

    private static final int MOST_HOPS = 70;

    /** What is longer, and goes by UDP, might not arrive in one piece (RFC 3261, 18.1.1). */
    private static final int LONGEST_DATAGRAM = 1_300;

    private final SipSettings settings;
    private final Whereabouts whereabouts;
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
        whereabouts = new Whereabouts(settings);
        network = new GuardedNetwork(gate, settings.security());
        stack = written(() -> new GuardedStack(network, new Valve(gate)));
    }

    /** Who is told when a connection that we opened has ended, and to whom it was. */
    void whenLost(Consumer<InetAddress> told) {
        network.whenLost(told);
    }

    /** Receives from now on. */
    void listen(SipListener listener) {
        try {
            SipProvider there = stack.createSipProvider(point(Transport.UDP));
            there.addListeningPoint(point(Transport.TCP));
            if (settings.speaksTls()) {
                there.addListeningPoint(point(Transport.TLS));
            }
            there.addSipListener(listener);
            provider = there;
            network.awaitListening();
        } catch (SipException | InvalidArgumentException | TooManyListenersException taken) {
            close();
            throw OutsideTrouble.passing("SIP", "cannot listen on port " + settings.port(), taken);
        }
    }

    private ListeningPoint point(Transport transport) throws SipException, InvalidArgumentException {
        return stack.createListeningPoint(
                settings.address().getHostAddress(), whereabouts.port(transport), transport.parameter());
    }

    static <T> T written(Written<T> what) {
        try {
            return what.write();
        } catch (ParseException | InvalidArgumentException malformed) {
            throw new IllegalArgumentException(malformed);
        } catch (SipException refused) {
            throw OutsideTrouble.passing("SIP", "a message could not be sent", withoutMessage(refused));
        }
    }

    /** The library writes the whole message into its exceptions, with numbers and keys. */
    private static Exception withoutMessage(SipException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException unproven) {
                return unproven;
            }
        }
        return new IOException(refused.getClass().getSimpleName());
    }

    SipSecurity security() {
        return settings.security();
    }

    ScheduledExecutorService timers() {
        return timers;
    }

    /** Where others reach us. */
    Whereabouts whereabouts() {
        return whereabouts;
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
    Request request(String method, SipURI to, Address from, Address whom, Peer peer) {
        return written(() -> {
            Request request = MESSAGES.createRequest(
                    to,
                    method,
                    HEADERS.createCallIdHeader(UUID.randomUUID().toString()),
                    HEADERS.createCSeqHeader(1L + ThreadLocalRandom.current().nextInt(10_000), method),
                    HEADERS.createFromHeader(from, tag()),
                    HEADERS.createToHeader(whom, null),
                    List.of(whereabouts.via(peer)),
                    HEADERS.createMaxForwardsHeader(MOST_HOPS));
            request.addHeader(HEADERS.createAllowHeader(ALLOWED));
            return request;
        });
    }

    /** A request within a call. */
    Request request(Dialog dialog, String method, ContactHeader contact, Peer peer) {
        return written(() -> {
            Request request = dialog.createRequest(method);
            request.removeHeader(ViaHeader.NAME);
            request.addHeader(whereabouts.via(new Peer(peer.address(), Transport.towards(request, peer.transport()))));
            request.setHeader(contact);
            return request;
        });
    }

    static String tag() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    /** Sends a request; what comes of it is told to its exchange. A long one goes by a connection where one can be had. */
    ClientTransaction send(Request request, @Nullable Dialog dialog, Exchange exchange) {
        if (isTooLong(request)) {
            try {
                return sendAsItIs(byConnection(request), dialog, exchange);
            } catch (OutsideTrouble noConnection) {
                return sendAsItIs(request, dialog, exchange);
            }
        }
        return sendAsItIs(request, dialog, exchange);
    }

    private ClientTransaction sendAsItIs(Request request, @Nullable Dialog dialog, Exchange exchange) {
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

    /** Where they do not insist on UDP. */
    private static boolean isTooLong(Request request) {
        return Transport.of(request) == Transport.UDP
                && !(request.getRequestURI() instanceof SipURI uri && uri.getTransportParam() != null)
                && request.toString().length() > LONGEST_DATAGRAM;
    }

    private static Request byConnection(Request request) {
        return written(() -> {
            Request copy = (Request) request.clone();
            var via = (ViaHeader) request.getHeader(ViaHeader.NAME).clone();
            via.setTransport(Transport.TCP.name());
            copy.removeHeader(ViaHeader.NAME);
            copy.addHeader(via);
            return copy;
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
        network.close();
    }
}
