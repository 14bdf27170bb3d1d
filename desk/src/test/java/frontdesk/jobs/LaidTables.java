package frontdesk.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

/** Nodes whose listeners hear of tables that are laid and cleared. */
abstract class LaidTables {
    record TableLaid(BusinessId business, int number, Instant at) {}

    record TableCleared(BusinessId business, int number) {}

    /** Retries at once; but who only stands still for some seconds is not taken for dead. */
    static final Pace BRISK =
            new Pace(Duration.ofMillis(20), Duration.ofMinutes(1), Duration.ofMillis(1), Duration.ofMillis(5), 3);

    final Database database = TestDatabase.fresh();
    final BusinessId business = new BusinessId(UUID.randomUUID());
    final List<Jobs> nodes = new ArrayList<>();
    final BlockingQueue<TableLaid> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        nodes.forEach(Jobs::close);
        database.close();
    }

    Jobs node(Pace pace) {
        Jobs jobs = new Jobs(database, Clock.systemUTC(), pace);
        nodes.add(jobs);
        return jobs;
    }

    TableLaid laid(int number) {
        return new TableLaid(business, number, Instant.parse("2026-03-02T12:00:00.123456Z"));
    }

    void announce(Jobs jobs, TableLaid event) {
        database.perform(handle -> jobs.announce(handle, business, event));
    }

    /** What is left to do when all nodes have finished what they were at. */
    int rowsLeft() {
        nodes.forEach(Jobs::close);
        return database.read(handle -> handle.createQuery("select count(*) from job")
                .mapTo(Integer.class)
                .one());
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
