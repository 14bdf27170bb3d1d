package frontdesk.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Many bookers who all want the same fifty slots: half of them plain, half of them of a therapist and a cabin at once with a buffer. */
final class HotSlots {
    private static final int SLOTS = 50;
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 220;
    /** The claims that the referee must never let stand together, buffers included. */
    private static final String OVERLAPS = """
            select count(*) from claim a join claim b on a.business_id = b.business_id and a.resource_id = b.resource_id and a.unit = b.unit
                and a.booking_id < b.booking_id and a.during && b.during
            """;
    /** Bookings without the rows that keep their time: one for a visit; one for the therapist and one for the cabin. */
    private static final String UNKEPT = """
            select count(*) from booking b join service s using (business_id, service_id)
            where b.status = 'CONFIRMED' and (select count(*) from claim c where c.business_id = b.business_id and c.booking_id = b.booking_id
                and lower(c.during) <= b.starts_at and upper(c.during) >= b.ends_at) <> case s.name when 'treatment' then 2 else 1 end
            """;

    private final DiaryStage stage;
    private final AtomicInteger days = new AtomicInteger();

    HotSlots(DiaryStage stage) {
        this.stage = stage;
    }

    boolean run() throws Exception {
        round(16, new Bookers(stage), WARM_UP);
        boolean good = true;
        for (int bookers : new int[] {16, 50, 200}) {
            var crowd = new Bookers(stage);
            Duration took = round(bookers, crowd, ROUNDS);
            double rate = (crowd.booked.sum() + crowd.taken.sum()) / (took.toNanos() / 1e9);
            double slowest = crowd.winners.getValueAtPercentile(99) / 1_000.0;
            System.out.printf(
                    "%3d bookers on %d slots, %d rounds: %,.0f attempts/s, %d booked, %d refused, %d failed, winners' p50 %.1f ms, p99 %.1f ms%n",
                    bookers,
                    SLOTS,
                    ROUNDS,
                    rate,
                    crowd.booked.sum(),
                    crowd.taken.sum(),
                    crowd.failed.sum(),
                    crowd.winners.getValueAtPercentile(50) / 1_000.0,
                    slowest);
            good &= rate >= 4_000 && crowd.failed.sum() == 0 && (bookers > 16 || slowest <= 30);
        }
        long overlaps = stage.database().count(OVERLAPS);
        long unkept = stage.database().count(UNKEPT);
        System.out.printf("%d overlaps, %d bookings without all of their time%n", overlaps, unkept);
        return DiaryBench.verdict("hot", good && overlaps == 0 && unkept == 0);
    }

    /** Each booker tries every slot once, beginning at another one. */
    private Duration round(int bookers, Bookers crowd, int rounds) {
        Duration took = Duration.ZERO;
        for (int round = 0; round < rounds; round++) {
            LocalDate day = LocalDate.now().plusDays(5L + days.getAndIncrement() * 3L);
            took = took.plus(crowd.run(
                    bookers,
                    (booker, attempt) -> attempt == SLOTS
                            ? Optional.empty()
                            : Optional.of(slot(day, (booker * 7 + attempt) % SLOTS))));
        }
        return took;
    }

    /** 25 visits of two named persons over two days, 25 treatments over three days, each of a named therapist and any cabin. */
    private static Bookers.Wish slot(LocalDate first, int number) {
        if (number < SLOTS / 2) {
            return new Bookers.Wish(
                    "visit", at(first.plusDays(number % 2), 30 * (number / 4)), "Person " + (1 + number / 2 % 2));
        }
        int treatment = number - SLOTS / 2;
        return new Bookers.Wish(
                "treatment",
                at(first.plusDays(treatment % 3), 45 * (treatment / 3)),
                "Therapist " + (1 + treatment % 5));
    }

    private static String at(LocalDate day, int minutes) {
        return day.atTime(9, 0).plusMinutes(minutes).toString();
    }
}
