package frontdesk.people;

import java.time.Clock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

/** A scene with a business of its own that knows nobody yet. */
abstract class AddressBook {
    static final String STAFF = "user:staff@example.com";
    static final PhoneNumber MOBILE = new PhoneNumber("+14155550123");
    static final PhoneNumber OFFICE = new PhoneNumber("+14155550124");

    static Database database;
    static People people;
    static Contacts contacts;

    final BusinessId business = BusinessId.next();

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

    Contact contact(PersonId id) {
        return contacts.find(business, id).orElseThrow();
    }
}
