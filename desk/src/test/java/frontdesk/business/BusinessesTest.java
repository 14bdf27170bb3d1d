package frontdesk.business;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.journal.Journal;
import frontdesk.kernel.Await;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BusinessesTest {
    private static Database database;
    private static Businesses here;
    private static Businesses onAnotherNode;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        here = new Businesses(database, new Journal(database, Clock.systemUTC()));
        onAnotherNode = new Businesses(database, new Journal(database, Clock.systemUTC()));
        DemoBusinesses.all().forEach(here::save);
    }

    @AfterAll
    static void close() throws Exception {
        here.close();
        onAnotherNode.close();
        database.close();
    }

    @Test
    void aBusinessComesBackAsItWasSaved() {
        for (Business demo : DemoBusinesses.all()) {
            assertThat(here.find(demo.id())).contains(demo);
            assertThat(here.findBySlug(demo.slug())).contains(demo);
        }
        assertThat(here.findByNumber(new PhoneNumber("+14155550100"))).contains(DemoBusinesses.trattoria());
        assertThat(here.findByNumber(new PhoneNumber("+14155550199"))).isEmpty();
        assertThat(here.findBySlug("nobody")).isEmpty();
        assertThat(here.all()).extracting(Business::name).containsSubsequence("Bright Smile Dental", "Trattoria Lucia");
    }

    @Test
    void aListShowsThemAllInTheSameOrder() {
        assertThat(here.listed())
                .isEqualTo(here.all().stream()
                        .map(business -> new Businesses.Listed(business.id(), business.slug(), business.name()))
                        .toList());
    }

    @Test
    void aChangeIsSeenHereAtOnceAndElsewhereSoon() throws Exception {
        Business before = named("0", "Before");
        here.save(before);
        assertThat(onAnotherNode.find(before.id())).contains(before);

        Business after = named("0", "After");
        here.save(after);
        assertThat(here.find(before.id())).contains(after);
        Await.until(() -> onAnotherNode.find(before.id()).orElseThrow().equals(after));
    }

    @Test
    void whatWasChangedSinceItWasLookedAtIsNotReplaced() {
        Business seen = named("7", "Seen");
        here.save(seen);
        Business theirs = named("7", "Theirs");
        assertThat(onAnotherNode.replace(seen, theirs, "user:theirs")).isTrue();
        assertThat(here.replace(seen, named("7", "Ours"), "user:ours")).isFalse();
        assertThat(here.find(seen.id())).contains(theirs);
        assertThat(here.replace(theirs, named("7", "Ours"), "user:ours")).isTrue();
        assertThat(DemoBusinesses.all())
                .allSatisfy(demo -> assertThat(here.replace(demo, demo, "test")).isTrue());
    }

    @Test
    void aNameOrNumberBelongsToOneBusiness() {
        Business rival = with(
                DemoBusinesses.clinic(),
                new BusinessId(ResourceId.next().value()),
                "rival",
                "Rival",
                DemoBusinesses.clinic().hours(),
                DemoBusinesses.clinic().services(),
                DemoBusinesses.clinic().rules());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.save(rival))
                .withMessage("The short name or the number belongs to Bright Smile Dental already.");
    }

    @Test
    void whatIsWrongIsSaidInSentences() {
        Business good = DemoBusinesses.clinic();
        Service checkUp = good.services().getFirst();

        assertThat(faultsOf(good.hours(), List.of(changed(checkUp, Duration.ZERO, checkUp.resources())), good.rules()))
                .containsExactly("The service check-up takes between one minute and a day.");
        assertThat(faultsOf(
                        good.hours(),
                        List.of(changed(checkUp, checkUp.duration(), List.of(ResourceId.next()))),
                        good.rules()))
                .containsExactly("The service check-up names a member of staff, table or room that does not exist.");
        assertThat(faultsOf(good.hours(), List.of(changed(checkUp, checkUp.duration(), List.of())), good.rules()))
                .containsExactly("Nobody and nothing serves check-up.");
        assertThat(faultsOf(good.hours(), good.services(), good.rules().withHoldFor(Duration.ZERO)))
                .containsExactly("A held time has to wait for some time.");
        assertThat(faultsOf(mondays(new Span(600, 720), new Span(660, 800)), good.services(), good.rules()))
                .containsExactly("The hours of the business overlap on Monday.");
        assertThat(faultsOf(mondays(new Span(720, 600)), good.services(), good.rules()))
                .containsExactly("The hours of the business on Monday do not end after they start, within a day.");
    }

    @Test
    void aNightThatRunsIntoTheNextOpeningOverlaps() {
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        hours.put(DayOfWeek.SUNDAY, List.of(new Span(20 * 60, 26 * 60)));
        hours.put(DayOfWeek.MONDAY, List.of(new Span(60, 120)));
        assertThat(faultsOf(
                        hours,
                        DemoBusinesses.clinic().services(),
                        DemoBusinesses.clinic().rules()))
                .containsExactly("The hours of the business overlap on Monday.");

        hours.put(DayOfWeek.MONDAY, List.of(new Span(120, 180)));
        assertThat(faultsOf(
                        hours,
                        DemoBusinesses.clinic().services(),
                        DemoBusinesses.clinic().rules()))
                .isEmpty();
    }

    @Test
    void theDemoBusinessesAreSound() {
        for (Business demo : DemoBusinesses.all()) {
            assertThat(here.faults(demo)).isEmpty();
        }
        assertThat(DemoBusinesses.trattoria().resources())
                .extracting(Resource::capacity)
                .containsExactly(2, 2, 2, 4, 4, 6, 8);
        assertThat(DemoBusinesses.trattoria()
                        .resource(DemoBusinesses.table(7))
                        .orElseThrow()
                        .capacity())
                .isEqualTo(8);
    }

    private static List<String> faultsOf(Map<DayOfWeek, List<Span>> hours, List<Service> services, Rules rules) {
        Business clinic = DemoBusinesses.clinic();
        return here.faults(with(clinic, clinic.id(), clinic.slug(), clinic.name(), hours, services, rules));
    }

    private static Map<DayOfWeek, List<Span>> mondays(Span... spans) {
        return Map.of(DayOfWeek.MONDAY, List.of(spans));
    }

    private static Service changed(Service service, Duration duration, List<ResourceId> resources) {
        return service.with(other -> other.duration(duration).resources(resources));
    }

    private static Business named(String slug, String name) {
        Business clinic = DemoBusinesses.clinic();
        return clinic.with(other -> other.id(BusinessId.of("33333333-0000-4000-8000-000000000001"))
                .slug("business-" + slug)
                .name(name)
                .number(null)
                .person(null));
    }

    private static Business with(
            Business business,
            BusinessId id,
            String slug,
            String name,
            Map<DayOfWeek, List<Span>> hours,
            List<Service> services,
            Rules rules) {
        return business.with(other -> other.id(id)
                .slug(slug)
                .name(name)
                .hours(hours)
                .services(services)
                .rules(rules));
    }
}
