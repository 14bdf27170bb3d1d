package frontdesk.waiting;

import java.time.Duration;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Origin;
import frontdesk.waiting.Waiting.Status;

import static frontdesk.waiting.WaitingRoom.CALLER;
import static frontdesk.waiting.WaitingRoom.FIRST;
import static frontdesk.waiting.WaitingRoom.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is asked, when, and in which order. */
class WaitingListTest {
    @AutoClose
    private final WaitingRoom room = new WaitingRoom();

    @Test
    void whoeverAsksFirstIsAskedFirst() {
        Waiting first = room.join(FIRST);
        Waiting second = room.join(SECOND);
        room.cancel();

        assertThat(room.status(first)).isEqualTo(Status.OFFERED);
        assertThat(room.status(second)).isEqualTo(Status.WAITING);
    }

    @Test
    void whoDoesNotAnswerInTimeIsPassedOver() {
        Waiting first = room.join(FIRST);
        Waiting second = room.join(SECOND);
        room.cancel();
        room.pass();

        assertThat(room.status(first)).isEqualTo(Status.EXPIRED);
        assertThat(room.status(second)).isEqualTo(Status.OFFERED);
    }

    @Test
    void aTimeHeldByANodeThatDiedBeforeItCouldTellIsOfferedAllTheSame() {
        Waiting first = room.join(FIRST);
        room.diary.cancel(room.shop.id, room.taken.id(), "ill", CALLER);
        room.diary.hold(room.shop.id, room.wish, Duration.ofMinutes(30), Origin.of("waiting list"));
        room.list.sweep();
        assertThat(room.status(first)).isEqualTo(Status.WAITING);

        room.clock.pass(Duration.ofSeconds(31));
        room.list.sweep();

        assertThat(room.status(first)).isEqualTo(Status.OFFERED);
    }

    @Test
    void nobodyIsAskedAtNightForAnotherDay() {
        Waiting first = room.join(FIRST);
        room.clock.pass(Duration.ofHours(13));
        room.cancel();
        assertThat(room.status(first)).isEqualTo(Status.WAITING);

        room.clock.pass(Duration.ofHours(11));
        room.list.sweep();
        assertThat(room.status(first)).isEqualTo(Status.OFFERED);
    }

    @Test
    void aListOfADayThatIsOverIsClosed() {
        Waiting first = room.join(FIRST);
        room.clock.pass(Duration.ofDays(5));
        room.list.sweep();

        assertThat(room.status(first)).isEqualTo(Status.OVER);
    }

    @Test
    void twoNodesThatServeAtOnceAskOnePersonOnce() throws Exception {
        Waiting first = room.join(FIRST);
        room.diary.cancel(room.shop.id, room.taken.id(), "ill", CALLER);
        Thread other = Thread.startVirtualThread(() -> room.list.serve(room.shop.id));
        room.list.serve(room.shop.id);
        other.join();

        assertThat(room.status(first)).isEqualTo(Status.OFFERED);
        assertThat(room.database.<Integer, RuntimeException>read(handle -> handle.createQuery(
                                "select count(*) from booking where status = 'HELD' and business_id = :id")
                        .bind("id", room.shop.id.value())
                        .mapTo(Integer.class)
                        .one()))
                .isOne();
    }
}
