package frontdesk.errand;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.errand.ErrandTools.InCall;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Many errands, many threads, two nodes on one database: never more calls at once than the account may have, and no call twice. */
class ManyErrandsTest {
    private static final int ERRANDS = 1_000;
    private static final int LIMIT = 4;
    private static final int THREADS = 8;

    /** How many calls were on at the same moment at most, as the rows of all calls tell afterwards. */
    private static final String MOST_AT_ONCE = """
            select max(on_the_line) from (
                select sum(step) over (order by at, step) as on_the_line from (
                    select taken_at as at, 1 as step from errand_call
                    union all
                    select ended_at, -1 from errand_call where ended_at is not null) as steps) as moments
            """;

    /** The same from the history of the errands, which is only ever added to. */
    private static final String MOST_AT_ONCE_IN_HISTORY = """
            select max(on_the_line) from (
                select sum(step) over (order by at, step) as on_the_line from (
                    select at, case what when 'call taken' then 1 else -1 end as step from errand_event
                    where what in ('call taken', 'booked')) as steps) as moments
            """;

    @Test
    void thereAreNeverMoreCallsAtOnceThanAllowedOnTwoNodes() throws Exception {
        String url = TestDatabase.freshUrl();
        Clock monday =
                Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse("2026-11-23T18:00:00Z")));
        try (var one = Account.ticking(TestDatabase.at(url), monday);
                var other = Account.ticking(TestDatabase.at(url), monday)) {
            one.businesses.save(DemoBusinesses.clinic());
            one.errands.allow(Account.ID, CallPlan.of(LIMIT));
            var asked = new AtomicInteger();
            everywhere(one, other, node -> {
                while (asked.getAndIncrement() < ERRANDS) {
                    node.make("Friday afternoon");
                }
            });
            List<CallOrder> first = asManyAsMay(one, other);
            assertThat(other.calls.next(Account.ID, "outside")).isInstanceOf(NextCall.AllBusy.class);
            first.forEach(order -> book(one, order));
            var booked = new AtomicInteger(LIMIT);
            everywhere(one, other, node -> work(node, booked));

            assertThat(number(one.database, MOST_AT_ONCE)).isEqualTo(LIMIT);
            assertThat(number(one.database, MOST_AT_ONCE_IN_HISTORY)).isEqualTo(LIMIT);
            assertThat(number(one.database, "select count(*) from errand_call")).isEqualTo(ERRANDS);
            assertThat(number(one.database, "select count(*) from errand where status = 'BOOKED' and booked_times = 1"))
                    .isEqualTo(ERRANDS);
        }
    }

    /** What a thread of a node does. */
    private interface Work {
        void of(Account node);
    }

    private static void everywhere(Account one, Account other, Work work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Account node = i % 2 == 0 ? one : other;
                done.add(threads.submit((Callable<Boolean>) () -> {
                    work.of(node);
                    return true;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
    }

    /** Both nodes have calls on the line, together as many as are allowed. */
    private static List<CallOrder> asManyAsMay(Account one, Account other) {
        List<CallOrder> taken = new ArrayList<>();
        for (int i = 0; i < LIMIT; i++) {
            taken.add((i % 2 == 0 ? one : other).take());
        }
        return taken;
    }

    private static void work(Account node, AtomicInteger booked) {
        while (booked.get() < ERRANDS) {
            switch (node.calls.next(Account.ID, "outside")) {
                case NextCall.Taken(CallOrder order) -> {
                    book(node, order);
                    booked.incrementAndGet();
                }
                case NextCall.AllBusy _, NextCall.Nothing _ -> Thread.yield();
            }
        }
    }

    private static void book(Account node, CallOrder order) {
        var in = new InCall(order.call().toString(), null, null);
        var yes = new ErrandRequest.Confirm("2026-11-27", "15:00", null, null, null);
        assertThat(node.tools.confirm(Account.ID, in, yes)).isInstanceOf(ErrandAnswer.Confirmed.class);
    }

    private static int number(Database database, String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    @Test
    void whoAsksForOneMoreIsToldThatAllLinesAreBusy() throws Exception {
        try (var account = new Account()) {
            account.errands.allow(Account.ID, CallPlan.of(2));
            make(account, 3);
            CallOrder first = account.take();
            account.take();
            assertThat(account.calls.next(Account.ID, "outside")).isEqualTo(new NextCall.AllBusy(2));
            account.calls.over(Account.ID, first.call().toString(), ErrandCall.Result.UNANSWERED);
            assertThat(account.calls.next(Account.ID, "outside")).isInstanceOf(NextCall.Taken.class);
        }
    }

    @Test
    void theDearerLinesAreTakenOnlyWhileErrandsWaitForLongAndNeverMoreOfThem() throws Exception {
        try (var account = new Account()) {
            account.errands.allow(Account.ID, new CallPlan(1, 2));
            make(account, 4);
            account.take();
            assertThat(account.calls.next(Account.ID, "outside")).isEqualTo(new NextCall.AllBusy(1));
            account.pass(CallPlan.PATIENCE.plusSeconds(1));
            account.take();
            assertThat(account.calls.next(Account.ID, "outside")).isEqualTo(new NextCall.AllBusy(2));
        }
    }

    @Test
    void plansAreKnownByTheirNames() {
        assertThat(CallPlan.named("Free")).contains(new CallPlan(4, 4));
        assertThat(CallPlan.named("scale")).contains(new CallPlan(10, 15));
        assertThat(CallPlan.named("business").orElseThrow().bursting()).isEqualTo(new CallPlan(30, 90));
        assertThat(CallPlan.named("12")).contains(CallPlan.of(12));
        assertThat(CallPlan.of(200).bursting()).isEqualTo(new CallPlan(200, 300));
        assertThat(List.of("0", "-1", "1001", "platinum"))
                .noneMatch(name -> CallPlan.named(name).isPresent());
    }

    private static void make(Account account, int count) {
        for (int i = 0; i < count; i++) {
            account.make("Friday afternoon");
        }
    }
}
