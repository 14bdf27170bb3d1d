package frontdesk.business;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.Version.Difference;
import frontdesk.business.Versions.TakenBack;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Who changed what, and taking it back. */
class VersionsTest {
    private static Database database;
    private static Businesses businesses;
    private static Versions versions;

    private Business clinic = DemoBusinesses.clinic();

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        businesses = new Businesses(database, new Journal(database, Clock.systemUTC()));
        versions = new Versions(database, businesses);
    }

    @AfterAll
    static void close() throws Exception {
        businesses.close();
        database.close();
    }

    @BeforeEach
    void aClinicOfItsOwn() {
        BusinessId id = BusinessId.next();
        clinic = DemoBusinesses.clinic().with(b -> b.id(id).slug("clinic-" + id).number(null));
        businesses.save(clinic, "user:anna");
    }

    private Business now() {
        return businesses.find(clinic.id()).orElseThrow();
    }

    private List<Version> all() {
        return versions.before(clinic.id(), Long.MAX_VALUE, 50);
    }

    @Test
    void whoChangedWhatIsKnownAndWhatIsSavedAsItIsIsNoChange() {
        businesses.save(now(), "user:anna");
        assertThat(all()).isEmpty();

        businesses.save(now().withGreeting("Hello."), "user:ben");
        businesses.save(now().withAddress("1 New Street"), "user:cleo");
        assertThat(all()).extracting(Version::actor).containsExactly("user:cleo", "user:ben");
        assertThat(all().getFirst().differences())
                .containsExactly(new Difference("address", "", clinic.address(), "1 New Street"));
        assertThat(all().getLast().after().greeting()).isEqualTo("Hello.");
        assertThat(versions.before(clinic.id(), all().getFirst().number(), 50))
                .extracting(Version::actor)
                .containsExactly("user:ben");
    }

    @Test
    void aChangeIsTakenBackAndWhatWasChangedSinceStays() {
        businesses.save(now().withGreeting("Hello."), "user:ben");
        businesses.save(now().withAddress("1 New Street"), "user:cleo");
        long greeting = all().getLast().number();
        assertThat(versions.takeBack(clinic.id(), greeting, "user:anna")).isEqualTo(new TakenBack.Done());
        assertThat(now().greeting()).isEqualTo(clinic.greeting());
        assertThat(now().address()).isEqualTo("1 New Street");
        assertThat(all().getFirst().takesBack()).isEqualTo(greeting);
        assertThat(versions.takeBack(clinic.id(), all().getFirst().number(), "user:anna"))
                .isEqualTo(new TakenBack.Done());
        assertThat(now().greeting()).isEqualTo("Hello.");
    }

    @Test
    void theWordsOfAnHourInAnotherLanguageAreSeenAmongTheChanges() {
        Function<String, Talk> talk = words -> new Talk(
                Talk.Brain.BUILT_IN,
                "",
                List.of(new Talk.Shift(
                        LocalTime.of(18, 0),
                        LocalTime.of(8, 0),
                        "",
                        List.of(),
                        false,
                        "Good evening.",
                        List.of(new Talk.Said(new Language("es"), words)))));
        businesses.save(now().withTalk(talk.apply("Buenas noches.")), "user:ben");
        businesses.save(now().withTalk(talk.apply("Buenas tardes.")), "user:ben");
        assertThat(all().getFirst().differences())
                .extracting(Difference::after)
                .anyMatch(after -> after.contains("Good evening.") && after.contains("Buenas tardes."));
    }

    @Test
    void whatWasChangedAgainIsNotOverwritten() {
        businesses.save(now().withGreeting("Hello."), "user:ben");
        businesses.save(now().withGreeting("Good day."), "user:cleo");
        assertThat(versions.takeBack(clinic.id(), all().getLast().number(), "user:anna"))
                .isEqualTo(new TakenBack.Overtaken(List.of("greeting")));
        assertThat(now().greeting()).isEqualTo("Good day.");
    }

    @Test
    void whatCannotBeAnyMoreIsRefusedInASentence() {
        PhoneNumber number = new PhoneNumber("+14155550177");
        businesses.save(now().withNumber(number), "user:ben");
        businesses.save(now().withNumber(null), "user:ben");
        BusinessId id = BusinessId.next();
        businesses.save(DemoBusinesses.clinic()
                .with(b -> b.id(id).slug("other-" + id).name("Other").number(number)));
        assertThat(versions.takeBack(clinic.id(), all().getFirst().number(), "user:anna"))
                .isEqualTo(new TakenBack.Faulty(List.of("The short name or the number belongs to Other already.")));
        assertThat(now().number()).isNull();
    }

    @Test
    void aChangeThatDoesNotExistIsNotThere() {
        assertThat(versions.takeBack(clinic.id(), 4711, "user:anna")).isEqualTo(new TakenBack.Gone());
        assertThat(versions.takeBack(BusinessId.next(), 1, "user:anna")).isEqualTo(new TakenBack.Gone());
    }

    @Test
    void differencesAreToldByWhatThingsAreCalled() {
        Service first = clinic.services().getFirst();
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        week.putAll(clinic.hours());
        week.put(DayOfWeek.SATURDAY, List.of(Span.of("09:00-12:00")));
        Business then = clinic.with(b -> b.hours(week)
                .services(clinic.services().stream()
                        .map(one -> one.id().equals(first.id())
                                ? one.with(s -> s.price(Money.of(12_500, "USD")).duration(Duration.ofMinutes(35)))
                                : one)
                        .toList())
                .answers(clinic.answers().subList(1, clinic.answers().size())));
        assertThat(Differences.between(clinic, then))
                .contains(
                        new Difference(
                                "services",
                                first.name() + ", duration",
                                first.duration().toString(),
                                "PT35M"),
                        new Difference(
                                "answers",
                                "",
                                clinic.answers().getFirst().questions().getFirst(),
                                ""))
                .anySatisfy(one -> {
                    assertThat(one.where()).isEqualTo("saturday");
                    assertThat(one.after()).isEqualTo("09:00-12:00");
                })
                .anySatisfy(one -> assertThat(one.after()).isEqualTo("125.00 USD"));
    }
}
