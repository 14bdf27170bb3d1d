package frontdesk.people;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.ContactTable.Part;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest extends AddressBook {
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
    void everybodyIsReadOnceHoweverManyTheyAreAndByHoweverManyNumbers() {
        for (int n = 0; n < 1_003; n++) {
            contacts.save(business, "Guest", new PhoneNumber("+1415556%04d".formatted(n)), null, STAFF);
        }
        PersonId emma = contacts.save(business, "Emma", MOBILE, null, STAFF);
        contacts.add(business, emma, OFFICE, null, STAFF);

        assertThat(contacts.all(business, ""))
                .extracting(Contact::id)
                .hasSize(1_004)
                .doesNotHaveDuplicates()
                .contains(emma);
        assertThat(contacts.all(business, "0124"))
                .as("found by another number than the first")
                .contains(contact(emma))
                .allMatch(contact -> contact.phones().toString().contains("0124"));
        assertThat(contacts.all(BusinessId.next(), "")).isEmpty();
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
    void whatIsWrittenToATableIsReadFromItAgain() throws IOException {
        PersonId emma = contacts.save(business, "=cmd()", MOBILE, null, STAFF);
        contacts.tag(business, emma, "VIP", STAFF);
        contacts.tag(business, emma, "regular", STAFF);
        var written = new StringBuilder();
        ContactSheet.write(written, contacts.all(business, ""));
        String csv = written.toString();

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
}
