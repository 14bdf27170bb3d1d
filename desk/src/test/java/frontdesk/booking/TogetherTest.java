package frontdesk.booking;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Ledger.Entry;
import frontdesk.business.Business;
import frontdesk.business.Shape;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Occupancy;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Verdict;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** Several callers ask at the same moment, and each gets what they would have got alone. */
class TogetherTest {
    private static final String TEN = "2026-02-06T10:00";
    private static final String ELEVEN = "2026-02-06T11:00";

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }

    @Test
    void eachIsBookedWithTheirHistoryAndTheirCustomer() {
        Shop shop = desk.open(new Shop());

        List<Entry> entries = enter(shop, wanted(shop, TEN, customer(1)), wanted(shop, ELEVEN, customer(2)));

        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            Booking booking = entered(entry);
            assertThat(desk.diary.agenda().find(shop.id, booking.id())).contains(booking);
            assertThat(desk.diary.agenda().history(shop.id, booking.id()))
                    .singleElement()
                    .satisfies(change -> assertThat(change.what()).isEqualTo(BookingChange.What.BOOKED));
            PhoneNumber phone = booking.customer().phone();
            assertThat(desk.people.recognise(shop.id, phone)).hasValueSatisfying(person -> {
                assertThat(person.name()).isEqualTo(booking.customer().name());
                assertThat(person.bookings()).isEqualTo(1);
            });
        });
    }

    @Test
    void ofThoseWhoWantTheSameTimeOneGetsItAndTheOthersAreRefused() {
        Shop shop = desk.open(new Shop());

        List<Entry> entries = enter(
                shop,
                IntStream.range(0, 5)
                        .mapToObj(n -> wanted(shop, TEN, customer(n)))
                        .toArray(Together.Wanted[]::new));

        assertThat(entries.stream().filter(Entry.Entered.class::isInstance)).hasSize(1);
        assertThat(entries.stream().filter(Entry.Refused.class::isInstance)).hasSize(4);
        assertThat(desk.diary.nearest(shop.id, shop.wish(TEN), 3))
                .noneMatch(offer -> offer.at().toString().equals(TEN));
    }

    @Test
    void whoNeedsTwoThingsAtOnceGetsBothOrNothingOfEither() {
        Shop draft = new Shop().staff("Ana", "Bea").things("room", 1);
        Shop shop = desk.open(draft.shape(Shape.PLAIN.alongside(draft.need(1, "room"))));

        List<Entry> entries = enter(shop, wanted(shop, TEN, customer(1)), wanted(shop, TEN, customer(2)));

        assertThat(entries.stream().filter(Entry.Entered.class::isInstance)).hasSize(1);
        assertThat(desk.database.<Integer, RuntimeException>read(
                        handle -> handle.createQuery("select count(*) from claim where business_id = :business")
                                .bind("business", shop.id.value())
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(2);
    }

    @Test
    void oneCustomerWhoBooksTwiceAtOnceIsOnePersonWithTwoBookings() {
        Shop shop = desk.open(new Shop());

        enter(shop, wanted(shop, TEN, EMMA), wanted(shop, ELEVEN, EMMA));

        assertThat(desk.people.recognise(shop.id, EMMA.phone()))
                .hasValueSatisfying(person -> assertThat(person.bookings()).isEqualTo(2));
    }

    @Test
    void aRequestSentTwiceInTheSameBreathIsDoneOnce() {
        Shop shop = desk.open(new Shop());
        var once = new Origin("test", null, "the same key");

        List<Entry> entries = enter(
                shop,
                new Together.Wanted(shop.wish(TEN), EMMA, null, once, glimpse(shop, TEN)),
                new Together.Wanted(shop.wish(TEN), EMMA, null, once, glimpse(shop, TEN)),
                wanted(shop, ELEVEN, customer(3)));

        Booking booking = entered(entries.get(0));
        assertThat(entries.get(1)).isInstanceOfSatisfying(Entry.Repeated.class, repeated -> assertThat(
                        repeated.row().booking())
                .isEqualTo(booking));
        assertThat(entered(entries.get(2)).customer()).isEqualTo(customer(3));
    }

    @Test
    void aRefusedRequestWithAKeyMayBeMadeAgain() {
        Shop shop = desk.open(new Shop());
        var keyed = new Origin("test", null, "refused at first");
        Booking first = entered(enter(shop, wanted(shop, TEN, EMMA)).getFirst());

        List<Entry> refused =
                enter(shop, new Together.Wanted(shop.wish(TEN), customer(4), null, keyed, glimpse(shop, TEN)));
        desk.diary.cancel(shop.id, first.id(), "", BY_HAND);
        List<Entry> again =
                enter(shop, new Together.Wanted(shop.wish(TEN), customer(4), null, keyed, glimpse(shop, TEN)));

        assertThat(refused).singleElement().isInstanceOf(Entry.Refused.class);
        assertThat(entered(again.getFirst()).customer()).isEqualTo(customer(4));
    }

    @Test
    void aHoldThatRanOutDoesNotStandInTheWayOfWhoComesInCompany() {
        Shop shop = desk.open(new Shop());
        assertThat(desk.diary.hold(shop.id, shop.wish(TEN), BY_HAND)).isInstanceOf(HoldOutcome.Held.class);
        desk.clock.pass(Duration.ofHours(1));

        List<Entry> entries = enter(shop, wanted(shop, TEN, customer(5)), wanted(shop, ELEVEN, customer(6)));

        assertThat(entries).allSatisfy(entry -> assertThat(entry).isInstanceOf(Entry.Entered.class));
    }

    private static List<Entry> enter(Shop shop, Together.Wanted... wanted) {
        Business business = desk.businesses.find(shop.id).orElseThrow();
        var cache = new ClaimCache(desk.database);
        var neighbours = new Neighbours(desk.people, desk.jobs, desk.journal);
        return desk.database.transaction(
                handle -> new Together(handle, neighbours, business, desk.clock.instant(), cache.touched(shop.id))
                        .enter(List.of(wanted)));
    }

    private static Together.Wanted wanted(Shop shop, String at, Customer customer) {
        return new Together.Wanted(shop.wish(at), customer, null, BY_HAND, glimpse(shop, at));
    }

    /** As if nothing were taken: everybody has looked before anybody booked. */
    private static Verdict.Free glimpse(Shop shop, String at) {
        var timetable = (Timetable) Timetable.read(shop.business(), shop.wish(at));
        return (Verdict.Free) timetable.verdict(LocalDateTime.parse(at), Occupancy.NONE, desk.clock.instant());
    }

    private static Customer customer(int n) {
        return new Customer("Guest " + n, new PhoneNumber("+49301234500" + n), null, null);
    }

    private static Booking entered(Entry entry) {
        assertThat(entry).isInstanceOf(Entry.Entered.class);
        return ((Entry.Entered) entry).row().booking();
    }
}
