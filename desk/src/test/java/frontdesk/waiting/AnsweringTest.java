package frontdesk.waiting;

import java.time.Duration;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.booking.BookOutcome;
import frontdesk.waiting.Waiting.Status;

import static frontdesk.waiting.WaitingRoom.CALLER;
import static frontdesk.waiting.WaitingRoom.FIRST;
import static frontdesk.waiting.WaitingRoom.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a yes and a no, in time and too late. */
class AnsweringTest {
    @AutoClose
    private final WaitingRoom room = new WaitingRoom();

    @Test
    void whatIsOfferedIsHeldAndBookedByYes() {
        Waiting first = room.join(FIRST);
        room.cancel();

        assertThat(room.diary.book(room.shop.id, room.wish, SECOND, CALLER)).isInstanceOf(BookOutcome.Refused.class);
        assertThat(room.list.accept(room.shop.id, first.id(), CALLER))
                .isInstanceOfSatisfying(AnswerOutcome.Booked.class, booked -> {
                    assertThat(booked.booking().customer().name()).isEqualTo("Fritz");
                    assertThat(booked.booking().slot()).isEqualTo(room.taken.slot());
                });
        assertThat(room.status(first)).isEqualTo(Status.BOOKED);
        assertThat(room.list.accept(room.shop.id, first.id(), CALLER)).isInstanceOf(AnswerOutcome.Booked.class);
    }

    @Test
    void noAsksTheNextInLine() {
        Waiting first = room.join(FIRST);
        Waiting second = room.join(SECOND);
        room.cancel();

        assertThat(room.list.decline(room.shop.id, first.id())).isEqualTo(new AnswerOutcome.Declined());
        assertThat(room.status(first)).isEqualTo(Status.DECLINED);
        assertThat(room.status(second)).isEqualTo(Status.OFFERED);
        assertThat(room.list.decline(room.shop.id, first.id())).isEqualTo(new AnswerOutcome.NothingOffered());
    }

    @Test
    void aLateYesIsHonouredWhileTheTimeIsFree() {
        Waiting first = room.join(FIRST);
        room.cancel();
        room.clock.pass(Duration.ofMinutes(31));

        assertThat(room.list.accept(room.shop.id, first.id(), CALLER)).isInstanceOf(AnswerOutcome.Booked.class);
    }

    @Test
    void aYesThatComesTooLateLeavesThemOnTheList() {
        Waiting first = room.join(FIRST);
        room.cancel();
        room.clock.pass(Duration.ofMinutes(31));
        room.diary.book(room.shop.id, room.wish, SECOND, CALLER);

        assertThat(room.list.accept(room.shop.id, first.id(), CALLER)).isInstanceOf(AnswerOutcome.TooLate.class);
        assertThat(room.status(first)).isEqualTo(Status.WAITING);
    }

    @Test
    void whoHasBeenPassedOverIsAnsweredAsIfTheyHadNot() {
        Waiting first = room.join(FIRST);
        room.cancel();
        room.pass();
        assertThat(room.status(first)).isEqualTo(Status.EXPIRED);
        room.diary.book(room.shop.id, room.wish, SECOND, CALLER);

        assertThat(room.list.accept(room.shop.id, first.id(), CALLER))
                .isInstanceOfSatisfying(AnswerOutcome.TooLate.class, late -> assertThat(late.nearest())
                        .isNotEmpty());
        assertThat(room.status(first)).isEqualTo(Status.WAITING);
    }

    @Test
    void whoHasBeenPassedOverMayHaveWhatNobodyElseWanted() {
        Waiting first = room.join(FIRST);
        room.cancel();
        room.pass();

        assertThat(room.list.accept(room.shop.id, first.id(), CALLER)).isInstanceOf(AnswerOutcome.Booked.class);
        assertThat(room.status(first)).isEqualTo(Status.BOOKED);
    }

    @Test
    void whoHasBeenPassedOverMayStillSayNo() {
        Waiting first = room.join(FIRST);
        room.cancel();
        room.pass();

        assertThat(room.list.decline(room.shop.id, first.id())).isEqualTo(new AnswerOutcome.Declined());
        assertThat(room.status(first)).isEqualTo(Status.DECLINED);
    }

    @Test
    void whoAskedAnewAfterTheyWerePassedOverWaitsOnce() {
        Waiting first = room.join(FIRST);
        room.cancel();
        room.pass();
        room.diary.book(room.shop.id, room.wish, SECOND, CALLER);
        room.join(FIRST);

        assertThat(room.list.accept(room.shop.id, first.id(), CALLER)).isInstanceOf(AnswerOutcome.TooLate.class);
        assertThat(room.list.open(room.shop.id)).hasSize(1);
    }
}
