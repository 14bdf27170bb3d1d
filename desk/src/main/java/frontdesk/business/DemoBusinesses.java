package frontdesk.business;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business.Kind;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/** Two invented businesses to try everything with: a trattoria that books tables and a clinic that books dentists. Their ids never change. */
public final class DemoBusinesses {
    public static final BusinessId TRATTORIA = BusinessId.of("11111111-0000-4000-8000-000000000001");
    public static final ServiceId TABLE = ServiceId.of("11111111-0000-4000-8000-000000000101");

    public static final BusinessId CLINIC = BusinessId.of("22222222-0000-4000-8000-000000000001");
    public static final ServiceId CHECK_UP = ServiceId.of("22222222-0000-4000-8000-000000000101");
    public static final ServiceId CLEANING = ServiceId.of("22222222-0000-4000-8000-000000000102");
    public static final ServiceId FILLING = ServiceId.of("22222222-0000-4000-8000-000000000103");
    public static final ServiceId EMERGENCY = ServiceId.of("22222222-0000-4000-8000-000000000104");
    public static final ResourceId DR_LEE = ResourceId.of("22222222-0000-4000-8000-000000000201");
    public static final ResourceId DR_PATEL = ResourceId.of("22222222-0000-4000-8000-000000000202");

    private static final int[] SEATS = {2, 2, 2, 4, 4, 6, 8};

    private DemoBusinesses() {}

    public static List<Business> all() {
        return List.of(trattoria(), clinic());
    }

    /** The table of the trattoria with this number, counted from 1 as on its floor: 1 to 3 seat two, 4 and 5 four, 6 six and 7 eight. */
    public static ResourceId table(int number) {
        return ResourceId.of("11111111-0000-4000-8000-%012d".formatted(200 + number));
    }

