package frontdesk.provider.sip;

import javax.sip.ServerTransaction;
import javax.sip.address.SipURI;
import javax.sip.header.Header;
import javax.sip.message.Request;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

/** A call that somebody wants with us, until it is answered, refused, or the caller has left; whichever is first, the others then change nothing. */
final class Invitation {
    private final Wire wire;
    private final ServerTransaction transaction;
    private final @Nullable SipAccount account;
    private boolean settled;

    /** @param account by which of our accounts it came, or null */
    Invitation(Wire wire, ServerTransaction transaction, @Nullable SipAccount account) {
        this.wire = wire;
        this.transaction = transaction;
        this.account = account;
        transaction.getDialog().setApplicationData(this);
    }

    Request request() {
        return transaction.getRequest();
    }

    @Nullable
    SipAccount account() {
        return account;
    }

    synchronized void accept(@Nullable Sdp offer, RtpSession sound, SipLine line, Runnable whenTalking) {
        if (settled) {
            sound.close();
            return;
        }
        settled = true;
        try {
            agree(offer, sound, line, whenTalking);
        } catch (RuntimeException trouble) {
            sound.close();
            settled = false;
            throw trouble;
        }
    }

    private void agree(@Nullable Sdp offer, RtpSession sound, SipLine line, Runnable whenTalking) {
        Peer peer = Peer.of(request());
        var contact = wire.whereabouts().contact(account == null ? "frontdesk" : account.user(), peer);
        // Whoever calls a sips: address is to be answered by one (RFC 3261, 12.1.1).
        if (request().getRequestURI() instanceof SipURI called
                && contact.getAddress().getURI() instanceof SipURI ours) {
            ours.setSecure(called.isSecure() && peer.isPrivate());
        }
        var side = new Correspondence.Side(peer, contact, account);
        var letters = new Correspondence(wire, transaction.getDialog(), side);
        new CallLeg(letters, new Media(wire, peer, sound), line, whenTalking).answer(transaction, offer);
    }

    synchronized void refuse(int status, Header... headers) {
        if (!settled) {
            settled = true;
            wire.respond(transaction, status, headers);
        }
    }

    /** The caller left before we answered. */
    void cancelled() {
        refuse(Response.REQUEST_TERMINATED);
    }
}
