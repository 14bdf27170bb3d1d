package frontdesk.console;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingQuery;
import frontdesk.business.Business;
import frontdesk.business.Location;

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
                        .filter(resource -> sees(resource.location()))
                        .toList()));
    }

    /** Their short names, among them that of no place where the main one is theirs. */
    Set<String> names() {
        Stream<String> main = sees(null) ? Stream.of(BookingQuery.NO_PLACE) : Stream.of();
        return Stream.concat(main, part().locations().stream().map(Location::id))
                .collect(Collectors.toSet());
    }

    boolean isOpen(Booking booking) {
        return sees(booking.options().location());
    }

    /** @param place null for the main one */
    private boolean sees(@Nullable String place) {
        return whole.location(place).filter(one -> open.contains(one.id())).isPresent();
    }

    /** What was sent, at one of these places: at the first where another was meant, or none. */
    MultivaluedMap<String, String> sent(MultivaluedMap<String, String> fields) {
        var placed = new MultivaluedHashMap<String, String>(fields);
        String meant = fields.getFirst(FIELD);
        if (meant == null || !open.contains(meant) || !sees(meant)) {
            part().locations().stream().findFirst().ifPresent(place -> placed.putSingle(FIELD, place.id()));
        }
        return placed;
    }
}
