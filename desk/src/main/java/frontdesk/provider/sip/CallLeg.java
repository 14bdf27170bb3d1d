package frontdesk.provider.sip;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sip.Dialog;
import javax.sip.ServerTransaction;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.OutsideTrouble;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;
import static java.nio.charset.StandardCharsets.UTF_8;

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
    private final Dialog dialog;
    private final InetAddress peer;
    private final ContactHeader contact;
    private final @Nullable SipAccount account;
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
    CallLeg(Wire wire, Dialog dialog, Media media, SipLine line, Side side, Runnable whenTalking) {
        this.wire = wire;
        this.dialog = dialog;
        this.peer = side.peer();
        this.contact = side.contact();
        this.account = side.account();
        this.media = media;
        this.line = line;
        this.whenTalking = whenTalking;
        this.keepAlive = new KeepAlive(wire, this::refresh, this::lost);
        line.on(this);
        dialog.setApplicationData(this);
    }

    /** With whom the call is, and who we are to them. */
    record Side(
            InetAddress peer,
            ContactHeader contact,
            @Nullable SipAccount account) {}

    /** Takes a call that came to us. */
    synchronized void answer(ServerTransaction invitation, @Nullable Sdp offer) {
        if (offer != null) {
            media.hears(offer);
        }
        keepAlive.asked(invitation.getRequest(), false);
        wire.respond(invitation, agreed(invitation, offer));
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
        } else if (offer.isEmpty() && request.getRawContent() != null) {
            wire.respond(transaction, Response.NOT_ACCEPTABLE_HERE);
        } else {
            media.changed();
            offer.ifPresent(media::hears);
            keepAlive.asked(request, false);
            wire.respond(transaction, agreed(transaction, offer.orElse(null)));
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

    /** The other side hangs up. */
    synchronized void ended(ServerTransaction transaction) {
        wire.respond(transaction, Response.OK);
        gone(By.CALLER, "the caller hung up");
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
        Request refer = within(Request.REFER);
        written(() -> {
            refer.addHeader(HEADERS.createHeader("Refer-To", referTo));
            refer.addHeader(HEADERS.createHeader(
                    "Referred-By", "<" + contact.getAddress().getURI() + ">"));
            return refer;
        });
        wire.send(refer, dialog, Exchange.of(transfer, account));
        wire.timers().schedule(transfer::refused, Transfer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
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

    InetAddress peer() {
        return peer;
    }

    @Nullable
    SipAccount account() {
        return account;
    }

    /** Whom this call is with, and that whoever rings them takes its place: what another call is passed on to. */
    String replacing() {
        String replaces = dialog.getCallId().getCallId() + ";to-tag=" + dialog.getRemoteTag() + ";from-tag="
                + dialog.getLocalTag();
        String target = String.valueOf(dialog.getRemoteTarget().getURI());
        return "<" + target.split("[?]", 2)[0] + "?Replaces=" + URLEncoder.encode(replaces, UTF_8) + ">";
    }

    private void bye() {
        if (state == State.OVER) {
            return;
        }
        over();
        try {
            wire.send(within(Request.BYE), dialog, Exchange.unheeded(account));
        } catch (OutsideTrouble unreachable) {
            // They are gone already; that was all we wanted to say.
        }
    }

    private void gone(By by, String why) {
        over();
        line.hungUp(by, why);
    }

    private void over() {
        state = State.OVER;
        keepAlive.end();
        media.sound().close();
    }

    private Request within(String method) {
        return wire.request(dialog, method, contact, peer);
    }

    private Response agreed(ServerTransaction transaction, @Nullable Sdp offer) {
        return written(() -> {
            Response response = Wire.MESSAGES.createResponse(Response.OK, transaction.getRequest());
            response.setHeader(contact);
            boolean signOfLife =
                    offer == null && transaction.getRequest().getMethod().equals(Request.UPDATE);
            if (!signOfLife) {
                media.describe(response, offer);
            }
            response.addHeader(HEADERS.createSupportedHeader("timer, replaces"));
            keepAlive.answer(response);
            return response;
        });
    }

    /** Tells that we are still there: the same description once more. */
    private synchronized void refresh(SessionTimer timer) {
        if (state == State.OVER) {
            return;
        }
        Request invite = within(Request.INVITE);
        media.repeat(invite);
        timer.ask(invite);
        wire.send(invite, dialog, Exchange.of(keepAlive, account));
    }
}
