package frontdesk.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.OutsideTrouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class DatabaseTest {
    private static final Database DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void twoAccounts() {
        DATABASE.perform(handle -> {
            handle.execute("create table if not exists account (id int primary key, amount int not null)");
            handle.execute("insert into account values (1, 0), (2, 0) on conflict (id) do update set amount = 0");
        });
    }

    @Test
    void whatThrowsIsUndone() {
        assertThatThrownBy(() -> DATABASE.perform(handle -> {
                    add(handle, 1, 5);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(amount(1)).isZero();
    }

    @Test
    void aFailureDoesNotQuoteWhatWasBound() {
        assertThatThrownBy(() -> DATABASE.read(handle -> handle.createQuery("select :name::int")
                        .bind("name", "Emma Stone")
                        .mapTo(Integer.class)
                        .one()))
                .message()
                .doesNotContain("arguments");
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
        return DATABASE.transaction(handle -> {
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
        Callable<Boolean> increment = () -> DATABASE.transaction(handle -> {
            handle.execute("set transaction isolation level repeatable read");
            int before = handle.createQuery("select amount from account where id = 1")
                    .mapTo(Integer.class)
                    .one();
            handle.execute("update account set amount = ? where id = 1", before + 1);
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
        Callable<Integer> work = () -> DATABASE.transaction(handle -> {
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

    @Test
    void aConnectionThatBreaksBeforeTheCommitCostsNobodyAnything() {
        AtomicInteger runs = new AtomicInteger();
        DATABASE.perform(handle -> {
            add(handle, 1, 1);
            if (runs.incrementAndGet() == 1) {
                handle.execute("select pg_terminate_backend(pg_backend_pid())");
            }
        });
        assertThat(runs).hasValue(2);
        assertThat(amount(1)).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksAtASavepointCostsNobodyAnything() {
        AtomicInteger runs = new AtomicInteger();
        DATABASE.perform(handle -> {
            add(handle, 1, 1);
            if (runs.incrementAndGet() == 1) {
                endOtherwise(handle);
            }
            handle.savepoint("halfway");
        });
        assertThat(runs).hasValue(2);
        assertThat(amount(1)).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksAtTheCommitIsTroubleThatOnlyTheCallerCanSettle() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> DATABASE.perform(handle -> {
                    add(handle, 1, 1);
                    runs.incrementAndGet();
                    endOtherwise(handle);
                }))
                .isInstanceOf(OutsideTrouble.class);
        assertThat(runs).hasValue(1);
        assertThat(amount(1)).isZero();
    }

    /** Ends the connection from another one, so that it is only noticed at what is done next. */
    private static void endOtherwise(Handle handle) {
        int backend = handle.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one();
        DATABASE.perform(other -> other.createQuery("select pg_terminate_backend(:backend, 10000)")
                .bind("backend", backend)
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void newsIsHeardWhenItsTransactionCommitsAndNotWhenItDoesNot() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (AutoCloseable listening = DATABASE.listen("weather", heard::add)) {
            assertThat(listening).isNotNull();
            assertThatThrownBy(() -> DATABASE.perform(handle -> {
                        DATABASE.tell(handle, "weather", "snow");
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            DATABASE.perform(handle -> DATABASE.tell(handle, "traffic", "jam"));
            DATABASE.perform(handle -> DATABASE.tell(handle, "weather", "sun\nand wind"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("sun\nand wind");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aHintIsHeardAfterTheCommitAndNotWithoutOne() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (AutoCloseable listening = DATABASE.listen("weather", heard::add)) {
            assertThat(listening).isNotNull();
            assertThatThrownBy(() -> DATABASE.perform(handle -> {
                        DATABASE.hint(handle, "weather", "snow");
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            DATABASE.perform(handle -> DATABASE.hint(handle, "weather", "sun"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("sun");
            DATABASE.read(handle -> {
                DATABASE.hint(handle, "weather", "wind");
                return handle;
            });
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("wind");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void whatIsHintedBeforeTheDoorClosesIsToldFirst() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (AutoCloseable listening = DATABASE.listen("weather", heard::add)) {
            assertThat(listening).isNotNull();
            Database other = new Database(DATABASE.source());
            other.perform(handle -> other.hint(handle, "weather", "frost"));
            other.close();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("frost");
        }
    }

    @Test
    void aListenerThatFailsDoesNotMakeTheOthersDeaf() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (AutoCloseable failing = DATABASE.listen("weather", _ -> {
                    throw new IllegalStateException("deaf");
                });
                AutoCloseable hearing = DATABASE.listen("weather", heard::add)) {
            assertThat(List.of(failing, hearing)).hasSize(2);
            DATABASE.perform(handle -> DATABASE.tell(handle, "weather", "rain"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("rain");
        }
    }

    @Test
    void listeningGoesOnAfterItsConnectionBreaksAndSaysThatSomethingMayBeMissed() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        CountDownLatch missed = new CountDownLatch(1);
        try (AutoCloseable listening = DATABASE.listen("weather", heard::add, missed::countDown)) {
            assertThat(listening).isNotNull();
            DATABASE.read(handle -> handle.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where datname = current_database() and query = 'listen frontdesk'
                    """));
            assertThat(missed.await(20, TimeUnit.SECONDS)).isTrue();
            DATABASE.perform(handle -> DATABASE.tell(handle, "weather", "fog"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("fog");
        }
    }

    @Test
    void anExternalDatabaseIsMigratedAndEntered() throws Exception {
        try (Database external = Database.open(settings(TestDatabase.freshUrl()))) {
            int migrations = external.read(handle -> handle.createQuery("select count(*) from flyway_schema_history")
                    .mapTo(Integer.class)
                    .one());
            assertThat(migrations).isPositive();
        }
    }

    @Test
    void anExternalDatabaseThatIsNotThereIsSaidInOneSentence() {
        assertThatThrownBy(() -> Database.open(settings("postgres://desk:hidden@127.0.0.1:1/front")))
                .isInstanceOf(StartTrouble.class)
                .hasMessageStartingWith("The database at 127.0.0.1:1/front cannot be entered: ")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void aMissingExtensionThatMayNotBeAddedIsSaidInOneSentence() throws Exception {
        DatabaseUrl owner = DatabaseUrl.parse(TestDatabase.freshUrl());
        try (var connection = Pool.single(owner);
                var statement = connection.createStatement()) {
            statement.execute("drop extension btree_gist cascade");
            statement.execute("comment on table flyway_schema_history is null");
            statement.execute("create role modest login password 'modest'");
        }
        try {
            String modest = owner.jdbc() + "?user=modest&password=modest";
            assertThatThrownBy(() -> Database.open(settings(modest)))
                    .isInstanceOf(StartTrouble.class)
                    .hasMessageContaining("lacks the extension btree_gist")
                    .hasMessageContaining("create extension btree_gist");
        } finally {
            try (var connection = Pool.single(owner);
                    var statement = connection.createStatement()) {
                statement.execute("drop role modest");
            }
        }
    }

    private static StoreSettings settings(String url) {
        return new StoreSettings() {
            @Override
            public Optional<String> databaseUrl() {
                return Optional.of(url);
            }

            @Override
            public Path directory() {
                return Path.of("unused");
            }

            @Override
            public int port() {
                return 1;
            }

            @Override
            public int connections() {
                return 2;
            }
        };
    }

    private static void add(Handle handle, int account, int amount) {
        handle.execute("update account set amount = amount + ? where id = ?", amount, account);
    }

    private static int amount(int account) {
        return DATABASE.read(handle -> handle.createQuery("select amount from account where id = :id")
                .bind("id", account)
                .mapTo(Integer.class)
                .one());
    }
}
