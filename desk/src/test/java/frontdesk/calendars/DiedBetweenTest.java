package frontdesk.calendars;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.AskedTogether;
import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.Diary;
import frontdesk.booking.DiaryOfRecord;
import frontdesk.booking.Following;
import frontdesk.booking.Origin;
import frontdesk.booking.VisitOutcome;
import frontdesk.calendars.Join.ByHand;
import frontdesk.kernel.Await;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.GroupId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever asks a calendar elsewhere for several bookings dies in between: all stand on both sides in the end, or none does. */
class DiedBetweenTest extends CalendarElsewhere {
    private static final String AT_TEN = "2026-02-03T10:00";
    private static final String AT_TWO = "2026-02-03T14:00";
    private static final Origin ONCE = new Origin("agent", null, "once");

    private CalendarDesk desk;

    /** Nothing after it is done any more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Asks for us, and something happens in between. */
    private final class Dying implements DiaryOfRecord {
        private final DiaryOfRecord asks = desk.ofRecord();
        private int asked;
        private Runnable second = () -> {
            throw new Killed();
        };
        private Runnable undoing = () -> {};

        @Override
        public boolean rules(BusinessId business, Origin origin) {
            return asks.rules(business, origin);
        }

        @Override
        public Word enter(Booking booking) {
            asked++;
            if (asked == 2) {
                second.run();
            }
            return asks.enter(booking);
        }

        @Override
        public void restore(Booking booking) {
            undoing.run();
            asks.restore(booking);
        }
    }

    @BeforeEach
    void open() throws Exception {
        desk = CalendarDesk.joined(calendar, ByHand.FOLLOW);
        desk.lead();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private VisitOutcome visit(Diary diary) {
        return diary.bookAll(
                desk.shop.id, List.of(desk.shop.wish(AT_TEN), desk.shop.wish(AT_TWO)), CalendarDesk.EMMA, ONCE);
    }

    private GroupId killed() {
        desk.diary.referTo(new Dying());
        assertThatThrownBy(() -> visit(desk.diary)).isInstanceOf(Killed.class);
        assertThat(calendar.written()).as("the first stands there").hasSize(1);
        assertThat(desk.announced(AskedTogether.class)).isEqualTo(1);
        return group();
    }

    private GroupId group() {
        return desk.database.read(handle -> handle.createQuery("select distinct group_id from booking")
                .map((row, context) -> GroupId.of(row.getString(1)))
                .one());
    }

    private List<Status> statuses() {
        return desk.diary.agenda().group(desk.shop.id, group()).stream()
                .map(Booking::status)
                .toList();
    }

    private void nothingStands() {
        Await.until(() -> calendar.written().isEmpty());
        assertThat(desk.free(AT_TEN)).isTrue();
        assertThat(desk.free(AT_TWO)).isTrue();
        assertThat(statuses()).containsOnly(Status.LAPSED);
    }

    @Test
    void whatWasHalfAskedIsUndoneOnBothSidesByWhoeverComesNext() {
        GroupId group = killed();
        Diary next = desk.anotherDiary(calendar);
        Following.follow(next, desk.shop.id, group);
        assertThat(statuses()).as("whoever asked may live still").containsOnly(Status.HELD);
        desk.clock.pass(Duration.ofMinutes(1));
        Following.follow(next, desk.shop.id, group);
        nothingStands();
        Following.follow(next, desk.shop.id, group);
        assertThat(statuses()).containsOnly(Status.LAPSED);
    }

    @Test
    void oneOfThemIsNotConfirmedAloneMeanwhile() {
        GroupId group = killed();
        Diary next = desk.anotherDiary(calendar);
        for (Booking booking : next.agenda().group(desk.shop.id, group)) {
            Following.follow(next, booking, desk.clock.instant());
        }
        assertThat(statuses()).containsOnly(Status.HELD);
    }

    @Test
    void whoAsksForTheSameOnceMoreHasAllOfIt() {
        GroupId group = killed();
        Diary next = desk.anotherDiary(calendar);
        assertThat(visit(next)).isInstanceOfSatisfying(VisitOutcome.Booked.class, booked -> assertThat(booked.group())
                .isEqualTo(group));
        desk.clock.pass(Duration.ofHours(1));
        Following.follow(next, desk.shop.id, group);
        assertThat(statuses()).containsOnly(Status.CONFIRMED);
        assertThat(calendar.written()).hasSize(2);
    }

    @Test
    void whatSomebodyWasToldStandsIsNeverUndone() {
        var booked = (VisitOutcome.Booked) visit(desk.diary);
        desk.clock.pass(Duration.ofHours(1));
        Following.follow(desk.anotherDiary(calendar), desk.shop.id, booked.group());
        assertThat(statuses()).containsExactly(Status.CONFIRMED, Status.CONFIRMED);
        assertThat(calendar.written()).hasSize(2);
    }

    @Test
    void whoIsOnlySlowIsUndoneAndSaysSo() {
        var slow = new Dying();
        slow.second = () -> {
            desk.clock.pass(Duration.ofMinutes(2));
            Following.follow(desk.anotherDiary(calendar), desk.shop.id, group());
        };
        desk.diary.referTo(slow);
        assertThat(visit(desk.diary)).isInstanceOf(VisitOutcome.Unanswered.class);
        Await.until(() -> {
            // While somebody is still writing there, a round changes nothing.
            desk.round();
            return calendar.written().isEmpty();
        });
        nothingStands();
    }

    @Test
    void whoDiesWhileUndoingIsFollowedToo() {
        calendar.stands("theirs", TWO);
        var dying = new Dying();
        dying.second = () -> {};
        dying.undoing = () -> {
            throw new Killed();
        };
        desk.diary.referTo(dying);
        assertThatThrownBy(() -> visit(desk.diary)).isInstanceOf(Killed.class);
        desk.clock.pass(Duration.ofMinutes(1));
        Following.follow(desk.anotherDiary(calendar), desk.shop.id, group());
        Await.until(() -> calendar.written().equals(Set.of("theirs")));
        assertThat(statuses()).containsOnly(Status.LAPSED);
        assertThat(desk.diary
                        .agenda()
                        .bookings(
                                desk.shop.id,
                                LocalDateTime.parse(AT_TEN).toLocalDate(),
                                LocalDateTime.parse(AT_TWO).toLocalDate(),
                                null))
                .isEmpty();
    }
}
