package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.DiaryOfRecord.Word;
import frontdesk.business.Limits;
import frontdesk.jobs.OnTheList;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Shop;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** A diary kept elsewhere has the last word, and is played: what it agrees to, refuses, and does not answer. */
class ReferralTest {
    private static final String TEN = "2026-02-06T10:00";
    private static final String ELEVEN = "2026-02-06T11:00";

    private final Desk desk = new Desk();
    private final Diary diary = desk.diary;
    private final Elsewhere elsewhere = new Elsewhere();
    private Shop shop = desk.open(new Shop());

    @BeforeEach
    void refer() {
        diary.referTo(elsewhere);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    /** What it says next, what it was asked, and how our booking stood then. */
    private final class Elsewhere implements DiaryOfRecord {
        Word says = new Word.Entered();
        final List<Booking> asked = new ArrayList<>();
        final List<Booking> restored = new ArrayList<>();
        Runnable meanwhile = () -> {};

        @Override
        public boolean rules(BusinessId business, Origin origin) {
            return !origin.actor().equals("calendar");
        }

        @Override
        public Word enter(Booking booking) {
            asked.add(booking);
            meanwhile.run();
            return says;
        }

        @Override
        public void restore(Booking booking) {
            restored.add(booking);
        }
    }

    private Booking pending() {
        return ((BookOutcome.Pending) desk.tryToBook(shop, TEN)).hold();
    }

    private void followed(Booking booking, Instant since) {
        diary.follow(new BookingPending(shop.id, booking.id(), since));
    }

    @Test
    void whatIsAgreedToIsBookedAndWasHeldWhileItWasAsked() {
        elsewhere.meanwhile = () -> assertThat(desk.free(shop, TEN)).isFalse();
        Booking booking = desk.book(shop, TEN);
        assertThat(booking.status()).isEqualTo(Status.CONFIRMED);
        assertThat(booking.customer()).isEqualTo(EMMA);
        assertThat(elsewhere.asked).extracting(Booking::status).containsExactly(Status.HELD);
        assertThat(diary.agenda().upcoming(shop.id, Desk.PHONE)).containsExactly(booking);
    }

    @Test
    void aHoldOfACallIsAskedForToo() {
        Origin call = Desk.call();
        BookingId hold = desk.hold(shop, shop.wish(TEN), call);
        assertThat(elsewhere.asked).isEmpty();
        Booking booking = Desk.confirmed(diary.confirm(shop.id, hold, EMMA, call));
        assertThat(diary.agenda().madeIn(shop.id, call.call())).containsExactly(booking);
        assertThat(Desk.confirmed(diary.confirm(shop.id, hold, EMMA, call))).isEqualTo(booking);
        assertThat(elsewhere.asked).hasSize(1);
    }

    @Test
    void whatHasGoneThereIsLetGoHereAndNotOfferedAgainInTheSameBreath() {
        elsewhere.says = new Word.Gone();
        var refused = (BookOutcome.Refused) desk.tryToBook(shop, TEN);
        assertThat(((HoldOutcome.Taken) refused.reason()).nearest())
                .extracting(Offer::at)
                .hasSize(3)
                .doesNotContain(shop.wish(TEN).at());
        assertThat(desk.free(shop, TEN)).isTrue();
        assertThat(elsewhere.restored).hasSize(1);
        assertThat(diary.agenda().upcoming(shop.id, Desk.PHONE)).isEmpty();
    }

    @Test
    void whatIsNotAnsweredIsKeptWhateverBecomesOfTheCallAndConfirmedLater() {
        elsewhere.says = new Word.Unanswered();
        Origin call = Desk.call();
        BookingId hold = desk.hold(shop, shop.wish(TEN), call);
        var outcome = (ConfirmOutcome.Pending) diary.confirm(shop.id, hold, EMMA, call);
        assertThat(outcome.byLink()).isFalse();
        diary.releaseAll(shop.id, call);
        desk.clock.pass(Duration.ofMinutes(30));
        new LapsedHolds(desk.database, desk.clock).run();
        assertThat(desk.free(shop, TEN)).isFalse();
        assertThat(OnTheList.times(desk.database, BookingPending.class)).isPositive();

        elsewhere.says = new Word.Entered();
        followed(outcome.hold(), desk.clock.instant().minus(Duration.ofMinutes(30)));
        assertThat(desk.status(shop, outcome.hold())).isEqualTo(Status.CONFIRMED);
        assertThat(diary.agenda().upcoming(shop.id, Desk.PHONE)).hasSize(1);
        followed(outcome.hold(), desk.clock.instant());
        assertThat(elsewhere.asked).hasSize(2);
    }

    @Test
    void whatIsHeardOfAPendingOneIsLookedAtOnceAndBeginsNoQuestionsOfItsOwn() {
        elsewhere.says = new Word.AsksCustomer();
        Booking pending = pending();
        int waiting = OnTheList.times(desk.database, BookingPending.class);
        var heard = new PendingHeard(shop.id, pending.id());
        diary.look(heard);
        assertThat(elsewhere.asked).hasSize(2);
        assertThat(OnTheList.times(desk.database, BookingPending.class)).isEqualTo(waiting);
        elsewhere.says = new Word.Entered();
        diary.look(heard);
        assertThat(desk.status(shop, pending)).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whatIsRefusedLaterIsLetGoAndTold() {
        desk.jobs.introduce(BookingNotConfirmed.class, "test", _ -> {});
        elsewhere.says = new Word.Unanswered();
        Booking pending = pending();
        elsewhere.says = new Word.Gone();
        followed(pending, desk.clock.instant());
        assertThat(desk.status(shop, pending)).isEqualTo(Status.LAPSED);
        assertThat(OnTheList.times(desk.database, BookingNotConfirmed.class)).isEqualTo(1);
        assertThat(elsewhere.restored).hasSize(1);
    }

    @Test
    void whoNeverAnswersIsWaitedForForADay() {
        elsewhere.says = new Word.Unanswered();
        Booking pending = pending();
        Instant since = desk.clock.instant();
        desk.clock.pass(Duration.ofHours(23));
        followed(pending, since);
        assertThat(desk.status(shop, pending)).isEqualTo(Status.HELD);
        desk.clock.pass(Duration.ofHours(1));
        followed(pending, since);
        assertThat(desk.status(shop, pending)).isEqualTo(Status.LAPSED);
        assertThat(desk.free(shop, TEN)).isTrue();
    }

    @Test
    void theSameRequestAsksAgainAndIsTheSameBooking() {
        elsewhere.says = new Word.Unanswered();
        var first = (BookOutcome.Pending) diary.book(shop.id, shop.wish(TEN), EMMA, Desk.key("k"));
        elsewhere.says = new Word.Entered();
        var again = (BookOutcome.Booked) diary.book(shop.id, shop.wish(TEN), EMMA, Desk.key("k"));
        assertThat(again.booking().id()).isEqualTo(first.hold().id());
    }

    @Test
    void aLimitForOneCustomerIsCountedOnceAndRefusesBeforeAnybodyIsAsked() {
        shop = desk.open(new Shop().limits(Limits.NONE.perCustomer(1)));
        desk.book(shop, TEN);
        assertThat(desk.tryToBook(shop, ELEVEN)).isInstanceOf(BookOutcome.Refused.class);
        assertThat(elsewhere.asked).hasSize(1);
    }

    @Test
    void aMoveIsAskedForFirstAndRefusedAsItIsThere() {
        Booking booking = desk.book(shop, TEN);
        elsewhere.says = new Word.Gone();
        var refused = (MoveOutcome.Refused) diary.move(shop.id, booking.id(), shop.wish(ELEVEN), BY_HAND);
        assertThat(((HoldOutcome.Taken) refused.reason()).nearest())
                .extracting(Offer::at)
                .doesNotContain(shop.wish(ELEVEN).at());
        elsewhere.says = new Word.Unanswered();
        assertThat(diary.move(shop.id, booking.id(), shop.wish(ELEVEN), BY_HAND))
                .isEqualTo(new MoveOutcome.Unanswered(desk.find(shop, booking)));
        assertThat(desk.find(shop, booking)).isEqualTo(booking);
        assertThat(elsewhere.restored).hasSize(2);
        elsewhere.says = new Word.Entered();
        var moved = (MoveOutcome.Moved) diary.move(shop.id, booking.id(), shop.wish(ELEVEN), BY_HAND);
        assertThat(elsewhere.asked.getLast().slot()).isEqualTo(moved.booking().slot());
    }

    @Test
    void whatIsRefusedHereIsNotAskedThere() {
        Booking booking = desk.book(shop, TEN);
        diary.move(shop.id, booking.id(), shop.wish("2026-02-06T23:00"), BY_HAND);
        desk.tryToBook(shop, "2026-02-06T23:00");
        assertThat(elsewhere.asked).hasSize(1);
    }

    @Test
    void aMoveThatSomebodyElseWasQuickerWithIsPutRightThere() {
        Booking booking = desk.book(shop, TEN);
        elsewhere.meanwhile = () -> {
            elsewhere.meanwhile = () -> {};
            diary.book(shop.id, shop.wish(ELEVEN), EMMA, Origin.of("calendar"));
        };
        assertThat(diary.move(shop.id, booking.id(), shop.wish(ELEVEN), BY_HAND))
                .isInstanceOf(MoveOutcome.Refused.class);
        assertThat(elsewhere.restored).hasSize(1);
        assertThat(desk.find(shop, booking)).isEqualTo(booking);
    }
}
