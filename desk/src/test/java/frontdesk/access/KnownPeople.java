package frontdesk.access;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import frontdesk.booking.HandClock;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

/** An owner with a password, an agent with a name, and a clock that can be moved. */
abstract class KnownPeople {
    static final Secret RIGHT = Secret.of("correct horse battery staple");

    /** So that a test does not pay for what keeps guessers out. */
    static final int FEW = 1_000;

    static final String HERE = "192.0.2.7";

    static Database database;

    final HandClock clock = new HandClock("2026-03-02T12:00:00Z");
    final Journal journal = new Journal(database, clock);
    final Access access = new Access(database, journal, new byte[32], clock, FEW);
    final BusinessId business = new BusinessId(UUID.randomUUID());
    final String email = UUID.randomUUID() + "@example.com";

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    User owner() {
        return access.addUser(email, RIGHT, Role.OWNER, Set.of(business), false);
    }
}
