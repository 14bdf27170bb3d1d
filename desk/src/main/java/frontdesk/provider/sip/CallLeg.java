package frontdesk.provider.sip;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sip.Dialog;
import javax.sip.ServerTransaction;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.Header;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The signalling of one call. What the library tells comes on its own thread, what we want from the call's; both are short and never wait.
 *
 * <pre>
 *   RINGING ──answer──▶ ANSWERED ──ACK──▶ TALKING ──refer──▶ PASSING_ON
 *      │ cancel, refuse      │ no ACK        │ bye                │ bye, or nobody took it
 *      ╰─────────────────────┴───────▶ OVER ◀╯────────────────────╯
 * </pre>
 */
final class CallLeg {
    private static final System.Logger LOG = System.getLogger(CallLeg.class.getName());

    /** So long somebody else's telephone may ring before the caller is let go. */
    private static final int PASSING_ON_SECONDS = 40;

    private final Wire wire;
    private final Dialog dialog;
    private final InetAddress peer;
    private final ContactHeader contact;
    private final @Nullable SipAccount account;
    private final long session = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private State state = State.RINGING;
    private int version = 1;
    private @Nullable ServerTransaction invitation;
    private @Nullable RtpSession sound;
    private @Nullable SipLine line;
    private @Nullable Runnable whenTalking;
    private @Nullable Sdp theirs;
    private @Nullable SessionTimer timer;
    private @Nullable ScheduledFuture<?> due;

    private enum State {
        RINGING,
        ANSWERED,
        TALKING,
        PASSING_ON,
        OVER
    }

    /** Somebody calls us. */
    CallLeg(Wire wire, ServerTransaction invitation, @Nullable SipAccount account) {
        this.wire = wire;
        this.invitation = invitation;
        this.dialog = invitation.getDialog();
        this.peer = Wire.source(invitation.getRequest());
        this.account = account;
        this.contact = wire.contact(account == null ? "frontdesk" : account.user(), peer);
    }

    /** Takes the call, unless the caller has left meanwhile; what is to happen then happens when they have heard of it. */
    synchronized void answer(@Nullable Sdp offer, RtpSession sound, SipLine line, Runnable whenTalking) {
        ServerTransaction invited = invitation;
        if (state != State.RINGING || invited == null) {
            sound.close();
            return;
        }
        this.sound = sound;
        this.line = line;
        this.whenTalking = whenTalking;
        hears(offer);
        timer = SessionTimer.asked(invited.getRequest(), false).orElse(null);
        state = State.ANSWERED;
        wire.respond(invited, agreed(invited, offer));
    }

    synchronized void refuse(int status, Header... headers) {
        if (state == State.RINGING && invitation != null) {
            state = State.OVER;
            wire.respond(invitation, status, headers);
        }
    }

    /** The caller left before we answered. */
    synchronized void cancelled() {
        refuse(Response.REQUEST_TERMINATED);
    }

    /** The caller's telephone has heard our answer; where it asked for our offer, this brings its own. */
    synchronized void acknowledged(Request ack) {
        if (state != State.OVER) {
            description(ack).ifPresent(this::hears);
        }
        if (state != State.ANSWERED) {
            return;
        }
        if (theirs == null || sound == null || whenTalking == null) {
            hangUp();
            return;
        }
        state = State.TALKING;
        sound.start();
        watch();
        whenTalking.run();
    }

