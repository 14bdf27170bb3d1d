package frontdesk.people;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People.Person;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+14155550123");

    private static Database database;
    private static People people;

    private final BusinessId business = new BusinessId(PersonId.next().value());

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        people = new People(database, new Jobs(database, Clock.systemUTC()), new Journal(database, Clock.systemUTC()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aPersonIsKnownByTheirNumberAndOnlyThere() {
        Person emma = remember("Emma", null);
        assertThat(people.recognise(business, PHONE)).contains(emma);
        assertThat(people.recognise(new BusinessId(PersonId.next().value()), PHONE))
                .isEmpty();
    }

    @Test
    void aNewerNameReplacesTheOlderAndNothingReplacesNothing() {
        Person first = remember("Emma", "emma@example.com");
        Person second = remember("Emma Stone", null);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.name()).isEqualTo("Emma Stone");
        assertThat(second.email()).isEqualTo("emma@example.com");
        assertThat(remember(" ", null).name()).isEqualTo("Emma Stone");
    }

    @Test
    void theLanguageThatSomebodyChoseIsRemembered() {
        remember("Emma", null);
        people.speaks(business, PHONE, new Language("es"));
        assertThat(people.recognise(business, PHONE).orElseThrow().language()).isEqualTo(new Language("es"));
        assertThat(remember("Emma Stone", null).language()).isEqualTo(new Language("es"));
    }

    @Test
    void ofStrangersNoLanguageIsKept() {
        people.speaks(business, PHONE, new Language("es"));
        assertThat(people.recognise(business, PHONE)).isEmpty();
    }

    @Test
    void bookingsAreCountedUpAndDownButNotBelowNone() {
        database.perform(handle -> people.booked(handle, business, List.of(new People.Guest("Emma", PHONE, null))));
        database.perform(handle -> people.booked(handle, business, List.of(new People.Guest("Emma", PHONE, null))));
        database.perform(handle -> people.unbooked(handle, business, PHONE));
        assertThat(people.recognise(business, PHONE).orElseThrow().bookings()).isEqualTo(1);

        database.perform(handle -> people.unbooked(handle, business, PHONE));
        database.perform(handle -> people.unbooked(handle, business, PHONE));
        assertThat(people.recognise(business, PHONE).orElseThrow().bookings()).isZero();
    }

    @Test
    void whoSaidStopIsNotTextableEvenBeforeTheirFirstBooking() {
        people.textable(business, PHONE, false);
        assertThat(remember("Emma", null).textable()).isFalse();

        people.textable(business, PHONE, true);
        assertThat(people.recognise(business, PHONE).orElseThrow().textable()).isTrue();
    }

    @Test
    void whatIsSavedOfAPersonLeavesItsHistoryAndWhatChangesNothingLeavesNone() {
        Person emma = remember("Emma", null);
        assertThat(people.save(business, "Emma Stone\0", PHONE, "emma@example.com", "agent:lucia"))
                .satisfies(saved -> assertThat(saved.fresh()).isFalse())
                .satisfies(saved -> assertThat(saved.person().name()).isEqualTo("Emma Stone"));
        people.save(business, " ", PHONE, null, "agent:lucia");

        assertThat(people.history(business, emma.id())).singleElement().satisfies(change -> {
            assertThat(change.nameBefore()).isEqualTo("Emma");
            assertThat(change.emailBefore()).isNull();
            assertThat(change.name()).isEqualTo("Emma Stone");
            assertThat(change.email()).isEqualTo("emma@example.com");
            assertThat(change.actor()).isEqualTo("agent:lucia");
        });
    }

    private Person remember(String name, @Nullable String email) {
        return database.transaction(handle -> people.remember(handle, business, name, PHONE, email));
    }
}
