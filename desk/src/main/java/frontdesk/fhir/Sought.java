package frontdesk.fhir;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;

/** Understands which services and whose schedules a search is about. A name that nothing has is refused: no slot of nobody is no answer. */
record Sought(Business business) {

    /** Everybody where nobody is named. */
    Predicate<Resource> actors(Asked asked, String name) {
        return named(asked, name, Actor::of, "actor");
    }

    Predicate<Resource> schedules(Asked asked, String name) {
        return named(asked, name, Actor::ofSchedule, "Schedule");
    }

    private Predicate<Resource> named(
            Asked asked, String name, BiFunction<Business, String, Optional<Actor>> find, String what) {
        List<Resource> found = asked.anyOf(name).stream()
                .map(text -> find.apply(business, text)
                        .orElseThrow(
                                () -> Outcome.faulty(name, "There is no such %s: search Schedule.".formatted(what)))
                        .resource())
                .toList();
        return one -> found.isEmpty() || found.contains(one);
    }

    /** All where none is named. */
    Predicate<Service> services(Asked asked, String name) {
        List<Service> found =
                asked.anyOf(name).stream().map(text -> service(name, text)).toList();
        return one -> found.isEmpty() || found.contains(one);
    }

    /** @param text a token of FHIR, {@code urn:frontdesk:service|…} or the code alone, or a name of the service */
    Service service(String where, String text) {
        String code = text.startsWith(Drawing.SERVICE + "|") ? text.substring(Drawing.SERVICE.length() + 1) : text;
        return Openings.services(business).stream()
                .filter(one -> Stream.concat(Stream.of(one.id().toString(), one.name()), one.names().stream())
                        .anyMatch(code.strip()::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> Outcome.faulty(
                        where, "There is no such service to be booked: the serviceType of each Schedule names them."));
    }
}
