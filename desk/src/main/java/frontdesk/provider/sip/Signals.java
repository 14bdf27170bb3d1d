package frontdesk.provider.sip;

import java.net.InetAddress;
import java.util.List;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.HeaderAddress;
import javax.sip.header.RequireHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

import gov.nist.javax.sip.DialogTimeoutEvent;
import gov.nist.javax.sip.SipListenerExt;
import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;

/** Hands each message that comes to whom it belongs: the call, the registrar's answer, somebody new. One after another, on the library's thread. */
final class Signals implements SipListenerExt {
    private static final System.Logger LOG = System.getLogger(Signals.class.getName());

    private final Wire wire;
    private final Doorman doorman;
    private final Extensions extensions;
    private final Callers callers;
    private final List<Registration> registrations;

    Signals(Wire wire, Doorman doorman, Extensions extensions, Callers callers, List<Registration> registrations) {
        this.wire = wire;
        this.doorman = doorman;
        this.extensions = extensions;
        this.callers = callers;
        this.registrations = registrations;
    }

    @Override
    public void processRequest(RequestEvent event) {
        try {
            request(event.getRequest(), event.getServerTransaction(), event.getDialog());
        } catch (RuntimeException malformed) {
            Metrics.counter("frontdesk.sip.malformed").increment();
            LOG.log(System.Logger.Level.DEBUG, "a request could not be read", malformed);
        }
    }

    @Override
    public void processResponse(ResponseEvent event) {
        ClientTransaction transaction = event.getClientTransaction();
        if (transaction == null || !(transaction.getApplicationData() instanceof Exchange exchange)) {
            return;
        }
        try {
            response(event.getResponse(), transaction, exchange);
        } catch (RuntimeException malformed) {
            Metrics.counter("frontdesk.sip.malformed").increment();
            LOG.log(System.Logger.Level.DEBUG, "a response could not be read", malformed);
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        if (!event.isServerTransaction()
                && event.getClientTransaction().getApplicationData() instanceof Exchange exchange) {
            exchange.answers().unanswered();
        }
    }

    @Override
    public void processDialogTimeout(DialogTimeoutEvent event) {
        if (event.getDialog().getApplicationData() instanceof CallLeg leg) {
            leg.lost("the other side never acknowledged the call");
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {}

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        if (event.getDialog().getApplicationData() instanceof CallLeg leg) {
            leg.lost("the call ended");
        }
    }

    private void response(Response response, ClientTransaction transaction, Exchange exchange) {
        int status = response.getStatusCode();
        Dialog dialog = transaction.getDialog();
        var count = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
        if (status / 100 == 2 && dialog != null && count.getMethod().equals(Request.INVITE)) {
            written(() -> {
                dialog.sendAck(dialog.createAck(count.getSeqNumber()));
                return dialog;
            });
        }
        boolean asked = status == Response.UNAUTHORIZED || status == Response.PROXY_AUTHENTICATION_REQUIRED;
        if (!asked || !Credentials.shown(wire, transaction, response, exchange)) {
            exchange.answers().answered(response);
        }
    }

    private void request(Request request, @Nullable ServerTransaction begun, @Nullable Dialog dialog) {
        Object known = dialog == null ? null : dialog.getApplicationData();
        CallLeg leg = known instanceof CallLeg call ? call : null;
        if (request.getMethod().equals(Request.ACK)) {
            if (leg != null) {
                leg.acknowledged(request);
            }
            return;
        }
        ServerTransaction transaction = begun != null ? begun : wire.transaction(request);
        boolean within = ((ToHeader) request.getHeader(ToHeader.NAME)).getTag() != null;
        switch (request.getMethod()) {
            case Request.CANCEL -> {
                if (known instanceof Invitation invitation) {
                    invitation.cancelled();
                }
                wire.respond(transaction, Response.OK);
            }
            case Request.INVITE, Request.UPDATE, Request.BYE, Request.INFO, Request.NOTIFY -> {
                if (leg != null && within) {
                    within(leg, transaction);
                } else if (request.getMethod().equals(Request.INVITE) && !within) {
                    invited(transaction);
                } else {
                    wire.respond(transaction, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
                }
            }
            case Request.OPTIONS ->
                wire.respond(
                        transaction, Response.OK, written(() -> HEADERS.createHeader("Accept", "application/sdp")));
            case Request.REGISTER -> registering(transaction);
            default -> wire.respond(transaction, Response.METHOD_NOT_ALLOWED);
        }
    }

    private static void within(CallLeg leg, ServerTransaction transaction) {
        switch (transaction.getRequest().getMethod()) {
            case Request.INVITE, Request.UPDATE -> leg.changed(transaction);
            case Request.BYE -> leg.ended(transaction);
            case Request.INFO -> leg.told(transaction);
            case Request.NOTIFY -> leg.notified(transaction);
            default -> throw new IllegalArgumentException("nothing else is said within a call");
        }
    }

    private void invited(ServerTransaction transaction) {
        Request invite = transaction.getRequest();
        switch (doorman.look(invite, Wire.source(invite), true)) {
            case Doorman.Knock.Known _, Doorman.Knock.User _ -> {
                if (invite.getHeader(RequireHeader.NAME) instanceof RequireHeader required
                        && !required.getOptionTag().matches("timer|replaces")) {
                    wire.respond(
                            transaction,
                            Response.BAD_EXTENSION,
                            written(() -> HEADERS.createUnsupportedHeader(required.getOptionTag())));
                } else if (SessionTimer.tooShort(invite)) {
                    wire.respond(
                            transaction, 422, written(() -> HEADERS.createHeader("Min-SE", "" + SessionTimer.LEAST)));
                } else {
                    called(transaction, invite);
                }
            }
            case Doorman.Knock.Stranger(var challenge) -> wire.respond(transaction, Response.UNAUTHORIZED, challenge);
            case Doorman.Knock.Nobody _ ->
                Metrics.counter("frontdesk.sip.unknown").increment();
        }
    }

    private void called(ServerTransaction transaction, Request invite) {
        InetAddress source = Wire.source(invite);
        SipAccount account = registrations.stream()
                .filter(each -> each.is(source))
                .map(Registration::account)
                .filter(each -> registrations.size() == 1 || isFor(each, invite))
                .findFirst()
                .orElse(null);
        var invitation = new Invitation(wire, transaction, account);
        Thread.ofVirtual().name("sip-invite").start(() -> callers.take(invitation));
    }

    private static boolean isFor(SipAccount account, Request invite) {
        return invite.getRequestURI() instanceof SipURI uri && account.user().equals(uri.getUser());
    }

    private void registering(ServerTransaction transaction) {
        Request request = transaction.getRequest();
        switch (doorman.look(request, Wire.source(request), !doorman.asks())) {
            case Doorman.Knock.Known _ -> extensions.register(transaction, "", false);
            case Doorman.Knock.User(String name) -> {
                var whom = (HeaderAddress) request.getHeader(ToHeader.NAME);
                boolean theirs = whom.getAddress().getURI() instanceof SipURI uri && name.equals(uri.getUser());
                if (theirs) {
                    extensions.register(transaction, name, true);
                } else {
                    wire.respond(transaction, Response.FORBIDDEN);
                }
            }
            case Doorman.Knock.Stranger(var challenge) -> wire.respond(transaction, Response.UNAUTHORIZED, challenge);
            case Doorman.Knock.Nobody _ ->
                Metrics.counter("frontdesk.sip.unknown").increment();
        }
    }
}
