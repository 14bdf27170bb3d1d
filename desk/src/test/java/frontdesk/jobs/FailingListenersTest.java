package frontdesk.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Await;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an announcement that a listener cannot deal with. */
class FailingListenersTest extends LaidTables {
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

        assertThat(managed.await(30, TimeUnit.SECONDS)).isTrue();
        Await.until(() -> others.get() > 0);
        assertThat(rowsLeft()).isZero();
        assertThat(attempts).hasValue(3);
        assertThat(others).hasValue(1);
        assertThat(jobs.givenUp(business, 10)).isEmpty();
    }

    @Test
    void whoseTurnHasNotComeHasNotTried() throws Exception {
        Jobs jobs = node(BRISK);
        AtomicInteger turns = new AtomicInteger();
        jobs.introduce(TableLaid.class, "order candles", event -> {
            if (turns.incrementAndGet() < 2 * BRISK.attempts()) {
                throw OutsideTrouble.notAsked(
                        "candle shop", "too many of us", Duration.ofMillis(1), new IllegalStateException());
            }
            heard.add(event);
        });
        jobs.start();
        announce(jobs, laid(10));
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(laid(10));
        assertThat(rowsLeft()).isZero();
        assertThat(turns).hasValue(2 * BRISK.attempts());
    }

    @Test
    void whatHasAnEndOfItsOwnIsNotLeftToAPerson() throws Exception {
        Jobs jobs = node(BRISK);
        CountDownLatch ended = new CountDownLatch(1);
        jobs.introduce(TableLaid.class, "light the candle", event -> {
            throw new IllegalStateException("no matches");
        });
        jobs.atLast(TableLaid.class, "light the candle", (handle, event) -> {
            heard.add(event);
            ended.countDown();
        });
        jobs.start();
        TableLaid laid = laid(8);
        announce(jobs, laid);
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).contains(laid);
        assertThat(jobs.givenUp(business, 10)).isEmpty();
    }

    @Test
    void whatIsDroppedIsTriedNoMore() throws Exception {
        Jobs jobs = node(BRISK);
        jobs.introduce(TableLaid.class, "light the candle", event -> {
            throw OutsideTrouble.lasting("the shop", "no matches");
        });
        jobs.start();
        announce(jobs, laid(9));
        GivenUp givenUp = soonGivenUp(jobs);
        assertThat(jobs.drop(BusinessId.next(), givenUp.id())).isFalse();
        assertThat(jobs.drop(business, givenUp.id())).isTrue();
        assertThat(jobs.drop(business, givenUp.id())).isFalse();
        assertThat(jobs.again(business, givenUp.id())).isFalse();
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
        assertThat(attempts.await(30, TimeUnit.SECONDS)).isTrue();

        GivenUp givenUp = soonGivenUp(jobs);
        assertThat(givenUp.event()).isEqualTo("TableLaid");
        assertThat(givenUp.listener()).isEqualTo("light the candle");
        assertThat(givenUp.attempts()).isEqualTo(3);
        assertThat(givenUp.trouble()).contains("no matches");

        mended.put("matches", true);
        assertThat(jobs.again(business, givenUp.id())).isTrue();
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(laid(6));
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
    void whoeverWantsToBeLeftAloneIsNotAskedBefore() {
        Jobs jobs = node(BRISK);
        jobs.introduce(TableLaid.class, "order candles", _ -> {
            throw OutsideTrouble.passing("candle shop", "too many customers").leftAloneFor(Duration.ofHours(2));
        });
        jobs.start();
        Instant before = Instant.now();
        announce(jobs, laid(11));

        Await.until(() -> next().isAfter(before.plus(Duration.ofHours(1))));
        assertThat(next())
                .isBetween(before.plus(Duration.ofHours(2)), Instant.now().plus(Duration.ofMinutes(145)));
        assertThat(jobs.givenUp(business, 10)).isEmpty();
    }

    private Instant next() {
        return database.read(handle -> handle.createQuery("select execution_time from job where not picked")
                .mapTo(Instant.class)
                .findOne()
                .orElse(Instant.EPOCH));
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

        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(laid(9));
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

        assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(laid(10));
        assertThat(rowsLeft()).isEqualTo(1);
    }

    @Test
    void theWaitDoublesAndHasAnEnd() {
        assertThat(Pace.USUAL.delayAfter(1, Duration.ZERO)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1200));
        assertThat(Pace.USUAL.delayAfter(4, Duration.ofSeconds(1)))
                .isBetween(Duration.ofMillis(8000), Duration.ofMillis(9600));
        assertThat(Pace.USUAL.delayAfter(99, Duration.ZERO)).isBetween(Duration.ofHours(1), Duration.ofMinutes(72));
        assertThat(Pace.USUAL.delayAfter(1, Duration.ofDays(1))).isBetween(Duration.ofHours(24), Duration.ofHours(29));
    }

    private GivenUp soonGivenUp(Jobs jobs) {
        Await.until(() -> !jobs.givenUp(business, 10).isEmpty());
        return jobs.givenUp(business, 10).getFirst();
    }
}
