package frontdesk.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JobsTest {
    record TableLaid(BusinessId business, int number, Instant at) {}

    record TableCleared(BusinessId business, int number) {}

    /** Looks only every minute by itself, so that what comes soon was told; and does not let a test wait for a retry. */
    private static final Pace TOLD_ONLY =
            new Pace(Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofMillis(5), 3);

    private static final Pace BRISK =
            new Pace(Duration.ofMillis(20), Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofMillis(5), 3);

    private final Database database = TestDatabase.fresh();
    private final BusinessId business = new BusinessId(UUID.randomUUID());
    private final List<Jobs> nodes = new ArrayList<>();
    private final BlockingQueue<TableLaid> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        nodes.forEach(Jobs::close);
        database.close();
    }

    @Test
    void whatIsAnnouncedIsHeardOnceItsTransactionCommits() throws Exception {
        Jobs jobs = node(TOLD_ONLY);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        jobs.start();
        TableLaid event = laid(4);
        announce(jobs, laid(0)); // the first one pays for the warming up
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();

        long committed = database.transaction(handle -> {
            jobs.announce(handle, business, event);
            assertThat(heard).isEmpty();
            return System.nanoTime();
        });

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(event);
        assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whatIsRolledBackIsNeverHeard() throws Exception {
        Jobs jobs = node(BRISK);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        jobs.start();

        assertThatThrownBy(() -> database.perform(handle -> {
                    jobs.announce(handle, business, laid(1));
                    throw new IllegalArgumentException("changed our mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        announce(jobs, laid(2));

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(laid(2));
        assertThat(rowsLeft()).isZero();
    }

    @Test
    void whatIsAnnouncedBeforeTheStartIsHeardAfterIt() throws Exception {
        Jobs jobs = node(TOLD_ONLY);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        announce(jobs, laid(3));
        jobs.start();
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(laid(3));
    }

    @Test
    void oneListenersFailureIsRetriedWithoutTroublingTheOthers() throws Exception {
        Jobs jobs = node(BRISK);
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch managed = new CountDownLatch(1);
        AtomicInteger others = new AtomicInteger();
        jobs.introduce(TableLaid.class, "stumbles", _ -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("stumbled");
            }
            managed.countDown();
        });
        jobs.introduce(TableLaid.class, "walks", _ -> others.incrementAndGet());
        jobs.start();
        announce(jobs, laid(5));

        assertThat(managed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(attempts).hasValue(3);
        assertThat(others).hasValue(1);
        assertThat(jobs.givenUp(business, 10)).isEmpty();
    }

    @Test
    void whatFailsForTheLastTimeIsKeptForAPersonWhoMayTryItAgain() throws Exception {
        Jobs jobs = node(BRISK);
        CountDownLatch attempts = new CountDownLatch(3);
        ConcurrentHashMap<String, Boolean> mended = new ConcurrentHashMap<>();
        jobs.introduce(TableLaid.class, "light the candle", event -> {
            if (!mended.isEmpty()) {
                heard.add(event);
                return;
            }
            attempts.countDown();
            throw new IllegalStateException("no matches");
        });
        jobs.start();
        announce(jobs, laid(6));
        assertThat(attempts.await(20, TimeUnit.SECONDS)).isTrue();

        GivenUp givenUp = soonGivenUp(jobs);
        assertThat(givenUp.event()).isEqualTo("TableLaid");
        assertThat(givenUp.listener()).isEqualTo("light the candle");
        assertThat(givenUp.attempts()).isEqualTo(3);
        assertThat(givenUp.trouble()).contains("no matches");

        mended.put("matches", true);
        assertThat(jobs.again(business, givenUp.id())).isTrue();
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(laid(6));
        assertThat(jobs.givenUp(business, 10)).isEmpty();
        assertThat(jobs.again(business, givenUp.id())).isFalse();
    }

    @Test
    void anOutsidersLastingNoIsNotAskedAgain() throws Exception {
        Jobs jobs = node(BRISK);
        AtomicInteger attempts = new AtomicInteger();
        jobs.introduce(TableLaid.class, "order candles", _ -> {
            attempts.incrementAndGet();
            throw OutsideTrouble.lasting("candle shop", "does not deliver");
        });
        jobs.start();
        announce(jobs, laid(7));

        assertThat(soonGivenUp(jobs).attempts()).isEqualTo(1);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aRowForAListenerThatNobodyKnowsIsGivenUpAndTheOthersGoOn() throws Exception {
        Jobs formerVersion = node(BRISK);
        formerVersion.introduce(TableLaid.class, "a name of former times", _ -> {});
        formerVersion.introduce(TableCleared.class, "an event of former times", _ -> {});
        announce(formerVersion, laid(8));
        database.perform(handle -> formerVersion.announce(handle, business, new TableCleared(business, 8)));
        Jobs jobs = node(BRISK);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        jobs.start();
        announce(jobs, laid(9));

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(laid(9));
        assertThat(soonGivenUp(jobs).trouble()).contains("nobody by this name");
    }

    @Test
    void aTaskOfAnotherVersionDoesNotStopTheScheduler() throws Exception {
        database.perform(handle -> handle.execute("""
                insert into job (task_name, task_instance, execution_time, picked, version)
                values ('unheard of', '1', now() - interval '1 day', false, 1)
                """));
        Jobs jobs = node(BRISK);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        jobs.start();
        announce(jobs, laid(10));

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(laid(10));
        assertThat(rowsLeft()).isEqualTo(1);
    }

    @Test
    void whatIsAnnouncedForLaterWaits() throws Exception {
        Jobs jobs = node(BRISK);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        jobs.start();
        Instant later = Instant.now().plus(Duration.ofHours(1));
        database.perform(handle -> jobs.announceAt(handle, business, laid(11), later));
        announce(jobs, laid(12));

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(laid(12));
        assertThat(rowsLeft()).isEqualTo(1);
    }

    @Test
    void severalNodesShareTheWorkAndDoNothingTwice() throws Exception {
        int many = 300;
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        AtomicInteger times = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(many);
        for (int i = 0; i < 3; i++) {
            Jobs jobs = node(BRISK);
            jobs.introduce(TableLaid.class, "light the candle", event -> {
                done.add(event.number());
                times.incrementAndGet();
                all.countDown();
            });
            jobs.start();
        }
        database.perform(
                handle -> IntStream.range(0, many).forEach(n -> nodes.getFirst().announce(handle, business, laid(n))));

        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(done).hasSize(many);
        assertThat(times).hasValue(many);
    }

    @Test
    void whatADeadNodeWasAtIsTakenOver() throws Exception {
        Jobs dead = node(BRISK);
        dead.introduce(TableLaid.class, "light the candle", heard::add);
        announce(dead, laid(14));
        database.perform(handle -> handle.execute(
                "update job set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 hour'"));
        Jobs jobs = node(BRISK);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        jobs.start();

        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(laid(14));
    }

    @Test
    void whatIsDoneAgainAndAgainGoesOnAfterAFailure() throws Exception {
        Jobs jobs = node(BRISK);
        CountDownLatch thrice = new CountDownLatch(3);
        jobs.every(Duration.ofMillis(5), "trim the wicks", () -> {
            thrice.countDown();
            throw new IllegalStateException("no scissors");
        });
        jobs.start();
        assertThat(thrice.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingLetsRunningWorkFinish() throws Exception {
        Jobs jobs = node(BRISK);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        jobs.introduce(TableLaid.class, "light the candle", _ -> {
            begun.countDown();
            await(goOn);
            finished.incrementAndGet();
        });
        jobs.start();
        announce(jobs, laid(13));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        Thread closing = Thread.ofVirtual().start(jobs::close);
        goOn.countDown();
        closing.join();

        assertThat(finished).hasValue(1);
        assertThat(rowsLeft()).isZero();
    }

    @Test
    void twoListenersOfOneEventHaveTwoNames() {
        Jobs jobs = node(BRISK);
        jobs.introduce(TableLaid.class, "light the candle", _ -> {});
        assertThatThrownBy(() -> jobs.introduce(TableLaid.class, "light the candle", _ -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWaitDoublesAndHasAnEnd() {
        assertThat(Pace.USUAL.delayAfter(1)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1200));
        assertThat(Pace.USUAL.delayAfter(4)).isBetween(Duration.ofMillis(8000), Duration.ofMillis(9600));
        assertThat(Pace.USUAL.delayAfter(99)).isBetween(Duration.ofHours(1), Duration.ofMinutes(72));
    }

    private Jobs node(Pace pace) {
        Jobs jobs = new Jobs(database, Clock.systemUTC(), pace);
        nodes.add(jobs);
        return jobs;
    }

    private TableLaid laid(int number) {
        return new TableLaid(business, number, Instant.parse("2026-03-02T12:00:00.123456Z"));
    }

    private void announce(Jobs jobs, TableLaid event) {
        database.perform(handle -> jobs.announce(handle, business, event));
    }

    /** What is left to do when all nodes have finished what they were at. */
    private int rowsLeft() {
        nodes.forEach(Jobs::close);
        return database.read(handle -> handle.createQuery("select count(*) from job")
                .mapTo(Integer.class)
                .one());
    }

    private GivenUp soonGivenUp(Jobs jobs) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < giveUp) {
            List<GivenUp> found = jobs.givenUp(business, 10);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nothing was given up");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
