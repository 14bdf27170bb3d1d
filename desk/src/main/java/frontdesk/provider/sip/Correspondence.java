package frontdesk.provider.sip;

import java.net.URLEncoder;
import java.util.concurrent.TimeUnit;
import javax.sip.Dialog;
import javax.sip.ServerTransaction;
import javax.sip.header.ContactHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What we write to the other side within one call: that we take it, that we are still there, whom they are to ring instead, and goodbye.
 */
record Correspondence(Wire wire, Dialog dialog, Side side) {

    /**
     * Between whom it goes.
     *
     * @param peer where they are
     * @param contact where they reach us
     * @param account who we are to them, or null where we are nobody
     */
    record Side(Peer peer, ContactHeader contact, @Nullable SipAccount account) {}

    /** Takes the call, or the change of it, that they ask for with this offer; with none, what we offer or, to a sign of life, nothing. */
    void agree(ServerTransaction transaction, @Nullable Sdp offer, Media media, KeepAlive keepAlive) {
        wire.respond(transaction, written(() -> {
            Response response = Wire.MESSAGES.createResponse(Response.OK, transaction.getRequest());
            response.setHeader(side.contact());
            boolean signOfLife =
                    offer == null && transaction.getRequest().getMethod().equals(Request.UPDATE);
            if (!signOfLife) {
                media.describe(response, offer);
            }
            response.addHeader(HEADERS.createSupportedHeader("timer, replaces"));
            keepAlive.answer(response);
            return response;
        }));
    }

    /** Tells that we are still there: the same description once more. */
    void repeat(Media media, SessionTimer timer, KeepAlive keepAlive) {
        Request invite = within(Request.INVITE);
        media.repeat(invite);
        timer.ask(invite);
        wire.send(invite, dialog, Exchange.of(keepAlive, side.account()));
    }

    /**
     * Asks their telephone system to connect them with somebody else.
     *
     * @param referTo whom, as the header has it
     */
    void refer(String referTo, Transfer transfer) {
        Request refer = within(Request.REFER);
        written(() -> {
            refer.addHeader(HEADERS.createHeader("Refer-To", referTo));
            refer.addHeader(HEADERS.createHeader(
                    "Referred-By", "<" + side.contact().getAddress().getURI() + ">"));
            return refer;
        });
        wire.send(refer, dialog, Exchange.of(transfer, side.account()));
        wire.timers().schedule(transfer::refused, Transfer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    void bye() {
        try {
            wire.send(within(Request.BYE), dialog, Exchange.unheeded(side.account()));
        } catch (OutsideTrouble unreachable) {
            // They are gone already; that was all we wanted to say.
        }
    }

    /** Whom this call is with, and that whoever rings them takes its place: what another call is passed on to. */
    String replacing() {
        String replaces = dialog.getCallId().getCallId() + ";to-tag=" + dialog.getRemoteTag() + ";from-tag="
                + dialog.getLocalTag();
        String target = String.valueOf(dialog.getRemoteTarget().getURI());
        return "<" + target.split("[?]", 2)[0] + "?Replaces=" + URLEncoder.encode(replaces, UTF_8) + ">";
    }

    private Request within(String method) {
        return wire.request(dialog, method, side.contact(), side.peer());
    }
}
