package frontdesk.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.booking.HoldOutcome.Held;
import frontdesk.booking.HoldOutcome.NotOffered;
import frontdesk.booking.HoldOutcome.Taken;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Offer.Difference;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** What is offered instead. */
class OffersTest extends SharedDesk {
    @Test
    void whoAsksForOneIsOfferedTheOtherAtThatTimeFirst() {
        Shop shop = desk.open(new Shop().staff("anna", "ben"));
        diary.book(shop.id, shop.wish(TEN, "anna"), EMMA, BY_HAND);

        Taken taken = (Taken) diary.hold(shop.id, shop.wish(TEN, "anna"), Desk.call());
        Offer first = taken.nearest().getFirst();
        assertThat(first.difference()).isEqualTo(Difference.OTHER_RESOURCE);
        assertThat(first.at()).isEqualTo(FRIDAY.atTime(10, 0));
        assertThat(first.resources()).containsExactly(shop.resource("ben"));
    }

    @Test
    void everyOfferCanBeHeldAsItStands() {
        Shop shop = desk.open(new Shop().tables(2, 4).lasting(90, 30).buffers(10, 10));
        for (String at : List.of("10:00", "10:00", "13:00")) {
            diary.book(shop.id, shop.wish("2026-02-06T" + at, 2), EMMA, BY_HAND);
        }
        List<Offer> offers = diary.nearest(shop.id, shop.wish(TEN, 2), 10);
        assertThat(offers).hasSize(10);
        for (Offer offer : offers) {
            Wish wish = new Wish(
                    shop.service, offer.at(), 2, null, offer.resources().getFirst());
            Held held = (Held) diary.hold(shop.id, wish, Desk.call());
            assertThat(held.hold().resources()).isEqualTo(offer.resources());
            diary.release(shop.id, held.hold().id());
        }
    }

    @Test
    void aFreeWishIsItsOwnNearestOffer() {
        Shop shop = desk.open(new Shop());
        assertThat(diary.nearest(shop.id, shop.wish(TEN), 3))
                .first()
                .extracting(Offer::at, Offer::difference)
                .containsExactly(LocalDateTime.parse(TEN), Difference.AS_WISHED);
    }

    @Test
    void aClosedDayIsClosedAndTheNextOpenOneIsOffered() {
        Shop shop = desk.open(new Shop().open(DayOfWeek.FRIDAY).open(DayOfWeek.SATURDAY));

        HoldOutcome.Closed closed = (HoldOutcome.Closed) diary.hold(shop.id, shop.wish(TEN), Desk.call());
        assertThat(closed.nearest())
                .extracting(Offer::at)
                .contains(FRIDAY.plusDays(2).atTime(10, 0));
        assertThat(diary.day(shop.id, shop.wish(TEN), FRIDAY).reason()).isEqualTo(DayPlan.Reason.CLOSED);
    }

    @Test
    void aDayThatIsOverOrTooFarAheadSaysSo() {
        Shop shop = desk.open(new Shop().window(Duration.ofDays(30)));
        Wish wish = shop.wish(TEN);

        assertThat(diary.day(shop.id, wish, LocalDate.parse("2026-02-01")).reason())
                .isEqualTo(DayPlan.Reason.PAST);
        assertThat(diary.day(shop.id, wish, LocalDate.parse("2026-12-24")).reason())
                .isEqualTo(DayPlan.Reason.TOO_FAR);
        assertThat(diary.day(shop.id, shop.wish(TEN, 50), FRIDAY).reason()).isEqualTo(DayPlan.Reason.NOT_OFFERED);
        assertThat(diary.day(shop.id, wish, FRIDAY).starts()).hasSize(16);
        assertThat(diary.hold(shop.id, shop.wish("2026-12-24T10:00"), Desk.call()))
                .isInstanceOfSatisfying(NotOffered.class, not -> {
                    assertThat(not.why()).isEqualTo(Why.TOO_FAR);
                    assertThat(not.nearest()).isNotEmpty();
                });
    }
}
