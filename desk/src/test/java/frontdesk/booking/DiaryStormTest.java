package frontdesk.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.store.TestDatabase;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;
import frontdesk.waiting.JoinOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything at once on two nodes, and then plain SQL compares the diary with what was promised; {@code bench storm} does it for long and kills. */
class DiaryStormTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-02-06");
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int THREADS = 16;
    private static final int REQUESTS = 2_500;
    private static final int FEWEST_PROMISES = 20;

    private final HandClock clock = new HandClock("2026-02-02T09:00:00Z");
    private final AtomicInteger requests = new AtomicInteger();
    private final StormMemory memory = new StormMemory();
    private List<StormNode> nodes;
    private Business studio;
    private Business tables;

    @BeforeEach
    void open() {
        String url = TestDatabase.freshUrl();
        nodes = List.of(new StormNode(url, clock), new StormNode(url, clock));
        studio = nodes.getFirst().open("studio.json");
        tables = nodes.getFirst().open("tables.json");
    }

    @AfterEach
    void close() throws Exception {
        for (StormNode node : nodes) {
            node.close();
        }
    }

    @Test
    void everythingAtOnceOnTwoNodesBreaksNoRuleAndNoPromise() throws Exception {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        Desk.atOnce(THREADS, () -> {
            while (requests.getAndIncrement() < REQUESTS
                    && (System.nanoTime() < giveUp || memory.size() <= FEWEST_PROMISES)) {
                something(nodes.get(random(2)), random(4) == 0 ? tables : studio);
                clock.pass(Duration.ofMillis(40));
            }
            return true;
        });
        clock.pass(Duration.ofHours(1));
        new LapsedHolds(nodes.getLast().database, clock).run();

        assertThat(memory.size()).isGreaterThan(FEWEST_PROMISES);
        assertThat(memory.brokenRules(nodes.getFirst().database.source())).isEmpty();
    }

    private void something(StormNode node, Business business) {
        Diary diary = node.diary;
        Wish wish = wish(business);
        int number = requests.get() * THREADS + random(THREADS);
        switch (random(12)) {
            case 0, 1 -> book(diary, business, wish, customer("Guest " + number), by(null));
            case 2 -> {
                String name = "Key " + number;
                Customer customer = customer(name);
                nodes.forEach(each -> book(each.diary, business, wish, customer, by(name)));
            }
            case 3, 4 -> {
                if (diary.hold(business.id(), wish, by(null)) instanceof HoldOutcome.Held(Booking hold, var until)) {
                    memory.promised(hold);
                }
            }
            case 5 -> memory.anyHold().ifPresent(hold -> settle(diary, hold, number));
            case 6 -> memory.anyBooking().ifPresent(one -> move(diary, one));
            case 7 -> memory.anyBooking().ifPresent(one -> cancel(diary, one));
            case 8, 9 -> memory.anyBooking().ifPresent(one -> mark(diary, one));
            case 10 -> together(diary, business, wish, number);
            default -> await(node, business, wish);
        }
    }

    private void book(Diary diary, Business business, Wish wish, Customer customer, Origin origin) {
        if (diary.book(business.id(), wish, customer, origin)
                instanceof BookOutcome.Booked(Booking booking, var again)) {
            memory.promised(booking);
        }
    }

    private void settle(Diary diary, Booking hold, int number) {
        if (random(5) == 0) {
            diary.release(hold.business(), hold.id());
            memory.released(hold.id());
        } else if (diary.confirm(hold.business(), hold.id(), customer("Guest " + number), by(null))
                instanceof ConfirmOutcome.Confirmed(Booking booking)) {
            memory.promised(booking);
        }
    }

    private void move(Diary diary, Booking one) {
        Optional<Wish> wish = diary.agenda().wish(one.business(), one.id());
        LocalDateTime to =
                wish(one.business().equals(tables.id()) ? tables : studio).at();
        Origin origin = random(2) == 0 ? by(null) : by(null).having(one.version());
        if (diary.move(one.business(), one.id(), wish.orElseThrow().at(to), origin)
                instanceof MoveOutcome.Moved(Booking moved)) {
            memory.promised(moved);
        }
    }

    private void cancel(Diary diary, Booking one) {
        if (diary.cancel(one.business(), one.id(), "", by(null))
                instanceof CancelOutcome.Cancelled(Booking cancelled)) {
            memory.promised(cancelled);
        }
    }

    private void mark(Diary diary, Booking one) {
        var outcome =
                switch (random(6)) {
                    case 0 -> diary.arrived(one.business(), one.id(), by(null));
                    case 1 -> diary.completed(one.business(), one.id(), by(null));
                    case 2 -> diary.noShow(one.business(), one.id(), by(null));
                    case 3 -> diary.correct(one.business(), one.id(), one.customer(), by(null));
                    default -> diary.undo(one.business(), one.id(), by(null));
                };
        if (outcome instanceof MarkOutcome.Marked(Booking booking)) {
            memory.promised(booking);
        }
    }

    private void together(Diary diary, Business business, Wish wish, int number) {
        if (random(2) == 0) {
            var recurrence = new Recurrence(Period.ofDays(1), 3, Set.of());
            Customer customer = customer("Series %d x3".formatted(number));
            if (diary.bookSeries(business.id(), wish, recurrence, customer, false, by(null))
                    instanceof SeriesOutcome.Booked booked) {
                booked.bookings().forEach(memory::promised);
            }
        } else if (diary.holdAll(business.id(), List.of(wish, wish(business)), by(null))
                instanceof VisitOutcome.Held held) {
            held.holds().forEach(memory::promised);
        }
    }

    private void await(StormNode node, Business business, Wish wish) {
        if (random(2) == 0) {
            var stretch = Stretch.days(wish.at().toLocalDate(), wish.at().toLocalDate());
            if (node.waiting.join(business.id(), wish, stretch, customer("Waiting"), by(null))
                    instanceof JoinOutcome.Joined joined) {
                memory.joined(joined.waiting());
            }
        } else {
            node.waiting.serve(business.id());
            memory.anyWaiting().filter(_ -> random(3) == 0).ifPresent(one -> {
                if (node.waiting.withdraw(one.business(), one.id())) {
                    memory.withdrawn(one.id());
                }
            });
        }
    }

    private static Wish wish(Business business) {
        boolean table = business.kind() == Business.Kind.TABLES;
        Service service = business.services().get(random(business.services().size()));
        LocalTime opens = LocalTime.of(table ? 12 : 9, 0);
        int party = table ? 1 + random(8) : 1;
        LocalTime start = opens.plusMinutes((long) service.step() * random(180 / service.step()));
        return new Wish(service.id(), FIRST.plusDays(random(2)).atTime(start), party, null, someone(service));
    }

    private static ResourceId someone(Service service) {
        List<ResourceId> all = service.resources();
        return random(3) == 0 ? all.get(random(all.size())) : null;
    }

    private static Customer customer(String name) {
        return new Customer(name, new PhoneNumber("+1415555%04d".formatted(random(40))), null, null);
    }

    private static Origin by(String key) {
        return new Origin("storm", null, key, Door.WEB, null);
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    // ---- what storms have found

    @Test
    void whoLosesTheRaceForATimeHasNothingCountedAgainstThem() throws Exception {
        Service visit = studio.services().getFirst();
        ResourceId ada = studio.resources().stream()
                .filter(one -> one.name().equals("Ada"))
                .map(Resource::id)
                .findFirst()
                .orElseThrow();
        for (int round = 0; round < 5; round++) {
            Wish wish = new Wish(visit.id(), FIRST.plusDays(round).atTime(10, 0), 1, null, ada);
            Desk.atOnce(THREADS, () -> nodes.get(random(2)).diary.book(studio.id(), wish, customer("Guest"), by(null)));
        }

        try (var connection = nodes.getFirst().database.source().getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from place")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(5);
        }
    }

    @Test
    void anUndoneChangeIsOneVersion() {
        Booking booking = booked();
        nodes.getFirst().diary.cancel(studio.id(), booking.id(), "", by(null));

        Booking undone =
                ((MarkOutcome.Marked) nodes.getFirst().diary.undo(studio.id(), booking.id(), by(null))).booking();

        assertThat(undone.version()).isEqualTo(3);
        assertThat(nodes.getLast().diary.agenda().find(studio.id(), booking.id()))
                .contains(undone);
    }

    @Test
    void whoHadArrivedBeforeTheirNumberWasCorrectedHasArrivedAgainAfterAnUndo() {
        Diary diary = nodes.getFirst().diary;
        Booking booking = booked();
        diary.arrived(studio.id(), booking.id(), by(null));
        diary.correct(studio.id(), booking.id(), customer("Ida"), by(null));
        diary.completed(studio.id(), booking.id(), by(null));
        diary.undo(studio.id(), booking.id(), by(null));

        assertThat(diary.agenda().find(studio.id(), booking.id()).orElseThrow().status())
                .isEqualTo(Booking.Status.ARRIVED);
    }

    private Booking booked() {
        Wish wish = new Wish(studio.services().getFirst().id(), FIRST.atTime(10, 0), 1, null, null);
        return ((BookOutcome.Booked) nodes.getFirst().diary.book(studio.id(), wish, customer("Ida"), by(null)))
                .booking();
    }
}