    /** The other side wants the sound otherwise, on hold for example, or tells that it is still there. */
    synchronized void changed(ServerTransaction transaction) {
        Request request = transaction.getRequest();
        Optional<Sdp> offer = description(request);
        boolean unusable = offer.isEmpty() && request.getRawContent() != null;
        if (state == State.OVER || sound == null) {
            wire.respond(transaction, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        } else if (unusable) {
            wire.respond(transaction, Response.NOT_ACCEPTABLE_HERE);
        } else {
            version++;
            offer.ifPresent(this::hears);
            timer = SessionTimer.asked(request, false).orElse(timer);
            wire.respond(transaction, agreed(transaction, offer.orElse(null)));
            watch();
        }
    }

    /** A key that is told beside the sound. */
    synchronized void told(ServerTransaction transaction) {
        Request request = transaction.getRequest();
        var type = (ContentTypeHeader) request.getHeader(ContentTypeHeader.NAME);
        if (type != null && request.getRawContent() != null && line != null) {
            String kind = type.getContentType() + "/" + type.getContentSubType();
            KeyPresses.info(kind, text(request)).ifPresent(line::key);
        }
        wire.respond(transaction, Response.OK);
    }

    /** How it goes with somebody to whom we passed the caller on. */
    synchronized void notified(ServerTransaction transaction) {
        wire.respond(transaction, Response.OK);
        String news = text(transaction.getRequest());
        if (state == State.PASSING_ON && news.matches("(?s)SIP/2\\.0 [2-6].*")) {
            if (!news.startsWith("SIP/2.0 2")) {
                LOG.log(System.Logger.Level.WARNING, "nobody took a call that was passed on");
            }
            bye();
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

    /** Asks the other side's telephone system to connect the caller with somebody else. */
    synchronized void refer(PhoneNumber to) {
        if (state != State.TALKING) {
            return;
        }
        state = State.PASSING_ON;
        String host = account == null ? peer.getHostAddress() : account.host();
        Request refer = written(() -> {
            Request request = wire.request(dialog, Request.REFER, contact, peer);
            request.addHeader(HEADERS.createHeader("Refer-To", "<sip:" + to.e164() + "@" + host + ">"));
            request.addHeader(HEADERS.createHeader("Referred-By", "<" + contact.getAddress().getURI() + ">"));
            return request;
        });
        wire.send(refer, dialog, Exchange.of(new Refusals(), account));
        wire.timers().schedule(this::passedOnInVain, PASSING_ON_SECONDS, TimeUnit.SECONDS);
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
        return theirs != null && !theirs.direction().sends();
    }

    synchronized RtpSession sound() {
        if (sound == null) {
            throw new IllegalStateException("a call that was not answered has no sound");
        }
        return sound;
    }

    private void bye() {
        if (state == State.OVER) {
            return;
        }
        boolean answered = state != State.RINGING;
        if (!answered) {
            refuse(Response.DECLINE);
        }
        over();
        if (answered) {
            try {
                wire.send(wire.request(dialog, Request.BYE, contact, peer), dialog, Exchange.unheeded(account));
            } catch (OutsideTrouble unreachable) {
                LOG.log(System.Logger.Level.DEBUG, "a goodbye could not be sent");
            }
        }
    }

    private void gone(By by, String why) {
        over();
        if (line != null) {
            line.hungUp(by, why);
        }
    }

    private void over() {
        state = State.OVER;
        if (due != null) {
            due.cancel(false);
        }
        if (sound != null) {
            sound.close();
        }
    }

    private synchronized void passedOnInVain() {
        if (state == State.PASSING_ON) {
            bye();
        }
    }

    private void hears(@Nullable Sdp description) {
        if (description != null && sound != null) {
            theirs = description;
            sound.to(RtpSession.Far.of(description, peer));
        }
    }

    private Response agreed(ServerTransaction transaction, @Nullable Sdp offer) {
        return written(() -> {
            Response response = Wire.MESSAGES.createResponse(Response.OK, transaction.getRequest());
            response.setHeader(contact);
            boolean silentRefresh = offer == null && transaction.getRequest().getMethod().equals(Request.UPDATE);
            if (!silentRefresh) {
                response.setContent(description(offer), HEADERS.createContentTypeHeader("application", "sdp"));
            }
            response.addHeader(HEADERS.createSupportedHeader("timer, replaces"));
            if (timer != null) {
                response.addHeader(timer.answer());
                if (!timer.ours()) {
                    response.addHeader(HEADERS.createHeader("Require", "timer"));
                }
            }
            return response;
        });
    }

    private String description(@Nullable Sdp offer) {
        var ours = new Sdp.Ours(wire.hostTowards(peer), sound().port(), session, version);
        return offer != null ? offer.answer(ours) : Sdp.offer(ours, Sdp.Direction.SENDRECV);
    }

    /** Keeps the call alive, or waits for the other side to do so. */
    private void watch() {
        if (due != null) {
            due.cancel(false);
        }
        SessionTimer now = timer;
        if (now != null) {
            due = now.ours()
                    ? wire.timers().schedule(this::refresh, now.half(), TimeUnit.SECONDS)
                    : wire.timers().schedule(() -> lost("the call was not kept alive"), now.end(), TimeUnit.SECONDS);
        }
    }

    private synchronized void refresh() {
        SessionTimer now = timer;
        if (state != State.TALKING || now == null) {
            return;
        }
        Request request = written(() -> {
            Request invite = wire.request(dialog, Request.INVITE, contact, peer);
            invite.setContent(description(theirs), HEADERS.createContentTypeHeader("application", "sdp"));
            invite.addHeader(HEADERS.createSupportedHeader("timer"));
            invite.addHeader(HEADERS.createHeader("Session-Expires", now.seconds() + ";refresher=uac"));
            return invite;
        });
        wire.send(request, dialog, Exchange.of(new Refusals(), account));
        watch();
    }

    static Optional<Sdp> description(Message message) {
        return message.getRawContent() == null ? Optional.empty() : Sdp.read(text(message));
    }

    private static String text(Message message) {
        return message.getRawContent() == null ? "" : new String(message.getRawContent(), UTF_8);
    }

    /** What a refusal of something that we asked within the call means for it. */
    private final class Refusals implements Exchange.Answers {
        @Override
        public void answered(Response response) {
            synchronized (CallLeg.this) {
                if (response.getStatusCode() == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST) {
                    gone(By.CARRIER, "the other side knows nothing of this call");
                } else if (response.getStatusCode() >= 300 && state == State.PASSING_ON) {
                    LOG.log(System.Logger.Level.WARNING, "a call could not be passed on, status={0}", response.getStatusCode());
                    bye();
                }
            }
        }

        @Override
        public void unanswered() {
            lost("the other side does not answer any more");
        }
    }
}
