package frontdesk.waiting;

import java.time.LocalTime;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Customer;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Why;

import static frontdesk.waiting.WaitingRoom.AT_TEN;
import static frontdesk.waiting.WaitingRoom.CALLER;
import static frontdesk.waiting.WaitingRoom.FIRST;
import static frontdesk.waiting.WaitingRoom.FRIDAY;
import static frontdesk.waiting.WaitingRoom.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

/** Who gets onto the list, and off it. */
class JoiningTest {
    @AutoClose
    private final WaitingRoom room = new WaitingRoom();

    @Test
    void nobodyWaitsForWhatIsFree() {
        Stretch morning = new Stretch(FRIDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.of(12, 0));

        assertThat(room.list.join(room.shop.id, room.wish, morning, FIRST, CALLER))
                .isInstanceOfSatisfying(JoinOutcome.FreeNow.class, free -> assertThat(free.offers())
                        .isNotEmpty());
    }

    @Test
    void theSameWishOfTheSameCustomerIsOnTheListOnce() {
        Waiting first = room.join(FIRST);

        assertThat(room.list.join(room.shop.id, room.wish, AT_TEN, FIRST, CALLER))
                .isEqualTo(new JoinOutcome.Joined(
                        room.list.find(room.shop.id, first.id()).orElseThrow(), 0));
        assertThat(room.list.open(room.shop.id)).hasSize(1);
    }

    @Test
    void theNumberOfThoseAheadIsTold() {
        room.join(FIRST);

        assertThat(room.list.join(room.shop.id, room.wish, AT_TEN, SECOND, CALLER))
                .isInstanceOfSatisfying(JoinOutcome.Joined.class, joined -> assertThat(joined.ahead())
                        .isOne());
    }

    @Test
    void withoutANumberNobodyCanBeTold() {
        assertThat(room.list.join(room.shop.id, room.wish, AT_TEN, new Customer("Nobody", null, null, null), CALLER))
                .isEqualTo(new JoinOutcome.NoPhone());
    }

    @Test
    void whatCanNeverBeHadIsNotWaitedFor() {
        assertThat(room.list.join(room.shop.id, room.shop.wish("2026-02-06T10:00", 4), AT_TEN, FIRST, CALLER))
                .isEqualTo(new JoinOutcome.NotOffered(Why.PARTY_TOO_LARGE));
    }

    @Test
    void whoWithdrawsLetsGoWhatWasHeldForThem() {
        Waiting first = room.join(FIRST);
        room.cancel();

        assertThat(room.list.withdraw(room.shop.id, first.id())).isTrue();
        assertThat(room.diary.book(room.shop.id, room.wish, SECOND, CALLER)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(room.list.open(room.shop.id)).isEmpty();
    }
}
