package frontdesk.provider.sip;

import java.util.Optional;
import javax.sip.header.Header;
import javax.sip.header.SupportedHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;

import gov.nist.javax.sip.header.extensions.SessionExpiresHeader;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;

/**
 * How long a call goes on without a sign of life (RFC 4028), as the other side wishes: one of the two refreshes it in time, and a call that is
 * not refreshed is over, so that none stays open for ever because a goodbye was lost.
 *
 * @param seconds from one refresh to the next
 * @param ours whether it is us who refresh
 */
record SessionTimer(int seconds, boolean ours) {
    static final int LEAST = 90;

    /** What a request or response asks for; empty where it does not. Wishes below {@link #LEAST} are to be refused before. */
    static Optional<SessionTimer> asked(Message message, boolean weAsked) {
        if (!(message.getHeader(SessionExpiresHeader.NAME) instanceof SessionExpiresHeader wish)) {
            return Optional.empty();
        }
        String refresher = wish.getRefresher();
        boolean theyCan = weAsked || supportsTimer(message);
        boolean ours = refresher == null ? !theyCan : refresher.equals(weAsked ? "uac" : "uas") || !theyCan;
        return Optional.of(new SessionTimer(Math.max(wish.getExpires(), LEAST), ours));
    }

    /** The other side asks for refreshes that are too frequent. */
    static boolean tooShort(Message message) {
        return message.getHeader(SessionExpiresHeader.NAME) instanceof SessionExpiresHeader wish
                && wish.getExpires() < LEAST;
    }

    /** As our answer says it. */
    Header answer() {
        return written(() ->
                HEADERS.createHeader(SessionExpiresHeader.NAME, seconds + ";refresher=" + (ours ? "uas" : "uac")));
    }

    /** As our sign of life says it. */
    void ask(Request request) {
        written(() -> {
            request.addHeader(HEADERS.createSupportedHeader("timer"));
            request.addHeader(HEADERS.createHeader(SessionExpiresHeader.NAME, seconds + ";refresher=uac"));
            return request;
        });
    }

    /** When we refresh. */
    int half() {
        return seconds / 2;
    }

    /** When a call that was not refreshed is over. */
    int end() {
        return seconds - Math.min(32, seconds / 3);
    }

    private static boolean supportsTimer(Message message) {
        var supported = message.getHeaders(SupportedHeader.NAME);
        while (supported != null && supported.hasNext()) {
            if (((SupportedHeader) supported.next()).getOptionTag().contains("timer")) {
                return true;
            }
        }
        return false;
    }
}
