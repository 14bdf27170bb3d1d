package frontdesk.calendars;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.calendars.Join.ByHand;
import frontdesk.calendars.OutsideCalendars.Decision;
import frontdesk.calendars.OutsideCalendars.Settled;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Shop;

import static frontdesk.calendars.CalendarDesk.slot;
import static org.assertj.core.api.Assertions.assertThat;

/** What our diary and a calendar elsewhere do to each other, with a calendar that is played. */
class OutsideCalendarsTest {
    private static final TimeSlot TEN = slot("2026-02-03T10:00", "2026-02-03T11:00");
    private static final TimeSlot TWO = slot("2026-02-03T14:00", "2026-02-03T14:30");

    private final ScriptedCalendar calendar = new ScriptedCalendar();

    @Test
    void whatStandsThereCannotBeBookedHere() throws Exception {
        calendar.stands("lunch", TEN);
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            assertThat(desk.free("2026-02-03T09:30")).isTrue();
            assertThat(desk.free("2026-02-03T10:00")).isFalse();
            assertThat(desk.free("2026-02-03T10:30")).isFalse();
            assertThat(desk.free("2026-02-03T11:00")).isTrue();
        }
    }

    @Test
    void whatChangesThereChangesHereWithinAMinute() throws Exception {
        calendar.stands("lunch", TEN);
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            calendar.stands("lunch", TWO);
            desk.minute();
            assertThat(desk.free("2026-02-03T10:00")).isTrue();
            assertThat(desk.free("2026-02-03T14:00")).isFalse();
            calendar.deletes("lunch");
            desk.minute();
            assertThat(desk.free("2026-02-03T14:00")).isTrue();
            assertThat(calendar.log).containsExactly("read all", "read on", "read on");
        }
    }

    @Test
    void theCalendarOfTheWholeBusinessBlocksEverybody() throws Exception {
        calendar.stands("outing", TEN);
        try (var desk = new CalendarDesk(new Shop().staff("Anna", "Ben"))) {
            desk.join(calendar, null, ByHand.FLAG);
            assertThat(desk.free("2026-02-03T10:00")).isFalse();
            assertThat(desk.free("2026-02-03T14:00")).isTrue();
        }
    }

    @Test
    void whoeverIsBusyThereLeavesTheOthersFree() throws Exception {
        calendar.stands("dentist", TEN);
        try (var desk = new CalendarDesk(new Shop().staff("Anna", "Ben"))) {
            desk.join(calendar, desk.shop.resource("Anna"), ByHand.FLAG);
            assertThat(desk.book("2026-02-03T10:00").resources()).containsExactly(desk.shop.resource("Ben"));
        }
    }

    @Test
    void aBookingThatWasThereBeforeStaysAndAPersonHears() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking booking = desk.book("2026-02-03T10:00");
            calendar.stands("dentist", TEN);
            desk.minute();
            assertThat(desk.find(booking).status()).isEqualTo(Booking.Status.CONFIRMED);
            assertThat(desk.free("2026-02-03T10:30")).isFalse();
            assertThat(desk.calendars.flags(desk.shop.id)).singleElement().satisfies(flag -> {
                assertThat(flag.kind()).isEqualTo(Flag.Kind.CLASH);
                assertThat(flag.booking()).isEqualTo(booking.id());
            });
            desk.cancel(booking);
            desk.minute();
            assertThat(desk.free("2026-02-03T10:00")).as("it is busy for good now").isFalse();
            assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
        }
    }

    @Test
    void bookingsAppearMoveAndGoThere() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking booking = desk.book("2026-02-03T10:00");
            assertThat(calendar.events.get(ScriptedCalendar.name(booking.id())).busy())
                    .containsExactly(booking.slot());
            desk.move(booking, "2026-02-03T14:00");
            assertThat(calendar.events.get(ScriptedCalendar.name(booking.id())).busy())
                    .containsExactly(TWO);
            desk.cancel(booking);
            assertThat(calendar.events).isEmpty();
        }
    }

    @Test
    void whatWeWroteOurselvesDoesNotBlockUs() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking booking = desk.book("2026-02-03T10:00");
            desk.minute();
            desk.cancel(booking);
            desk.minute();
            assertThat(desk.free("2026-02-03T10:00")).isTrue();
            assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
        }
    }

    @Test
    void bookingsFromBeforeAppearThereToo() throws Exception {
        try (var desk = new CalendarDesk(new Shop().staff("Anna"))) {
            desk.book("2026-02-03T10:00");
            desk.book("2026-02-04T10:00");
            desk.join(calendar, desk.shop.resource("Anna"), ByHand.FLAG);
            assertThat(calendar.events).hasSize(2);
        }
    }

    @Test
    void aBookingStandsThereOnceThoughTheAnswerWasCut() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            calendar.cutsAnswers = true;
            Booking booking = desk.book("2026-02-03T10:00");
            assertThat(desk.join().trouble()).isEqualTo("Scripted: the line was cut");
            calendar.cutsAnswers = false;
            desk.minute();
            desk.minute();
            assertThat(calendar.events).containsOnlyKeys(ScriptedCalendar.name(booking.id()));
            assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
            assertThat(desk.join().trouble()).isNull();
        }
    }

    @Test
    void whatIsMovedThereByHandIsMovedHereWhereTheBusinessSaysSo() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FOLLOW)) {
            Booking booking = desk.book("2026-02-03T10:00");
            calendar.moves(booking.id(), TWO);
            desk.minute();
            assertThat(desk.find(booking).slot()).isEqualTo(TWO);
            assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
        }
    }

    @Test
    void aPersonIsAskedWhereTheDiaryCannotFollow() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FOLLOW)) {
            Booking booking = desk.book("2026-02-03T10:00");
            desk.book("2026-02-03T14:00");
            calendar.moves(booking.id(), TWO);
            desk.minute();
            assertThat(desk.find(booking).slot()).isEqualTo(booking.slot());
            Flag flag = desk.calendars.flags(desk.shop.id).getFirst();
            assertThat(flag.kind()).isEqualTo(Flag.Kind.MOVED);
            assertThat(flag.why()).endsWith("that time is taken.");
        }
    }

    @Test
    void whatIsMovedThereByHandIsForAPersonToDecide() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking booking = desk.book("2026-02-03T10:00");
            calendar.moves(booking.id(), TWO);
            desk.minute();
            desk.minute();
            assertThat(desk.find(booking).slot()).isEqualTo(booking.slot());
            Flag flag = desk.calendars.flags(desk.shop.id).getFirst();
            assertThat(flag.theirs()).isEqualTo(TWO);

            assertThat(desk.calendars.settle(desk.shop.id, flag.id(), Decision.THEIRS)).isEqualTo(new Settled.Done());
            assertThat(desk.find(booking).slot()).isEqualTo(TWO);
            assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
        }
    }

    @Test
    void aPersonMayPutOursBack() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking booking = desk.book("2026-02-03T10:00");
            calendar.deletes(ScriptedCalendar.name(booking.id()));
            desk.minute();
            desk.minute();
            assertThat(calendar.events).as("not made again unasked").isEmpty();
            Flag flag = desk.calendars.flags(desk.shop.id).getFirst();
            assertThat(flag.kind()).isEqualTo(Flag.Kind.DELETED);
            desk.calendars.settle(desk.shop.id, flag.id(), Decision.OURS);
            desk.minute();
            assertThat(calendar.events).containsOnlyKeys(ScriptedCalendar.name(booking.id()));
        }
    }

    @Test
    void whatIsDeletedThereByHandIsCancelledHereWhereTheBusinessSaysSo() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FOLLOW)) {
            Booking booking = desk.book("2026-02-03T10:00");
            calendar.deletes(ScriptedCalendar.name(booking.id()));
            desk.minute();
            assertThat(desk.find(booking).status()).isEqualTo(Booking.Status.CANCELLED);
        }
    }

    @Test
    void whoClearsAwayThePastCancelsNothing() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FOLLOW)) {
            Booking booking = desk.book("2026-02-02T10:00");
            desk.clock.set("2026-02-02T12:00:00Z");
            calendar.deletes(ScriptedCalendar.name(booking.id()));
            desk.visit();
            assertThat(desk.find(booking).status()).isEqualTo(Booking.Status.CONFIRMED);
        }
    }

    @Test
    void whereTheTokenIsGoodNoMoreAllOfItIsRead() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            calendar.stands("lunch", TEN);
            calendar.forgetful = true;
            desk.minute();
            assertThat(calendar.log).containsExactly("read all", "read on", "read all");
            assertThat(desk.free("2026-02-03T10:00")).isFalse();
        }
    }

    @Test
    void whatWasDeletedWhileTheTokenWasLostIsSeen() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FOLLOW)) {
            Booking booking = desk.book("2026-02-03T10:00");
            desk.minute();
            calendar.deletes(ScriptedCalendar.name(booking.id()));
            calendar.forgetful = true;
            desk.minute();
            assertThat(desk.find(booking).status()).isEqualTo(Booking.Status.CANCELLED);
        }
    }

    @Test
    void allOfItIsReadOnceADay() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            desk.clock.set("2026-02-03T06:00:00Z");
            desk.visit();
            assertThat(calendar.log).containsExactly("read all", "read all");
        }
    }

    @Test
    void whoLetsUsInNoMoreIsNotHammered() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            calendar.revoked = true;
            desk.minute();
            assertThat(desk.join().trouble()).isEqualTo("Connect it again.");
            calendar.log.clear();
            for (int i = 0; i < 50; i++) {
                desk.minute();
            }
            desk.book("2026-02-03T10:00");
            assertThat(calendar.log).isEmpty();

            calendar.revoked = false;
            desk.calendars.hurryAll(desk.shop.id, "scripted");
            desk.visit();
            assertThat(desk.join().trouble()).isNull();
            assertThat(calendar.events).hasSize(1);
        }
    }

    @Test
    void whoIsDownIsLeftAloneLongerEachTime() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            calendar.down = true;
            calendar.log.clear();
            for (int i = 0; i < 60; i++) {
                desk.minute();
            }
            assertThat(calendar.log).hasSizeBetween(4, 7);
            assertThat(desk.join().trouble()).isEqualTo("Scripted: it is down");
        }
        assertThat(Visiting.rest(0)).isEqualTo(Visiting.SHORTEST_REST);
        assertThat(Visiting.rest(60)).isEqualTo(Visiting.LONGEST_REST);
    }

    @Test
    void withoutTheAccountTheOwnerHearsWhatToDo() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            desk.accounts.disconnect("test", desk.shop.id, "scripted");
            desk.minute();
            assertThat(desk.join().trouble()).startsWith("The account is not connected any more.");
        }
    }

    @Test
    void twoNodesAreNeverAtOneCalendarAtOnce() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            desk.clock.pass(Duration.ofMinutes(1));
            var key = JoinRows.Key.of(desk.join());
            var now = desk.clock.instant();
            var until = now.plus(Visiting.LONGEST_VISIT);
            desk.database.perform(handle -> {
                assertThat(new JoinRows(handle).take(key, now, until, now)).isPresent();
                assertThat(new JoinRows(handle).take(key, now, until, now)).isEmpty();
                assertThat(new JoinRows(handle).take(key, until, until, until))
                        .as("a node that died keeps nobody away for ever")
                        .isPresent();
            });
        }
    }

    @Test
    void whatIsLeftBlocksNoMore() throws Exception {
        calendar.stands("lunch", TEN);
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            assertThat(desk.calendars.leave("test", desk.shop.id, desk.join().id())).isTrue();
            assertThat(desk.free("2026-02-03T10:00")).isTrue();
            assertThat(desk.calendars.joins(desk.shop.id)).isEmpty();
        }
    }

    @Test
    void aCalendarIsJoinedOnce() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            var again = new Join.Wish(null, "scripted", "main", "Main", true, true, ByHand.FLAG);
            assertThat(desk.calendars.join("test", desk.shop.id, again)).isFalse();
        }
    }
}
