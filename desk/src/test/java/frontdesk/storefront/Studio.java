package frontdesk.storefront;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import frontdesk.business.Business;
import frontdesk.business.BusinessBuilder;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Limits;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.business.ServiceBuilder;
import frontdesk.business.Shape;
import frontdesk.business.Span;
import frontdesk.business.Terms;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/** A hair studio in which everything can be chosen: two stylists, a variant, something on top, a question, a deposit and a fee. */
final class Studio {
    static final BusinessId ID = BusinessId.of("77777777-0000-4000-8000-000000000001");
    static final ServiceId CUT = ServiceId.of("77777777-0000-4000-8000-000000000101");
    static final ServiceId COLOUR = ServiceId.of("77777777-0000-4000-8000-000000000102");
    static final ServiceId TRAINING = ServiceId.of("77777777-0000-4000-8000-000000000103");
    static final ResourceId NIA = ResourceId.of("77777777-0000-4000-8000-000000000201");
    static final ResourceId OMAR = ResourceId.of("77777777-0000-4000-8000-000000000202");
    static final String PAGES = "/book/studio-nia";
    private static LocalDate day = LocalDate.now(DemoBusinesses.clinic().zone()).plusDays(9);

    private Studio() {}

    /** A day on which nobody has booked yet. */
    static LocalDate freshDay() {
        day = day.plusDays(1);
        return day;
    }

    static Business business() {
        Business clinic = DemoBusinesses.clinic();
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            hours.put(weekday, List.of(new Span(9 * 60, 17 * 60)));
        }
        return BusinessBuilder.builder()
                .id(ID)
                .slug("studio-nia")
                .name("Studio Nia")
                .kind(Business.Kind.APPOINTMENTS)
                .zone(clinic.zone())
                .region("US")
                .language(clinic.language())
                .address("12 Canal Street, New York")
                .hours(hours)
                .services(List.of(
                        cut(),
                        colour(),
                        service(TRAINING, "training", 60, 0).withLimits(Limits.NONE.doors(Limits.Door.STAFF))))
                .resources(List.of(Resource.staff(NIA, "Nia"), Resource.staff(OMAR, "Omar")))
                .rules(clinic.rules())
                .build();
    }

    private static Service cut() {
        return service(CUT, "cut", 45, 40)
                .withShape(Shape.PLAIN
                        .variants(
                                new Shape.Variant("short", "Short hair", List.of(), Duration.ofMinutes(30), usd(35)),
                                new Shape.Variant("long", "Long hair", List.of(), Duration.ofMinutes(60), usd(60)))
                        .addOns(new Shape.AddOn("mask", "Hair mask", List.of(), Duration.ofMinutes(15), usd(20))))
                .withTerms(new Terms(
                        List.of(new Terms.Question("allergies", "Do you have any allergies?", true)),
                        new Terms.Deposit(usd(20), false, 1),
                        new Terms.Cancellation(Duration.ofDays(1), usd(15)),
                        usd(30)));
    }

    private static Service colour() {
        return service(COLOUR, "colour", 90, 120)
                .withTerms(new Terms(List.of(), null, new Terms.Cancellation(Duration.ofDays(400), null), null));
    }

    private static Service service(ServiceId id, String name, int minutes, int dollars) {
        return ServiceBuilder.builder()
                .id(id)
                .name(name)
                .duration(Duration.ofMinutes(minutes))
                .step(30)
                .price(dollars == 0 ? null : usd(dollars))
                .resources(List.of(NIA, OMAR))
                .build();
    }

    private static Money usd(long dollars) {
        return Money.of(dollars * 100, "USD");
    }
}
