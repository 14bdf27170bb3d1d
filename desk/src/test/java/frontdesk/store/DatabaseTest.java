package frontdesk.store;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Transactions, alone and against each other. */
@Timeout(60)
class DatabaseTest extends TwoAccounts {
    @Test
    void whatThrowsIsUndone() {
        assertThatThrownBy(() -> database.perform(handle -> {
                    add(handle, 1, 5);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(amount(1)).isZero();
    }

    @Test
    void aFailureDoesNotQuoteWhatWasBound() {
        assertThatThrownBy(() -> database.read(handle -> handle.createQuery("select :name::int")
                        .bind("name", "Emma Stone")
                        .mapTo(Integer.class)
                        .one()))
                .message()
                .doesNotContain("arguments");
    }

    @Test
    void whatIsJottedDownDoesNotWaitForTheDiskAndAllElseDoes() {
        database.jot(handle -> {
            add(handle, 1, 7);
            assertThat(waiting(handle)).isEqualTo("off, by session");
        });
        assertThat(amount(1)).isEqualTo(7);
        database.perform(handle -> assertThat(waiting(handle)).doesNotContain("session"));
    }

    /** Whether a commit waits for the disk, and who has said so: this transaction, or the server's settings. */
    private static String waiting(Handle handle) {
        return handle.createQuery(
                        "select setting || ', by ' || source from pg_settings where name = 'synchronous_commit'")
                .mapTo(String.class)
                .one();
    }

    @Test
    void workThatLosesADeadlockIsRunAgain() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        Callable<Boolean> thereAndBack = () -> crossing(bothHoldOne, runs, 1, 2);
        Callable<Boolean> backAndThere = () -> crossing(bothHoldOne, runs, 2, 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(thereAndBack, backAndThere))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(runs).hasValue(3);
        assertThat(amount(1)).isEqualTo(2);
        assertThat(amount(2)).isEqualTo(2);
    }

    private static boolean crossing(CyclicBarrier bothHoldOne, AtomicInteger runs, int first, int second)
            throws Exception {
        return database.transaction(handle -> {
            int run = runs.incrementAndGet();
            add(handle, first, 1);
            if (run <= 2) {
                bothHoldOne.await(20, TimeUnit.SECONDS);
            }
            add(handle, second, 1);
            return true;
        });
    }

    @Test
    void manyThatCollideAllSucceedOnce() throws Exception {
        int many = 40;
        Callable<Boolean> increment = () -> database.transaction(handle -> {
            handle.execute("set transaction isolation level repeatable read");
            int before = handle.createQuery("select amount from two_accounts where id = 1")
                    .mapTo(Integer.class)
                    .one();
            handle.execute("update two_accounts set amount = ? where id = 1", before + 1);
            return true;
        });
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(
                    IntStream.range(0, many).mapToObj(_ -> increment).toList())) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(amount(1)).isEqualTo(many);
    }

    @Test
    void moreVirtualThreadsThanConnectionsAllGetTheirTurn() throws Exception {
        Callable<Integer> work = () -> database.transaction(handle -> {
            add(handle, 1, 1);
            return 1;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(
                    IntStream.range(0, 300).mapToObj(_ -> work).toList())) {
                assertThat(done.get()).isEqualTo(1);
            }
        }
        assertThat(amount(1)).isEqualTo(300);
    }
}
