package frontdesk.provider.sip;

import java.net.InetAddress;
import javax.sip.address.Address;
import javax.sip.header.CSeqHeader;
import javax.sip.header.Header;
import javax.sip.message.Request;

import static frontdesk.provider.sip.Wire.ADDRESSES;
import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;

/** What we write to the server of an account, beside calls: all of it under one name and in order, as registrars want it. */
final class AccountLetters {
    private final Wire wire;
    private final SipAccount account;
    private final Header callId = written(() -> HEADERS.createCallIdHeader(Wire.tag() + Wire.tag()));
    private long count = 1;

    AccountLetters(Wire wire, SipAccount account) {
        this.wire = wire;
        this.account = account;
    }

    /**
     * Where we are to be called.
     *
     * @param seconds for how long; 0 where not any more
     */
    synchronized Request register(InetAddress there, long seconds) {
        return written(() -> {
            Request request = request(Request.REGISTER, there);
            request.setHeader(callId);
            ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).setSeqNumber(count);
            // One more is for the same again with our proof.
            count += 2;
            request.addHeader(wire.whereabouts().contact(account.user(), peer(there)));
            request.addHeader(HEADERS.createExpiresHeader((int) seconds));
            return request;
        });
    }

    /** Whether it is there. */
    Request options(InetAddress there) {
        return request(Request.OPTIONS, there);
    }

    private Request request(String method, InetAddress there) {
        Address ourselves = written(() -> ADDRESSES.createAddress(
                ADDRESSES.createSipURI(account.user(), account.server().host())));
        return wire.request(method, account.server().uri(null), ourselves, ourselves, peer(there));
    }

    private Peer peer(InetAddress there) {
        return new Peer(there, account.server().transport());
    }
}
