package frontdesk.console;

import java.util.Set;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;

/**
 * The places of a business to which somebody is limited.
 *
 * @param whole the business with all of its places
 * @param open theirs, by their short names
 */
record Places(Business whole, Set<String> open) {
    private static final String FIELD = "location";

    /** What of the business is at these places. */
    Business part() {
        return whole.with(business -> business.locations(whole.locations().stream()
                        .filter(place -> open.contains(place.id()))
                        .toList())
                .resources(whole.resources().stream()
                        .filter(resource -> isOpen(resource.location()))
                        .toList()));
    }

    boolean isOpen(Booking booking) {
        return isOpen(booking.options().location());
    }

    /** @param place null for the main one */
    private boolean isOpen(@Nullable String place) {
        return whole.location(place).filter(one -> open.contains(one.id())).isPresent();
    }

    /** What was sent, at one of these places: at the first where another was meant, or none. */
    MultivaluedMap<String, String> sent(MultivaluedMap<String, String> fields) {
        var placed = new MultivaluedHashMap<String, String>(fields);
        String meant = fields.getFirst(FIELD);
        if (meant == null || !open.contains(meant) || !isOpen(meant)) {
            part().locations().stream().findFirst().ifPresent(place -> placed.putSingle(FIELD, place.id()));
        }
        return placed;
    }
}
