package frontdesk.jobs;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Await;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody waits for is done beside the rest of the list, and never in its way. */
class LanesTest extends LaidTables {
    private static final int MANY = 40;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final Queue<Integer> swept = new ConcurrentLinkedQueue<>();

    @Test
    void whileWorkAsideStandsStillTheRestGoesOn() throws Exception {
        Jobs jobs = node(BRISK);
        jobs.introduceAside(TableCleared.class, "sweep the floor", event -> {
            begun.countDown();
            await(goesOn);
            swept.add(event.number());
        });
        jobs.introduce(TableLaid.class, "light the candle", heard::add);
        clear(jobs);
        jobs.start();
        await(begun);
        announce(jobs, laid(1));
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(laid(1));
        assertThat(swept).isEmpty();

        goesOn.countDown();
        Await.until(() -> swept.size() == MANY);
        assertThat(rowsLeft()).isZero();
    }

    @Test
    void workAsideIsDoneOneThingAfterTheOther() {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        Jobs jobs = node(BRISK);
        jobs.introduceAside(TableCleared.class, "sweep the floor", event -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.yield();
            atOnce.decrementAndGet();
            swept.add(event.number());
        });
        clear(jobs);
        jobs.start();
        Await.until(() -> swept.size() == MANY);
        assertThat(most).hasValue(1);
    }

    @Test
    void workAsideThatFailsIsTriedAgainAndAtLastLeftToAPersonWhoHasItTriedAside() {
        var attempts = new AtomicInteger();
        Jobs jobs = node(BRISK);
        jobs.introduceAside(TableCleared.class, "sweep the floor", event -> {
            if (attempts.incrementAndGet() <= BRISK.attempts()) {
                throw new IllegalStateException("no broom");
            }
            swept.add(event.number());
        });
        database.perform(handle -> jobs.announce(handle, business, new TableCleared(business, 7)));
        jobs.start();
        Await.until(() -> !jobs.givenUp(business, 10).isEmpty());
        assertThat(attempts).hasValue(BRISK.attempts());
        jobs.close();

        assertThat(jobs.again(business, jobs.givenUp(business, 1).getFirst().id()))
                .isTrue();
        int aside = database.read(handle -> handle.createQuery("select count(*) from job_aside")
                .mapTo(Integer.class)
                .one());
        assertThat(aside).isEqualTo(1);
        jobs.start();
        Await.until(() -> swept.contains(7));
    }

    private void clear(Jobs jobs) {
        database.perform(handle -> {
            for (int i = 0; i < MANY; i++) {
                jobs.announce(handle, business, new TableCleared(business, i));
            }
        });
    }
}
