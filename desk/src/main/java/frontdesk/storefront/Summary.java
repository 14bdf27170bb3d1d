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
        LocalDateTime start = LocalDateTime.ofInstant(booking.slot().start(), clock.zone());
        Service service = business.service(booking.service()).orElse(null);
        Money price = service == null ? null : Prices.of(service, options);
        boolean parties = service != null && Choice.parties(business, service);
        return new Summary(
                what(service, booking),
                clock.longDay(start.toLocalDate()),
                clock.time(booking.slot().start()) + " – "
                        + clock.time(booking.slot().end()),
                parties ? booking.partySize() + (booking.partySize() == 1 ? " person" : " people") : null,
                people(booking, business),
                options.area(),
                price == null ? null : Prices.written(price, business.region()),
                business.address(options.location()),
                Words.terms(
                        service == null ? Terms.NONE : service.terms(),
                        booking.partySize(),
                        start,
                        clock,
                        business.region()));
    }

    private static String what(@Nullable Service service, Booking booking) {
        if (service == null) {
            return "Booking";
        }
        var words = new ArrayList<String>(List.of(service.name()));
        service.shape().variants().stream()
                .filter(variant -> variant.id().equals(booking.options().variant()))
                .forEach(variant -> words.add(variant.name()));
        service.shape().addOns().stream()
                .filter(addOn -> booking.options().addOns().contains(addOn.id()))
                .map(Shape.AddOn::name)
                .forEach(words::add);
        return String.join(", ", words);
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
