package frontdesk.storefront;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.business.Shape;
import frontdesk.business.Terms;
import frontdesk.kernel.Money;
import frontdesk.page.Clockface;
import frontdesk.page.Prices;

/**
 * What is booked or about to be, in words for the customer.
 *
 * @param what the service with what was chosen of it
 * @param with who serves, or null where it is a table or there is nobody to choose
 * @param terms what is agreed by booking
 */
record Summary(
        String what,
        String day,
        String time,
        @Nullable String guests,
        @Nullable String with,
        @Nullable String area,
        @Nullable String price,
        String address,
        List<String> terms) {

    static Summary of(Booking booking, Business business, Clockface clock) {
        var options = booking.options();
        Words words = Words.in(clock.language());
        LocalDateTime start = LocalDateTime.ofInstant(booking.slot().start(), clock.zone());
        Service service = business.service(booking.service()).orElse(null);
        Money price = service == null ? null : Prices.of(service, options);
        boolean parties = service != null && Choice.parties(business, service);
        return new Summary(
                what(service, booking, business, words),
                clock.longDay(start.toLocalDate()),
                clock.time(booking.slot().start()) + " – "
                        + clock.time(booking.slot().end()),
                parties ? words.people(booking.partySize()) : null,
                people(booking, business),
                options.area(),
                price == null ? null : words.price(price, business.region()),
                business.address(options.location()),
                words.terms(service == null ? Terms.NONE : service.terms(), booking.partySize(), start, clock));
    }

    private static String what(@Nullable Service service, Booking booking, Business business, Words words) {
        if (service == null) {
            return words.say("summary.booking");
        }
        var parts = new ArrayList<String>(List.of(service.name()));
        service.shape().variants().stream()
                .filter(variant -> variant.id().equals(booking.options().variant()))
                .forEach(variant -> parts.add(variant.name()));
        service.shape().addOns().stream()
                .filter(addOn -> booking.options().addOns().contains(addOn.id()))
                .map(Shape.AddOn::name)
                .forEach(parts::add);
        return parts.stream().map(part -> words.called(business, part)).collect(Collectors.joining(", "));
    }

    private static @Nullable String people(Booking booking, Business business) {
        String names = booking.resources().stream()
                .flatMap(id -> business.resource(id).stream())
                .filter(resource -> resource.type() == Resource.Type.STAFF)
                .map(Resource::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }
}
