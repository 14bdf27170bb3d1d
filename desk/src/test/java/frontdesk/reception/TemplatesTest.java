package frontdesk.reception;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.business.Limits.Door;
import frontdesk.business.Service;
import frontdesk.business.Shape.Variant;
import frontdesk.kernel.BusinessId;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** The businesses that come with the product can be booked at, whatever they offer. */
class TemplatesTest {
    private static final Customer ANNA = new Customer("Anna Keller", FrontHouse.MOBILE, null, null);

    private final FrontHouse house = new FrontHouse();

    static List<String> templates() {
        return BusinessFile.templates();
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyServiceInEveryVariantCanBeBooked(String template) {
        Business business = BusinessFile.template(template, BusinessId.next());
        house.businesses.save(business);
        for (Service service : business.services()) {
            book(business, service, Wish.Options.NONE);
            for (Variant variant : service.shape().variants()) {
                String[] extras = service.shape().addOns().stream()
                        .map(addOn -> addOn.id())
                        .toArray(String[]::new);
                book(business, service, Wish.Options.variant(variant.id(), extras));
            }
        }
    }

    private void book(Business business, Service service, Wish.Options options) {
        var wish = new Wish(
                        service.id(),
                        house.clock.instant().atZone(business.zone()).toLocalDateTime(),
                        1,
                        null,
                        null)
                .with(options);
        Origin origin = Origin.of("test").by(Door.STAFF);
        List<Offer> free = house.diary.next(business.id(), wish, 21, 1, origin);

        assertThat(free).as(service.name()).hasSize(1);
        assertThat(house.diary.book(business.id(), free.getFirst().wish(), ANNA, origin))
                .as("%s %s", service.name(), options)
                .isInstanceOf(BookOutcome.Booked.class);
    }
}
