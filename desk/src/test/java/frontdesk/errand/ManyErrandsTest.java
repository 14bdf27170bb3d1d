package frontdesk.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.ErrandTools.InCall;
import frontdesk.kernel.CallId;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Many errands, many threads, two nodes on one database: never more calls at once than the account may have, and no call twice. */
class ManyErrandsTest {
    private static final int ERRANDS = 60;
    private static final int LIMIT = 4;
    private static final int THREADS = 8;

    @Test
    void thereAreNeverMoreCallsAtOnceThanAllowedOnTwoNodes() throws Exception {
        String url = TestDatabase.freshUrl();
        try (var one = new Account(TestDatabase.at(url), false);
                var other = new Account(TestDatabase.at(url), false);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            one.businesses.save(DemoBusinesses.clinic());
            one.errands.allow(Account.ID, LIMIT);
            List<Errand> errands = new ArrayList<>();
            for (int i = 0; i < ERRANDS; i++) {
                errands.add(one.make("Friday afternoon"));
            }
            var watch = new Watch();
            List<Future<Boolean>> done = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Account node = i % 2 == 0 ? one : other;
                done.add(threads.submit(work(node, watch)));
            }
            for (Future<Boolean> each : done) {
                assertThat(each.get()).isTrue();
            }
            assertThat(watch.most.get()).isBetween(1, LIMIT);
            assertThat(watch.calls).hasSize(ERRANDS);
            assertThat(errands).allMatch(errand -> one.status(errand) instanceof Status.Booked);
        }
    }

    /** What is seen from outside while it happens. */
    private static final class Watch {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger booked = new AtomicInteger();
        private final Set<CallId> calls = ConcurrentHashMap.newKeySet();
    }

    private static Callable<Boolean> work(Account node, Watch watch) {
        return () -> {
            while (watch.booked.get() < ERRANDS) {
                switch (node.calls.next(Account.ID, "outside")) {
                    case NextCall.Taken(CallOrder order) -> {
                        watch.most.accumulateAndGet(watch.now.incrementAndGet(), Math::max);
                        assertThat(watch.calls.add(order.call())).isTrue();
                        var in = new InCall(order.call().toString(), null, null);
                        var slots = new ErrandRequest.Slots(List.of("2026-11-27 15:00"), null);
                        node.tools.slots(Account.ID, in, slots);
                        watch.now.decrementAndGet();
                        node.tools.confirm(
                                Account.ID, in, new ErrandRequest.Confirm("2026-11-27", "15:00", null, null, null));
                        watch.booked.incrementAndGet();
                    }
                    case NextCall.AllBusy _, NextCall.Nothing _ -> Thread.yield();
                }
            }
            return true;
        };
    }

    @Test
    void whoAsksForOneMoreIsToldThatAllLinesAreBusy() throws Exception {
        try (var account = new Account()) {
            account.errands.allow(Account.ID, 2);
            for (int i = 0; i < 3; i++) {
                account.make("Friday afternoon");
            }
            CallOrder first = account.take();
            account.take();
            assertThat(account.calls.next(Account.ID, "outside")).isEqualTo(new NextCall.AllBusy(2));
            account.calls.over(Account.ID, first.call().toString(), ErrandCall.Result.UNANSWERED);
            assertThat(account.calls.next(Account.ID, "outside")).isInstanceOf(NextCall.Taken.class);
        }
    }
}