    public static Business trattoria() {
        List<Resource> tables = IntStream.rangeClosed(1, SEATS.length)
                .mapToObj(n -> Resource.table(table(n), "Table " + n, SEATS[n - 1]))
                .toList();
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(
                    day, day == DayOfWeek.MONDAY ? List.of() : List.of(span("12:00", "14:30"), span("18:00", "22:30")));
        }
        return BusinessBuilder.builder()
                .id(TRATTORIA)
                .slug("trattoria-lucia")
                .name("Trattoria Lucia")
                .kind(Kind.TABLES)
                .zone(ZoneId.of("America/New_York"))
                .region("US")
                .language(Language.ENGLISH)
                .number(new PhoneNumber("+14155550100"))
                .person(new PhoneNumber("+14155550190"))
                .address("48 Mulberry Lane, New York")
                .greeting("Trattoria Lucia, good day. How can I help you?")
                .hours(hours)
                .services(List.of(service(
                        TABLE,
                        "table",
                        List.of("reservation", "dinner", "lunch", "seat", "spot", "booking", "place to eat"),
                        90,
                        null,
                        tables)))
                .resources(tables)
                .answers(trattoriaAnswers())
                .rules(RulesBuilder.builder()
                        .holdFor(Duration.ofMinutes(5))
                        .notice(Duration.ofMinutes(30))
                        .window(Duration.ofDays(90))
                        .largestParty(8)
                        .build())
                .build();
    }

    public static Business clinic() {
        List<Resource> dentists = List.of(
                Resource.staff(DR_LEE, "Dr. Lee").withNames(List.of("doctor lee", "lee")),
                Resource.staff(DR_PATEL, "Dr. Patel").withNames(List.of("doctor patel", "patel")));
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, List.of(span("08:00", "12:00"), span("13:00", "17:00")));
        }
        hours.put(DayOfWeek.SATURDAY, List.of(span("09:00", "13:00")));
        hours.put(DayOfWeek.SUNDAY, List.of());
        return BusinessBuilder.builder()
                .id(CLINIC)
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
                                CHECK_UP,
                                "check-up",
                                List.of("checkup", "check up", "exam", "examination", "appointment"),
                                30,
                                usd(75),
                                dentists),
                        service(
                                CLEANING,
                                "cleaning",
                                List.of("teeth cleaning", "dental cleaning", "hygiene", "polish"),
                                45,
                                usd(110),
                                dentists),
                        service(
                                FILLING,
                                "filling",
                                List.of("cavity", "tooth filling", "fill a tooth"),
                                60,
                                usd(190),
                                dentists),
                        service(
                                EMERGENCY,
                                "emergency visit",
                                List.of("toothache", "tooth ache", "emergency", "broken tooth", "tooth pain", "pain"),
                                30,
                                usd(95),
                                dentists)))
                .resources(dentists)
                .answers(clinicAnswers())
                .rules(RulesBuilder.builder()
                        .holdFor(Duration.ofMinutes(5))
                        .notice(Duration.ofHours(1))
                        .window(Duration.ofDays(180))
                        .largestParty(1)
                        .build())
                .build();
    }

    private static List<Answer> trattoriaAnswers() {
        return List.of(
                answer(
                        "parking",
                        "There is a parking garage on Grand Street, two minutes on foot, and street parking is free after seven.",
                        "parking",
                        "park",
                        "where can i park",
                        "parking lot"),
                answer(
                        "vegetarian",
                        "Yes, about half of our menu is vegetarian, and we have vegan dishes every day.",
                        "vegetarian",
                        "vegan",
                        "without meat"),
                answer(
                        "allergies",
                        "Tell us about any allergy and the kitchen will take care. We have gluten free pasta too.",
                        "allergies",
                        "allergy",
                        "allergic",
                        "gluten",
                        "nuts"),
                answer(
                        "cancellation",
                        "You can cancel or move your table at no charge until two hours before.",
                        "cancellation policy",
                        "cancel for free",
                        "cancellation fee"),
                answer(
                        "children",
                        "Children are very welcome. We have high chairs and small portions.",
                        "children",
                        "kids",
                        "high chair",
                        "baby"),
                answer("dogs", "Small dogs are welcome on the terrace.", "dogs", "dog", "pets"),
                answer(
                        "menu",
                        "We cook fresh pasta, wood-fired pizza and fish of the day. Main courses are between sixteen and thirty-two dollars.",
                        "menu",
                        "what do you serve",
                        "how expensive",
                        "prices"),
                answer(
                        "wheelchair",
                        "Yes, the entrance and the restroom are step-free.",
                        "wheelchair",
                        "accessible",
                        "step free"));
    }

    private static List<Answer> clinicAnswers() {
        return List.of(
                answer(
                        "insurance",
                        "We take most dental plans. Please bring your insurance card to your visit.",
                        "insurance",
                        "dental plan",
                        "do you take my insurance",
                        "coverage"),
                answer(
                        "parking",
                        "Patients park for free behind the building; the entrance is on Elm Street.",
                        "parking",
                        "park",
                        "where can i park"),
                answer(
                        "new-patients",
                        "Yes, we are taking new patients. Please come ten minutes early to fill in a form.",
                        "new patient",
                        "new patients",
                        "taking patients"),
                answer(
                        "cancellation",
                        "Please cancel or move a visit at least one day before; later than that we charge twenty-five dollars.",
                        "cancellation policy",
                        "cancellation fee",
                        "cancel for free"),
                answer(
                        "payment",
                        "You can pay by card or cash, and in three installments for treatments over three hundred dollars.",
                        "payment",
                        "pay",
                        "credit card",
                        "installments"),
                answer("children", "Yes, we see children from the age of three.", "children", "kids", "child"),
                answer(
                        "bring",
                        "Please bring your insurance card, a photo ID and a list of your medicines.",
                        "what to bring",
                        "bring with me"),
                answer(
                        "wheelchair",
                        "Yes, there is an elevator and everything is step-free.",
                        "wheelchair",
                        "accessible",
                        "elevator"));
    }

    private static Service service(
            ServiceId id,
            String name,
            List<String> names,
            int minutes,
            @Nullable Money price,
            List<Resource> resources) {
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

    private static Answer answer(String id, String text, String... questions) {
        return new Answer(id, Arrays.asList(questions), text);
    }

    private static Money usd(long dollars) {
        return Money.of(dollars * 100, "USD");
    }

    private static Span span(String from, String to) {
        return new Span(
                LocalTime.parse(from).toSecondOfDay() / 60, LocalTime.parse(to).toSecondOfDay() / 60);
    }
}
