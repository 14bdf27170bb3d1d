package frontdesk.fhir;

import java.util.Optional;
import java.util.UUID;

import org.hl7.fhir.r4.model.Reference;

import frontdesk.business.Business;
import frontdesk.business.Resource;

/** Who or what serves, as FHIR calls them: staff are practitioners, tables, rooms and chairs are locations, equipment is a device. */
record Actor(Resource resource) {

    Reference reference() {
        return new Reference(type() + "/" + resource.id()).setDisplay(resource.name());
    }

    private String type() {
        return switch (resource.type()) {
            case STAFF -> "Practitioner";
            case TABLE, ROOM, CHAIR -> "Location";
            case EQUIPMENT -> "Device";
        };
    }

    /** @param reference {@code Practitioner/…}, an address that ends so, or the id alone */
    static Optional<Actor> of(Business business, String reference) {
        String[] parts = reference.split("/", -1);
        return uuid(parts[parts.length - 1])
                .flatMap(id -> business.resources().stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst())
                .map(Actor::new)
                .filter(actor -> parts.length == 1 || parts[parts.length - 2].equals(actor.type()));
    }

    /** The schedule of an actor has the actor's id. */
    static Optional<Actor> ofSchedule(Business business, String reference) {
        return of(business, reference.replaceFirst("^(.*/)?Schedule/", ""));
    }

    static Optional<UUID> uuid(String text) {
        try {
            // Java reads shortened ones too, which would be two names for one thing.
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
