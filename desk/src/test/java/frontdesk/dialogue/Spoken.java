package frontdesk.dialogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.business.Terms;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.When;

/** A restaurant and a practice whose own words belong to no language, and a conversation with them that has come far. */
final class Spoken {
    private static final PhoneNumber MOBILE = new PhoneNumber("+14155550134");

    private static final List<Terms.Question> QUESTIONS = List.of(
            new Terms.Question("email", "Lucia?", false, Terms.Kind.EMAIL),
            new Terms.Question("birthday", "Lucia?", false, Terms.Kind.DATE_OF_BIRTH));

    private Spoken() {}

    static List<Business> businesses(Language language) {
        return List.of(nameless(DemoBusinesses.trattoria(), language), nameless(DemoBusinesses.clinic(), language));
    }

    private static Business nameless(Business b, Language language) {
        int[] minutes = {30, 60, 90, 120};
        int[] number = {0};
        List<Service> services = b.services().stream()
                .map(s -> s.with(other -> other.name("Botox " + number[0])
                        .names(List.of())
                        .duration(Duration.ofMinutes(minutes[number[0]++ % 4]))
                        .price(Money.of(4550, "EUR"))
                        .terms(new Terms(QUESTIONS, null, null, null))))
                .toList();
        return b.with(other -> other.name("Lucia")
                .language(language)
                .address("Lange 12")
                .greeting("Lucia?")
                .services(services)
                .answers(List.of()));
    }

    static String serviceOf(Business business) {
        return business.services().getFirst().id().toString();
    }

    /** All that a question may speak of is there. */
    static State state(Business business, LocalDateTime now) {
        LocalDateTime at = now.plusDays(6).withHour(19).withMinute(0);
        String staff = business.resources().getFirst().type() == Resource.Type.STAFF
                ? business.resources().getFirst().id().toString()
                : null;
        String service = serviceOf(business);
        Slot slot = new Slot(at, at.plusMinutes(90), staff);
        List<Slot> offers = List.of(
                slot,
                new Slot(at.plusMinutes(75), at.plusMinutes(165), staff),
                new Slot(at.plusDays(12).withHour(7), at.plusDays(12).withHour(8), staff));
        Entry entry =
                new Entry("1", service, staff, 2, at.plusDays(1), at.plusDays(1).plusHours(1), "Anna Keller");
        Caller caller = Caller.from(MOBILE);
        State begun = State.begin(caller);
        Draft draft = begun.draft()
                .withService(service, staff)
                .withDetails(Draft.Details.NONE.unsure("email", "anna.k-07@example.com"))
                .withPartySize(4)
                .withName("Anna Keller")
                .withPhone(new PhoneNumber("+14155550177"))
                .withWhen(new When(
                        at.toLocalDate(),
                        at.toLocalDate(),
                        at.toLocalTime(),
                        at.toLocalTime(),
                        false,
                        false,
                        List.of()))
                .withAt(at)
                .withHeld(new Draft.Held("h", new Wanted(service, null, staff, 4, at), slot));
        Draft offered = DraftBuilder.builder(draft).offers(offers).build();
        return begun.with(offered).with(new State.Finding(null, List.of(entry, entry), entry));
    }

    static State oneOffer(State state) {
        Draft draft = state.draft();
        return state.with(DraftBuilder.builder(draft)
                .partySize(1)
                .offers(draft.offers().subList(0, 1))
                .build());
    }

    /** The new time lies on another day than the booking, and as many people come. */
    static State otherDay(State state) {
        Draft draft = state.draft();
        return state.with(DraftBuilder.builder(draft)
                .partySize(2)
                .at(draft.offers().getLast().at())
                .phone(null)
                .build());
    }

    static When day(LocalDate day) {
        return new When(day, day, LocalTime.of(19, 0), LocalTime.of(19, 0), false, false, List.of());
    }

    static Stream<Search> searches(LocalDate today) {
        LocalTime seven = LocalTime.of(19, 0);
        return Stream.of(
                search(today, today, seven, seven),
                search(today, today.plusDays(3), seven, null),
                search(today.plusDays(2), today.plusDays(2), null, seven),
                search(today.plusDays(1), today.plusDays(1), null, null),
                search(today.plusDays(9), today.plusDays(9), null, null));
    }

    private static Search search(LocalDate from, LocalDate to, LocalTime earliest, LocalTime latest) {
        return new Search("s", null, null, 2, from, to, earliest, latest, List.of());
    }
}
