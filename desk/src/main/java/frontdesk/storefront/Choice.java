package frontdesk.storefront;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.ResourceId;
import frontdesk.page.ServiceOptions;
import frontdesk.page.Typed;
import frontdesk.timetable.Wish;

/** What somebody has chosen so far, of what there is. */
record Choice(
        Service service,
        ServiceOptions options,
        int party,
        @Nullable ResourceId person,
        @Nullable LocalDate day,
        @Nullable LocalDateTime at) {

    static Choice of(Business business, MultivaluedMap<String, String> sent) {
        Service service = service(business, word(sent, "service"));
        ServiceOptions options = ServiceOptions.of(business, service, sent).orFirstVariant();
        String party = word(sent, "party");
        int usual = business.kind() == Business.Kind.TABLES ? 2 : 1;
        return new Choice(
                service,
                options,
                party.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(party) : usual,
                people(business, service, options).stream()
                        .map(Resource::id)
                        .filter(id -> id.toString().equals(word(sent, "person")))
                        .findFirst()
                        .orElse(null),
                Typed.day(sent.getFirst("day")),
                Typed.time(sent.getFirst("at")));
    }

    private static String word(MultivaluedMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    /** What can be booked by customers themselves. */
    static List<Service> services(Business business) {
        return business.services().stream()
                .filter(service -> service.limits().doors().contains(Door.WEB))
                .toList();
    }

    private static Service service(Business business, String id) {
        List<Service> services = services(business);
        return services.stream()
                .filter(service -> service.id().toString().equals(id))
                .findFirst()
                .orElseGet(services::getFirst);
    }

    /** Members of staff who can be asked for by name; none where there is nothing to choose. */
    static List<Resource> people(Business business, Service service, ServiceOptions options) {
        List<Resource> people = business.resources().stream()
                .filter(resource -> service.resources().contains(resource.id()))
                .filter(resource -> resource.type() == Resource.Type.STAFF && options.allow(business, resource))
                .toList();
        return people.size() > 1 ? people : List.of();
    }

    /** Whether it matters how many come. */
    static boolean parties(Business business, Service service) {
        return business.kind() == Business.Kind.TABLES || service.shape().seats() > 1;
    }

    /** What has been chosen, as fields of a form or the end of an address; the day and the time left out. */
    List<Field> fields() {
        var fields = new ArrayList<Field>();
        fields.add(new Field("service", service.id().toString()));
        Wish.Options chosen = options.chosen();
        add(fields, "location", chosen.location());
        add(fields, "variant", chosen.variant());
        chosen.addOns().forEach(addOn -> add(fields, "add", addOn));
        add(fields, "area", chosen.area());
        fields.add(new Field("party", String.valueOf(party)));
        add(fields, "person", person == null ? null : person.toString());
        return List.copyOf(fields);
    }

    /** A field that a form carries along. */
    record Field(String name, String value) {}

    private static void add(List<Field> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new Field(name, value));
        }
    }

    String query() {
        return query(fields());
    }

    /** The choice that led to a booking, as the end of an address. */
    static String query(Booking booking, LocalDate day) {
        var fields = new ArrayList<Field>();
        add(fields, "service", booking.service().toString());
        add(fields, "location", booking.options().location());
        add(fields, "variant", booking.options().variant());
        booking.options().addOns().forEach(addOn -> add(fields, "add", addOn));
        add(fields, "area", booking.options().area());
        add(fields, "party", String.valueOf(booking.partySize()));
        add(fields, "day", day.toString());
        return query(fields);
    }

    static String query(List<Field> fields) {
        return fields.stream()
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    Wish wish(LocalDateTime start) {
        return new Wish(service.id(), start, party, null, person, options.chosen());
    }
}
