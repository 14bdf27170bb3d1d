package frontdesk.booking;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.business.Limits.Door;
import frontdesk.jobs.Jobs;
import frontdesk.kernel.Await;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered of what is taken is never older than the last change that was told. */
class ClaimCacheTest {
    private static final String TEN = "2026-02-06T10:00";
    private static final String ELEVEN = "2026-02-06T11:00";

    private static Desk desk;
    private static Diary here;
    private static Diary there;

    @BeforeAll
    static void twoNodesOpen() {
        desk = new Desk();
        here = desk.diary;
        var jobs = new Jobs(desk.database, desk.clock);
        there = new Diary(desk.database, desk.businesses, desk.people, jobs, desk.journal, desk.clock);
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }

    @Test
    void whatAnotherNodeBooksAndCancelsIsSeenHere() {
        Shop shop = desk.open(new Shop());
        assertThat(free(here, shop, TEN)).isTrue();

        Booking booking = booked(there.book(shop.id, shop.wish(TEN), EMMA, BY_HAND));
        Await.until(() -> !free(here, shop, TEN));

        there.cancel(shop.id, booking.id(), "", BY_HAND);
        Await.until(() -> free(here, shop, TEN));
    }

    @Test
    void whoeverBooksSeesItAtOnce() {
        Shop shop = desk.open(new Shop());
        for (int round = 0; round < 50; round++) {
            assertThat(free(here, shop, TEN)).isTrue();
            Booking booking = booked(here.book(shop.id, shop.wish(TEN), EMMA, BY_HAND));
            assertThat(free(here, shop, TEN)).isFalse();
            here.move(shop.id, booking.id(), shop.wish(ELEVEN), BY_HAND);
            assertThat(free(here, shop, TEN)).isTrue();
            assertThat(free(here, shop, ELEVEN)).isFalse();
            here.cancel(shop.id, booking.id(), "", BY_HAND);
            assertThat(free(here, shop, ELEVEN)).isTrue();
        }
    }

    @Test
    void aBookingThatReachesOverTheEndOfAWeekIsTakenOnBothSides() {
        // Weeks end here at one in the morning of a Thursday in Berlin.
        Shop shop = desk.open(new Shop().open("22:00-04:00").lasting(60, 30));
        String midnight = "2026-02-05T00:30";
        assertThat(free(here, shop, midnight)).isTrue();
        booked(here.book(shop.id, shop.wish(midnight), EMMA, BY_HAND));

        assertThat(starts(here, shop, "2026-02-05T00:00"))
                .filteredOn(start -> !start.free())
                .extracting(start -> start.at().toLocalTime().toString())
                .containsExactly("00:00", "00:30", "01:00");
    }

    @Test
    void whatReachesOverTheEndOfAWeekIsCountedOnce() {
        Shop shop = desk.open(new Shop().open("22:00-04:00").lasting(30, 30).staff("anna", "ben"));
        booked(here.book(shop.id, lasting(shop, 60, "2026-02-05T00:30", "anna"), EMMA, BY_HAND));
        booked(here.book(shop.id, lasting(shop, 90, "2026-02-05T01:30", "ben"), EMMA, BY_HAND));

        assertThat(here.nearest(shop.id, shop.wish("2026-02-05T03:00"), 1, BY_HAND))
                .as("the less busy of the two")
                .singleElement()
                .satisfies(offer -> assertThat(offer.resources()).containsExactly(shop.resource("anna")));
    }

    @Test
    void whatAProgramHoldsIsOfferedToNoOtherProgram() {
        Shop shop = desk.open(new Shop());
        Origin program = BY_HAND.by(Door.WEB);
        assertThat(here.hold(shop.id, shop.wish(TEN), program)).isInstanceOf(HoldOutcome.Held.class);

        assertThat(free(here, shop, TEN)).isFalse();
        assertThat(here.nearest(shop.id, shop.wish(TEN), 3, program))
                .noneMatch(offer -> offer.at().equals(LocalDateTime.parse(TEN)));
    }

    @Test
    void whatACallLetsGoForAnotherWishIsFreeForOthersAtOnce() {
        Shop shop = desk.open(new Shop());
        Origin call = Desk.call();
        here.hold(shop.id, shop.wish(TEN), call);
        assertThat(free(here, shop, TEN)).isFalse();

        here.releaseAll(shop.id, call);
        assertThat(free(here, shop, TEN)).isTrue();
    }

    @Test
    void aRefusalFromMemoryComesWithAlternatives() {
        Shop shop = desk.open(new Shop());
        booked(here.book(shop.id, shop.wish(TEN), EMMA, BY_HAND));

        BookOutcome second = here.book(shop.id, shop.wish(TEN), EMMA, BY_HAND);
        assertThat(second).isInstanceOfSatisfying(BookOutcome.Refused.class, refused -> assertThat(refused.reason())
                .isInstanceOfSatisfying(HoldOutcome.Taken.class, taken -> assertThat(taken.nearest())
                        .hasSize(3)));
    }

    private static boolean free(Diary diary, Shop shop, String at) {
        return starts(diary, shop, at).stream()
                .filter(start -> start.at().equals(LocalDateTime.parse(at)))
                .findFirst()
                .orElseThrow()
                .free();
    }

    private static List<DayPlan.Start> starts(Diary diary, Shop shop, String at) {
        return diary.day(shop.id, shop.wish(at), LocalDateTime.parse(at).toLocalDate())
                .starts();
    }

    private static Wish lasting(Shop shop, int minutes, String at, String with) {
        return new Wish(shop.service, LocalDateTime.parse(at), 1, Duration.ofMinutes(minutes), shop.resource(with));
    }

    private static Booking booked(BookOutcome outcome) {
        return ((BookOutcome.Booked) outcome).booking();
    }
}
