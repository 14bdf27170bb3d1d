package frontdesk.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Quickest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is announced, when it is heard, and what is done again and again. */
class JobsTest extends LaidTables {
    /** Looks only every minute by itself, so that what comes soon was told; and does not let a test wait for a retry. */
    private static final Pace TOLD_ONLY =
            new Pace(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(1), Duration.ofMillis(5), 3);

    @Test
    void whatIsAnnouncedIsHeardOnceItsTransactionCommits() throws Exception {
        Jobs jobs = node(TOLD_ONLY);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        jobs.start();
        announce(jobs, laid(0)); // the first one pays for the warming up
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isNotNull();

        var inTime = Duration.ofSeconds(2);
        assertThat(Quickest.within(inTime, () -> untilHeard(jobs, laid(4)))).isLessThan(inTime);
    }

    /** How long after its transaction has committed. */
    private Duration untilHeard(Jobs jobs, TableLaid event) throws InterruptedException {
        long committed = database.transaction(handle -> {
            jobs.announce(handle, business, event);
            assertThat(heard).isEmpty();
            return System.nanoTime();
        });
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(event);
        return Duration.ofNanos(System.nanoTime() - committed);
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

        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(laid(2));
        assertThat(rowsLeft()).isZero();
    }

    @Test
    void whatIsAnnouncedBeforeTheStartIsHeardAfterIt() throws Exception {
        Jobs jobs = node(TOLD_ONLY);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        announce(jobs, laid(3));
        jobs.start();
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(laid(3));
    }

    @Test
    void whatIsAnnouncedForLaterWaits() throws Exception {
        Jobs jobs = node(BRISK);
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        jobs.start();
        Instant later = Instant.now().plus(Duration.ofHours(1));
        database.perform(handle -> jobs.announceAt(handle, business, laid(11), later));
        announce(jobs, laid(12));

        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(laid(12));
        assertThat(rowsLeft()).isEqualTo(1);
    }

    @Test
    void whoIsNotConcernedIsGivenNothingToDo() {
        Jobs jobs = node(TOLD_ONLY);
        jobs.introduce(TableLaid.class, "light the candle", (handle, whose) -> whose.equals(business), heard::add);
        jobs.introduce(TableLaid.class, "fold the napkin", (handle, whose) -> !whose.equals(business), heard::add);
        jobs.introduceForMany(TableLaid.class, "count", (handle, whose) -> !whose.equals(business), heard::addAll);
        announce(jobs, laid(4));
        database.perform(handle -> jobs.announceAt(handle, business, laid(5), Instant.now()));
        database.perform(handle -> jobs.announceOnceAt(handle, business, laid(6), Instant.now()));
        assertThat(rowsLeft()).isEqualTo(3);
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

        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(laid(14));
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
        assertThat(thrice.await(30, TimeUnit.SECONDS)).isTrue();
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
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

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
}
