package frontdesk.booking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.people.People;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.waiting.WaitingList;

/** One of several nodes on one database: doors of its own, a pool of its own, and nothing in common with the others but the clock. */
final class StormNode implements AutoCloseable {
    final Database database;
    final Diary diary;
    final WaitingList waiting;
    final Businesses businesses;
    private final Jobs jobs;

    StormNode(String url, HandClock clock) {
        database = TestDatabase.at(url);
        var journal = new Journal(database, clock);
        jobs = new Jobs(database, clock);
        businesses = new Businesses(database, journal);
        diary = new Diary(database, businesses, new People(database, jobs, journal), jobs, journal, clock);
        waiting = new WaitingList(database, businesses, diary, jobs, journal, clock);
    }

    Business open(String file) {
        Business business = BusinessFile.read(
                resource(file), new BusinessId(UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8))));
        businesses.save(business);
        return business;
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(StormNode.class.getResourceAsStream("/storm/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws Exception {
        jobs.close();
        businesses.close();
        database.close();
    }
}
