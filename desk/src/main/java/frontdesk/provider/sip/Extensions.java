package frontdesk.provider.sip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ServerTransaction;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;

/** The telephones that registered here: where each user can be reached. Some softphones do not call before they have registered. */
final class Extensions {
    private static final int USUAL = 300;
    private static final int LONGEST = 3600;

    /** In seconds; a connection that is not used for longer may be cut on the way. */
    static final int BY_CONNECTION = USUAL;

    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final Wire wire;
    private final Clock clock;

    private record Place(SipURI uri, Instant until) {}

    Extensions(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** @param kept whether this telephone may be called back: only one that proved whose it is */
    void register(ServerTransaction transaction, String user, boolean kept) {
        Request request = transaction.getRequest();
        var contact = (ContactHeader) request.getHeader(ContactHeader.NAME);
        int seconds =
                Math.min(wish(request, contact), Transport.of(request) == Transport.UDP ? LONGEST : BY_CONNECTION);
        if (kept && contact != null) {
            if (seconds == 0) {
                places.remove(user);
            } else if (contact.getAddress().getURI() instanceof SipURI uri) {
                places.put(user, new Place(uri, clock.instant().plus(Duration.ofSeconds(seconds))));
            }
        }
        wire.respond(transaction, written(() -> {
            Response response = Wire.MESSAGES.createResponse(Response.OK, request);
            if (contact != null) {
                if (!contact.isWildCard()) {
                    contact.setExpires(seconds);
                }
                response.addHeader(contact);
            }
            response.addHeader(HEADERS.createExpiresHeader(seconds));
            return response;
        }));
    }

    /** Where this user's telephone is now. */
    Optional<SipURI> of(String user) {
        return Optional.ofNullable(places.get(user))
                .filter(place -> place.until().isAfter(clock.instant()))
                .map(Place::uri);
    }

    private static int wish(Request request, @org.jspecify.annotations.Nullable ContactHeader contact) {
        if (contact != null && !contact.isWildCard() && contact.getExpires() >= 0) {
            return contact.getExpires();
        }
        ExpiresHeader all = request.getExpires();
        return all == null ? USUAL : all.getExpires();
    }
}
