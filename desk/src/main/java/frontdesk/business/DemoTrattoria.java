package frontdesk.business;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import frontdesk.business.Business.Kind;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/** The invented trattoria: seven tables, lunch and dinner, closed on Mondays. */
final class DemoTrattoria {
    private static final int[] SEATS = {2, 2, 2, 4, 4, 6, 8};

    private DemoTrattoria() {}

    static Business business() {
        List<Resource> tables = IntStream.rangeClosed(1, SEATS.length)
                .mapToObj(n -> Resource.table(DemoBusinesses.table(n), "Table " + n, SEATS[n - 1]))
                .toList();
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(
                    day, day == DayOfWeek.MONDAY ? List.of() : List.of(Span.of("12:00-14:30"), Span.of("18:00-22:30")));
        }
        return BusinessBuilder.builder()
                .id(DemoBusinesses.TRATTORIA)
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
                .services(List.of(ServiceBuilder.builder()
                        .id(DemoBusinesses.TABLE)
                        .name("table")
                        .names(List.of("reservation", "dinner", "lunch", "seat", "spot", "booking", "place to eat"))
                        .duration(Duration.ofMinutes(90))
                        .step(15)
                        .resources(tables.stream().map(Resource::id).toList())
                        .build()))
                .resources(tables)
                .answers(answers())
                .rules(RulesBuilder.builder()
                        .holdFor(Duration.ofMinutes(5))
                        .notice(Duration.ofMinutes(30))
                        .window(Duration.ofDays(90))
                        .largestParty(8)
                        .build())
                .build();
    }

    private static List<Answer> answers() {
        return List.of(
                new Answer(
                        "parking",
                        List.of("parking", "park", "where can i park", "parking lot"),
                        "There is a parking garage on Grand Street, two minutes on foot, and street parking is free after seven."),
                new Answer(
                        "vegetarian",
                        List.of("vegetarian", "vegan", "without meat"),
                        "Yes, about half of our menu is vegetarian, and we have vegan dishes every day."),
                new Answer(
                        "allergies",
                        List.of("allergies", "allergy", "allergic", "gluten", "nuts"),
                        "Tell us about any allergy and the kitchen will take care. We have gluten free pasta too."),
                new Answer(
                        "cancellation",
                        List.of("cancellation policy", "cancel for free", "cancellation fee"),
                        "You can cancel or move your table at no charge until two hours before."),
                new Answer(
                        "children",
                        List.of("children", "kids", "high chair", "baby"),
                        "Children are very welcome. We have high chairs and small portions."),
                new Answer("dogs", List.of("dogs", "dog", "pets"), "Small dogs are welcome on the terrace."),
                new Answer(
                        "menu",
                        List.of("menu", "what do you serve", "how expensive", "prices"),
                        "We cook fresh pasta, wood-fired pizza and fish of the day. Main courses are between sixteen and thirty-two dollars."),
                new Answer(
                        "wheelchair",
                        List.of("wheelchair", "accessible", "step free"),
                        "Yes, the entrance and the restroom are step-free."));
    }
}
