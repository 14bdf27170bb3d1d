package frontdesk.business;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import frontdesk.business.Business.Kind;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ServiceId;

/** The invented clinic: two dentists, four services, closed at noon and on Sundays. */
final class DemoClinic {
    private DemoClinic() {}

    static Business business() {
        List<Resource> dentists = List.of(
                Resource.staff(DemoBusinesses.DR_LEE, "Dr. Lee").withNames(List.of("doctor lee", "lee")),
                Resource.staff(DemoBusinesses.DR_PATEL, "Dr. Patel").withNames(List.of("doctor patel", "patel")));
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, List.of(Span.of("08:00-12:00"), Span.of("13:00-17:00")));
        }
        hours.put(DayOfWeek.SATURDAY, List.of(Span.of("09:00-13:00")));
        hours.put(DayOfWeek.SUNDAY, List.of());
        return BusinessBuilder.builder()
                .id(DemoBusinesses.CLINIC)
                .slug("bright-smile")
                .name("Bright Smile Dental")
                .kind(Kind.APPOINTMENTS)
                .zone(ZoneId.of("America/New_York"))
                .region("US")
                .language(Language.ENGLISH)
                .number(new PhoneNumber("+14155550101"))
                .person(new PhoneNumber("+14155550191"))
                .address("210 Orchard Avenue, second floor, New York")
                .greeting("Bright Smile Dental, how can I help you?")
                .hours(hours)
                .services(List.of(
                        service(
                                DemoBusinesses.CHECK_UP,
                                "check-up",
                                List.of("checkup", "check up", "exam", "examination", "appointment"),
                                30,
                                usd(75),
                                dentists),
                        service(
                                DemoBusinesses.CLEANING,
                                "cleaning",
                                List.of("teeth cleaning", "dental cleaning", "hygiene", "polish"),
                                45,
                                usd(110),
                                dentists),
                        service(
                                DemoBusinesses.FILLING,
                                "filling",
                                List.of("cavity", "tooth filling", "fill a tooth"),
                                60,
                                usd(190),
                                dentists),
                        service(
                                DemoBusinesses.EMERGENCY,
                                "emergency visit",
                                List.of("toothache", "tooth ache", "emergency", "broken tooth", "tooth pain", "pain"),
                                30,
                                usd(95),
                                dentists)))
                .resources(dentists)
                .answers(answers())
                .rules(RulesBuilder.builder()
                        .holdFor(Duration.ofMinutes(5))
                        .notice(Duration.ofHours(1))
                        .window(Duration.ofDays(180))
                        .largestParty(1)
                        .build())
                .build();
    }

    private static List<Answer> answers() {
        return List.of(
                new Answer(
                        "insurance",
                        List.of("insurance", "dental plan", "do you take my insurance", "coverage"),
                        "We take most dental plans. Please bring your insurance card to your visit."),
                new Answer(
                        "parking",
                        List.of("parking", "park", "where can i park"),
                        "Patients park for free behind the building; the entrance is on Elm Street."),
                new Answer(
                        "new-patients",
                        List.of("new patient", "new patients", "taking patients"),
                        "Yes, we are taking new patients. Please come ten minutes early to fill in a form."),
                new Answer(
                        "cancellation",
                        List.of("cancellation policy", "cancellation fee", "cancel for free"),
                        "Please cancel or move a visit at least one day before; later than that we charge twenty-five dollars."),
                new Answer(
                        "payment",
                        List.of("payment", "pay", "credit card", "installments"),
                        "You can pay by card or cash, and in three installments for treatments over three hundred dollars."),
                new Answer(
                        "children",
                        List.of("children", "kids", "child"),
                        "Yes, we see children from the age of three."),
                new Answer(
                        "bring",
                        List.of("what to bring", "bring with me"),
                        "Please bring your insurance card, a photo ID and a list of your medicines."),
                new Answer(
                        "wheelchair",
                        List.of("wheelchair", "accessible", "elevator"),
                        "Yes, there is an elevator and everything is step-free."));
    }

    private static Service service(
            ServiceId id, String name, List<String> names, int minutes, Money price, List<Resource> resources) {
        return ServiceBuilder.builder()
                .id(id)
                .name(name)
                .names(names)
                .duration(Duration.ofMinutes(minutes))
                .step(15)
                .price(price)
                .resources(resources.stream().map(Resource::id).toList())
                .build();
    }

    private static Money usd(long dollars) {
        return Money.of(dollars * 100, "USD");
    }
}
