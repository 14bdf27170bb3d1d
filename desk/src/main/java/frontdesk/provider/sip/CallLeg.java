package frontdesk.provider.sip;

import java.util.Optional;
import javax.sip.ServerTransaction;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.By;

/**
 * The signalling of one call, from the moment that both sides want it. What the library tells comes on its own thread, what we want from the
 * call's; both are short and never wait.
 *
 * <pre>
 *   AGREED ──ACK──▶ TALKING ──pass on──▶ PASSING_ON
 *      │ no ACK        │ bye                 │ bye, or nobody took it
 *      ╰───────────────┴─────▶ OVER ◀────────╯
 * </pre>
 */
final class CallLeg {
    private final Wire wire;
    private final Correspondence letters;
    private final Media media;
    private final SipLine line;
    private final Runnable whenTalking;
    private State state = State.AGREED;
    private final KeepAlive keepAlive;
    private @Nullable Transfer transfer;

    private enum State {
        AGREED,
        TALKING,
        PASSING_ON,
        OVER
    }

    /** @param whenTalking is run once, when both sides know that the call stands */
    CallLeg(Correspondence letters, Media media, SipLine line, Runnable whenTalking) {
        this.wire = letters.wire();
        this.letters = letters;
        this.media = media;
        this.line = line;
        this.whenTalking = whenTalking;
        this.keepAlive = new KeepAlive(wire, this::refresh, this::lost);
        line.on(this);
        letters.dialog().setApplicationData(this);
    }

    /** Takes a call that came to us. */
    synchronized void answer(ServerTransaction invitation, @Nullable Sdp offer) {
        if (offer != null) {
            media.hears(offer);
        }
        keepAlive.asked(invitation.getRequest(), false);
        letters.agree(invitation, offer, media, keepAlive);
    }

    /** The caller's telephone has heard our answer; where it asked for our offer, this brings its own. */
    synchronized void acknowledged(Request ack) {
        if (state == State.OVER) {
            return;
        }
        Media.description(ack).ifPresent(media::hears);
        if (state == State.AGREED) {
            talk();
        }
    }

    /** Whom we called has answered. */
    synchronized void answered(Response response) {
        Media.description(response).ifPresent(media::hears);
        keepAlive.asked(response, true);
        talk();
    }

    private void talk() {
        if (!media.isAgreed()) {
            bye();
            return;
        }
        state = State.TALKING;
        media.sound().start();
        keepAlive.begin();
        whenTalking.run();
    }

    /** The other side wants the sound otherwise, on hold for example, or tells that it is still there. */
    synchronized void changed(ServerTransaction transaction) {
        Request request = transaction.getRequest();
        Optional<Sdp> offer = Media.description(request);
        if (state == State.OVER) {
            wire.respond(transaction, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        } else if (offer.isEmpty() && request.getRawContent() != null
                || !offer.map(media::allows).orElse(true)) {
            wire.respond(transaction, Response.NOT_ACCEPTABLE_HERE);
        } else {
            media.changed();
            offer.ifPresent(media::hears);
            keepAlive.asked(request, false);
            letters.agree(transaction, offer.orElse(null), media, keepAlive);
            keepAlive.begin();
        }
    }

    /** A key that is told beside the sound. */
    synchronized void told(ServerTransaction transaction) {
        Request request = transaction.getRequest();
        if (request.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type) {
            String kind = type.getContentType() + "/" + type.getContentSubType();
            KeyPresses.info(kind, Media.text(request)).ifPresent(line::key);
        }
        wire.respond(transaction, Response.OK);
    }

    /** How it goes with somebody to whom we passed the caller on. */
    synchronized void notified(ServerTransaction transaction) {
        wire.respond(transaction, Response.OK);
        if (transfer != null) {
            transfer.news(Media.text(transaction.getRequest()));
        }
    }

    /** The other side hangs up, and may be away before it has our answer. */
    synchronized void ended(ServerTransaction transaction) {
        gone(By.CALLER, "the caller hung up");
        wire.respond(transaction, Response.OK);
    }

    /** The other side is no longer there. */
    synchronized void lost(String why) {
        if (state != State.OVER) {
            bye();
            gone(By.CARRIER, why);
        }
    }

    /**
     * Asks the other side's telephone system to connect them with somebody else.
     *
     * @param referTo whom, as the header has it
     */
    synchronized void pass(String referTo, Transfer transfer) {
        if (state != State.TALKING) {
            transfer.refused();
            return;
        }
        state = State.PASSING_ON;
        this.transfer = transfer;
        letters.refer(referTo, transfer);
    }

    /** Nobody took them: we go on as before. */
    synchronized void keep() {
        if (state == State.PASSING_ON) {
            state = State.TALKING;
        }
    }

    /** The other side talks with somebody else through us; when it leaves, they are told. */
    synchronized void carry(RtpSession.Hearer other, Runnable whenGone) {
        if (state == State.OVER) {
            whenGone.run();
        } else {
            media.sound().clear();
            media.sound().tell(other);
            line.whenGone(whenGone);
        }
    }

    synchronized void hangUp() {
        bye();
    }

    /** We are done with this call, unless it is being passed on. */
    synchronized void leave() {
        if (state != State.PASSING_ON) {
            bye();
        }
    }

    synchronized boolean onHold() {
        return media.isOnHold();
    }

    RtpSession sound() {
        return media.sound();
    }

    Peer peer() {
        return letters.side().peer();
    }

    @Nullable
    SipAccount account() {
        return letters.side().account();
    }

    /** What another call is passed on to, so that it takes the place of this one. */
    String replacing() {
        return letters.replacing();
    }

    private void bye() {
        if (state != State.OVER) {
            over();
            letters.bye();
        }
    }

    private void gone(By by, String why) {
        over();
        line.hungUp(by, why);
    }

    private void over() {
        if (state != State.AGREED && state != State.OVER) {
            media.sound().quality().tell(letters.dialog().getCallId().getCallId());
        }
        state = State.OVER;
        keepAlive.end();
        media.sound().close();
    }

    /** Tells that we are still there: the same description once more. */
    private synchronized void refresh(SessionTimer timer) {
        if (state != State.OVER) {
            letters.repeat(media, timer, keepAlive);
        }
    }
}
