package frontdesk.people;

import org.junit.jupiter.api.AfterEach;

import frontdesk.booking.HandClock;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

/** The rooms that lie below diaries, messages and payments, on a database of their own; a test may be made of them, or what several tests share. */
public class LowerRooms implements AutoCloseable {
    public final HandClock clock;
    public final Database database = TestDatabase.fresh();
    public final Journal journal;
    public final Jobs jobs;
    public final Businesses businesses;
    public final People people;

    /** @param now {@code 2026-02-02T06:00:00Z} */
    protected LowerRooms(String now) {
        clock = new HandClock(now);
        journal = new Journal(database, clock);
        jobs = new Jobs(database, clock);
        businesses = new Businesses(database, journal);
        people = new People(database, jobs, journal);
    }

    @AfterEach
    @Override
    public void close() throws Exception {
        jobs.close();
        businesses.close();
        database.close();
    }
}
