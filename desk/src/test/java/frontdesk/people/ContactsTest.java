package frontdesk.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.Contact.Likeness;
import frontdesk.people.Contact.Purpose;
import frontdesk.people.ContactTable.Part;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest {
    private static final String STAFF = "user:staff@example.com";
    private static final PhoneNumber MOBILE = new PhoneNumber("+14155550123");
    private static final PhoneNumber OFFICE = new PhoneNumber("+14155550124");

    private static Database database;
    private static People people;
    private static Contacts contacts;

    private final BusinessId business = BusinessId.next();

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        var journal = new Journal(database, Clock.systemUTC());
        people = new People(database, new Jobs(database, Clock.systemUTC()), journal);
        contacts = new Contacts(database, people, journal, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void whoGivesNoNumberIsKnownByTheirEmailWhateverItsCase() {
        PersonId first = contacts.save(business, "Emma", null, "emma@example.com", STAFF);
        PersonId second = contacts.save(business, "Emma Stone", null, "Emma@Example.com", STAFF);

        assertThat(second).isEqualTo(first);
        assertThat(contact(first).name()).isEqualTo("Emma Stone");
        assertThat(contact(first).emails()).containsExactly("emma@example.com");
        assertThat(contact(first).phones()).isEmpty();
    }

    @Test
    void whoHasSeveralNumbersAndEmailsIsOneContactAndKnownByEach() {
        PersonId emma = contacts.save(business, "Emma Stone", MOBILE, "emma@example.com", STAFF);
        assertThat(contacts.add(business, emma, OFFICE, null, STAFF)).isInstanceOf(WayOutcome.Added.class);
        assertThat(contacts.add(business, emma, null, "work@example.com", STAFF))
                .isInstanceOf(WayOutcome.Added.class);
        assertThat(contacts.add(business, emma, OFFICE, null, STAFF)).isInstanceOf(WayOutcome.Known.class);

        assertThat(contact(emma).phones()).containsExactly(MOBILE, OFFICE);
        assertThat(contact(emma).emails()).containsExactly("emma@example.com", "work@example.com");
        assertThat(contacts.known(business, OFFICE, null).map(Contact::id)).contains(emma);
        assertThat(contacts.known(business, null, "WORK@example.com").map(Contact::id))
                .contains(emma);
        assertThat(people.recognise(business, OFFICE).map(People.Person::name))
                .as("on the telephone")
                .contains("Emma Stone");
    }

    @Test
    void aNumberOfSomebodyElseIsNotTakenFromThem() {
        PersonId emma = contacts.save(business, "Emma", MOBILE, null, STAFF);
        PersonId john = contacts.save(business, "John", OFFICE, null, STAFF);
        assertThat(contacts.add(business, emma, OFFICE, null, STAFF)).isEqualTo(new WayOutcome.Others(john));
        assertThat(contacts.add(business, PersonId.next(), OFFICE, null, STAFF)).isInstanceOf(WayOutcome.Nobody.class);
    }

    @Test
    void aNumberThatIsNotTheirsBecomesAContactOfItsOwn() {
        PersonId emma = contacts.save(business, "Emma", MOBILE, null, STAFF);
        contacts.add(business, emma, OFFICE, null, STAFF);
        PersonId office = contact(emma).ways().getLast().id();

        assertThat(contacts.part(business, office, STAFF)).isTrue();
        assertThat(contacts.part(business, office, STAFF)).isFalse();
        assertThat(contact(emma).phones()).containsExactly(MOBILE);
        assertThat(contact(office).phones()).containsExactly(OFFICE);
    }

    @Test
    void mergingKeepsAllOfBothAndIsTakenBackWhole() {
        PersonId emma = contacts.save(business, "Emma Stone", MOBILE, null, STAFF);
        PersonId other = contacts.save(business, "E. Stone", OFFICE, "emma@example.com", STAFF);
        contacts.add(business, other, null, "old@example.com", STAFF);
        database.perform(handle -> people.booked(handle, business, List.of(new People.Guest("E", OFFICE, null))));
        contacts.tag(business, emma, "regular", STAFF);
        contacts.tag(business, other, "allergic to nuts", STAFF);
        contacts.note(business, other, "Sits by the window.", STAFF);
        contacts.consent(business, other, Purpose.MARKETING, true, "said on the phone", STAFF);
        Contact before = contact(other);

        Merge merge = contacts.merge(business, emma, other, STAFF).orElseThrow();
        Contact whole = contact(other);
        assertThat(whole.id()).isEqualTo(emma);
        assertThat(whole.name()).isEqualTo("Emma Stone");
        assertThat(whole.phones()).containsExactly(MOBILE, OFFICE);
        assertThat(whole.emails()).containsExactlyInAnyOrder("emma@example.com", "old@example.com");
        assertThat(whole.tags()).containsExactly("allergic to nuts", "regular");
        assertThat(whole.bookings()).isEqualTo(1);
        assertThat(contacts.notes(business, emma)).hasSize(1);
        assertThat(contacts.consents(business, emma)).hasSize(1);
        assertThat(contacts.merge(business, emma, other, STAFF))
                .as("they are one")
                .isEmpty();
        assertThat(contacts.merges(business, emma)).extracting(Merge::id).containsExactly(merge.id());

        contacts.note(business, emma, "Called about the terrace.", STAFF);
        assertThat(contacts.undo(business, merge.id(), STAFF)).isTrue();
        assertThat(contacts.undo(business, merge.id(), STAFF)).isFalse();
        assertThat(contact(other)).isEqualTo(before);
        assertThat(contact(emma).tags()).containsExactly("regular");
        assertThat(contacts.notes(business, emma))
                .extracting(Contact.Note::text)
                .containsExactly("Called about the terrace.");
        assertThat(contacts.notes(business, other))
                .extracting(Contact.Note::text)
                .containsExactly("Sits by the window.");
    }

    @Test
    void aMergingIsTakenBackEvenAfterItsContactWasMergedFurther() {
        PersonId one = contacts.save(business, "One", MOBILE, null, STAFF);
        PersonId two = contacts.save(business, "Two", OFFICE, null, STAFF);
        PersonId three = contacts.save(business, "Three", null, "three@example.com", STAFF);
        Merge first = contacts.merge(business, two, three, STAFF).orElseThrow();
        contacts.merge(business, one, two, STAFF);
        assertThat(contact(three).id()).isEqualTo(one);

        contacts.undo(business, first.id(), STAFF);
        assertThat(contact(three).name()).isEqualTo("Three");
        assertThat(contact(one).phones()).containsExactly(MOBILE, OFFICE);
    }

    @Test
    void whatWasPartedAndMergedElsewhereStaysThereWhenAnEarlierMergingIsTakenBack() {
        PersonId one = contacts.save(business, "One", MOBILE, null, STAFF);
        PersonId two = contacts.save(business, "Two", OFFICE, null, STAFF);
        contacts.add(business, two, null, "two@example.com", STAFF);
        PersonId three = contacts.save(business, "Three", null, "three@example.com", STAFF);
        Merge first = contacts.merge(business, one, two, STAFF).orElseThrow();
        contacts.part(business, two, STAFF);
        contacts.merge(business, three, two, STAFF);

        contacts.undo(business, first.id(), STAFF);
        assertThat(contact(two).id()).as("where it was merged last").isEqualTo(three);
        assertThat(contact(one).emails()).isEmpty();
        assertThat(contact(three).emails()).containsExactlyInAnyOrder("three@example.com", "two@example.com");
    }

    @Test
    void aNumberThatWasMergedIsGreetedByTheNameOfItsContactAsItIsNow() {
        PersonId emma = contacts.save(business, "Emma Stone", MOBILE, null, STAFF);
        PersonId nameless = contacts.save(business, "", OFFICE, null, STAFF);
        PhoneNumber home = new PhoneNumber("+14155550128");
        contacts.merge(business, emma, nameless, STAFF);
        contacts.add(business, emma, home, null, STAFF);
        contacts.rename(business, emma, "Emma Rock", STAFF);

        for (PhoneNumber phone : List.of(MOBILE, OFFICE, home)) {
            assertThat(people.recognise(business, phone).map(People.Person::name))
                    .contains("Emma Rock");
        }
    }

    @Test
    void whoIsProbablyOneIsSuggestedWithTheReasonUntilSomebodySaysOtherwise() {
        PersonId emma = contacts.save(business, "Emma Stone", MOBILE, "emma@example.com", STAFF);
        PersonId twin = contacts.save(business, "emma  stone ", OFFICE, null, STAFF);
        PersonId mail = contacts.save(business, "E.", new PhoneNumber("+14155550125"), "EMMA@example.com", STAFF);
        contacts.save(business, "Emma", new PhoneNumber("+14155550126"), null, STAFF);
        contacts.save(business, "Emma", new PhoneNumber("+14155550127"), null, STAFF);

        assertThat(contacts.pairs(business, 10))
                .as("a first name alone is no reason")
                .extracting(pair -> List.of(pair.one().id(), pair.other().id(), pair.likeness()))
                .containsExactlyInAnyOrder(
                        List.of(emma, twin, Likeness.SAME_NAME), List.of(emma, mail, Likeness.SAME_EMAIL));

        contacts.apart(business, twin, emma, STAFF);
        contacts.merge(business, emma, mail, STAFF);
        assertThat(contacts.pairs(business, 10)).isEmpty();
    }

    @Test
    void aContactIsFoundByPartOfTheNameNumberOrEmailAndByATag() {
        PersonId emma = contacts.save(business, "Emma Stone", MOBILE, "emma@example.com", STAFF);
        contacts.save(business, "100%", OFFICE, null, STAFF);
        contacts.tag(business, emma, "VIP", STAFF);

        for (String words : List.of("stone", "555-0123", "@EXAMPLE", "vip")) {
            assertThat(contacts.search(business, words, 10, 0))
                    .as(words)
                    .extracting(Contact::id)
                    .containsExactly(emma);
        }
        assertThat(contacts.search(business, "100%", 10, 0)).hasSize(1);
        assertThat(contacts.search(business, "%", 10, 0))
                .as("a sign, not everybody")
                .hasSize(1);
        assertThat(contacts.search(business, "", 1, 1)).hasSize(1);
        assertThat(contacts.search(BusinessId.next(), "", 10, 0)).isEmpty();
    }

    @Test
    void aTagIsGivenOnceAndTakenAway() {
        PersonId emma = contacts.save(business, "Emma", MOBILE, null, STAFF);
        contacts.tag(business, emma, " VIP ", STAFF);
        contacts.tag(business, emma, "VIP", STAFF);
        assertThat(contact(emma).tags()).containsExactly("VIP");
        contacts.untag(business, emma, "VIP", STAFF);
        assertThat(contact(emma).tags()).isEmpty();
    }

    @Test
    void whatIsWrittenOfSomebodyWhoIsNotThereIsNotKept() {
        PersonId nobody = PersonId.next();
        contacts.note(business, nobody, "Hello", STAFF);
        assertThat(contacts.notes(business, nobody)).isEmpty();
        assertThat(contacts.find(business, nobody)).isEmpty();
    }

    @Test
    void aTableIsEnteredOnceHoweverOftenItIsRead() {
        contacts.save(business, "Emma", MOBILE, null, STAFF);
        String csv = """
                Name;Mobile;E-Mail;Tags;Notes
                Emma Stone;(415) 555-0123;emma@example.com;VIP, regular;Sits by the window.
                John;;john@example.com;;
                """;
        var read = ContactTable.read(csv, ContactTable.guess(ContactTable.header(csv)), "US");
        var entry = new ContactEntry(database, contacts);

        assertThat(entry.count(business, read.entries())).isEqualTo(new ContactEntry.Count(1, 1));
        entry.enter(business, read.entries(), STAFF);
        assertThat(entry.enter(business, read.entries(), STAFF)).isEqualTo(new ContactEntry.Count(0, 2));

        Contact emma = contacts.known(business, MOBILE, null).orElseThrow();
        assertThat(emma.name()).isEqualTo("Emma Stone");
        assertThat(emma.tags()).containsExactly("VIP", "regular");
        assertThat(contacts.notes(business, emma.id())).hasSize(1);
        assertThat(contacts.search(business, "", 10, 0)).hasSize(2);
    }

    @Test
    void whatIsWrittenToATableIsReadFromItAgain() {
        PersonId emma = contacts.save(business, "=cmd()", MOBILE, null, STAFF);
        contacts.tag(business, emma, "VIP", STAFF);
        contacts.tag(business, emma, "regular", STAFF);
        String csv = ContactSheet.of(contacts.search(business, "", 10, 0));

        assertThat(csv).contains("'=cmd()").doesNotContain(",=cmd()");
        Map<Part, String> columns = ContactTable.guess(ContactTable.header(csv));
        assertThat(ContactTable.read(csv, columns, "US").entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("=cmd()");
                    assertThat(entry.phone()).isEqualTo(MOBILE);
                    assertThat(entry.tags()).containsExactly("VIP", "regular");
                });
    }

    private Contact contact(PersonId id) {
        return contacts.find(business, id).orElseThrow();
    }
}
