package frontdesk.provider.sip;

import java.util.Iterator;
import java.util.ListIterator;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.CSeqHeader;
import javax.sip.header.Header;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.ViaHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;

/** Says who we are when a registrar or a trunk asks: the same request once more, with the proof. */
final class Credentials {
    private Credentials() {}

    /** Sends it again where that can help; false where it is a refusal. */
    static boolean shown(Wire wire, ClientTransaction asked, Response challenge, Exchange exchange) {
        SipAccount account = exchange.account();
        if (account == null || exchange.proven()) {
            return false;
        }
        boolean proxy = challenge.getStatusCode() == Response.PROXY_AUTHENTICATION_REQUIRED;
        Iterator<?> challenges =
                challenge.getHeaders(proxy ? ProxyAuthenticateHeader.NAME : WWWAuthenticateHeader.NAME);
        while (challenges != null && challenges.hasNext()) {
            var asks = (WWWAuthenticateHeader) challenges.next();
            var digest = asks.getRealm() == null || asks.getNonce() == null
                    ? null
                    : Digest.of(asks.getRealm(), asks.getNonce(), asks.getAlgorithm(), asks.getQop())
                            .orElse(null);
            if (digest != null) {
                Dialog dialog = asked.getDialog();
                boolean within = dialog != null && dialog.getState() == DialogState.CONFIRMED;
                Request again = again(asked.getRequest(), within ? dialog : null);
                again.setHeader(proof(proxy, asks, digest, account, again));
                Thread.ofVirtual().name("sip-proof").start(() -> send(wire, again, within ? dialog : null, exchange));
                return true;
            }
        }
        return false;
    }

    /** On a thread that may wait for a connection. */
    private static void send(Wire wire, Request again, @Nullable Dialog dialog, Exchange exchange) {
        try {
            wire.send(again, dialog, exchange.again());
        } catch (OutsideTrouble | IllegalArgumentException unreachable) {
            exchange.answers().unanswered();
        }
    }

    private static Request again(Request asked, @Nullable Dialog dialog) {
        return written(() -> {
            if (dialog != null) {
                return withAllOf(asked, dialog.createRequest(asked.getMethod()));
            }
            Request again = (Request) asked.clone();
            ViaHeader via = (ViaHeader) asked.getHeader(ViaHeader.NAME).clone();
            via.removeParameter("branch");
            again.removeHeader(ViaHeader.NAME);
            again.addHeader(via);
            CSeqHeader count = (CSeqHeader) again.getHeader(CSeqHeader.NAME);
            count.setSeqNumber(count.getSeqNumber() + 1);
            return again;
        });
    }

    private static Request withAllOf(Request asked, Request again) {
        ListIterator<?> names = asked.getHeaderNames();
        while (names.hasNext()) {
            String name = (String) names.next();
            if (again.getHeader(name) == null || name.equals("Contact")) {
                again.setHeader((Header) asked.getHeader(name).clone());
            }
        }
        if (asked.getRawContent() != null) {
            written(() -> {
                again.setContent(
                        asked.getRawContent(), (javax.sip.header.ContentTypeHeader) asked.getHeader("Content-Type"));
                return again;
            });
        }
        return again;
    }

    private static Header proof(
            boolean proxy, WWWAuthenticateHeader asks, Digest digest, SipAccount account, Request request) {
        String ours = Wire.tag();
        String uri = request.getRequestURI().toString();
        String response =
                digest.response(account.login(), account.password().reveal(), request.getMethod(), uri, 1, ours);
        return written(() -> {
            AuthorizationHeader proof = proxy
                    ? HEADERS.createProxyAuthorizationHeader("Digest")
                    : HEADERS.createAuthorizationHeader("Digest");
            proof.setUsername(account.login());
            proof.setRealm(digest.realm());
            proof.setNonce(digest.nonce());
            proof.setURI(request.getRequestURI());
            proof.setResponse(response);
            proof.setAlgorithm(digest.algorithm());
            if (digest.qop() != null) {
                proof.setQop("auth");
                proof.setCNonce(ours);
                proof.setNonceCount(1);
            }
            if (asks.getOpaque() != null) {
                proof.setOpaque(asks.getOpaque());
            }
            return proof;
        });
    }
}
