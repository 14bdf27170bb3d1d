package frontdesk.calendars;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.calendars.Join.ByHand;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** What our diary and a calendar elsewhere do to each other, with a calendar that is played. */
class OutsideCalendarsTest extends CalendarElsewhere {
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
            assertThat(desk.free("2026-02-03T10:00"))
                    .as("it is busy for good now")
                    .isFalse();
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
    void whereBookingsStoodThatAreLongOverIsForgotten() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking booking = desk.book("2026-02-03T10:00");
            desk.clock.set("2026-03-01T00:00:00Z");
            assertThat(desk.calendars.forgetPast()).isZero();
            desk.clock.set("2026-03-06T00:00:00Z");
            assertThat(desk.calendars.forgetPast()).isEqualTo(1);
            assertThat(calendar.events).as("there it stays").containsKey(ScriptedCalendar.name(booking.id()));
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
    void whatIsLeftBlocksNoMore() throws Exception {
        calendar.stands("lunch", TEN);
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            assertThat(desk.calendars.leave("test", desk.shop.id, desk.join().id()))
                    .isTrue();
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

    @Test
    void aBookingOfAnotherBusinessThereTakesTheTime() throws Exception {
        calendar.moves(BookingId.next(), TEN);
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            assertThat(desk.free("2026-02-03T10:00")).isFalse();
        }
    }

    @Test
    void whatHasNoEndBlocksAsFarAsWeLook() throws Exception {
        calendar.stands(
                "for ever",
                new TimeSlot(Instant.parse("2026-02-03T09:00:00Z"), Instant.parse("+12000-01-01T00:00:00Z")));
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            assertThat(desk.join().trouble()).isNull();
            assertThat(desk.free("2026-02-03T09:30")).isTrue();
            assertThat(desk.free("2026-02-04T10:00")).isFalse();
            boolean ends = desk.database.read(
                    handle -> handle.createQuery("select max(upper(during)) < '2028-01-01' from claim where blocks")
                            .mapTo(Boolean.class)
                            .one());
            assertThat(ends).isTrue();
        }
    }

    @Test
    void whoIsNewHasTheCalendarOfTheWholeBusinessWithinAMinute() throws Exception {
        calendar.stands("outing", TEN);
        try (var desk = new CalendarDesk(new Shop().staff("Anna"))) {
            desk.join(calendar, null, ByHand.FLAG);
            desk.minute();
            desk.businesses.save(desk.shop.staff("Ben").business());
            desk.minute();
            assertThat(desk.free("2026-02-03T10:00")).isFalse();
        }
    }

    @Test
    void aBookingThatIsOverClashesWithNothing() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking booking = desk.book("2026-02-02T10:00");
            desk.clock.set("2026-02-02T12:00:00Z");
            calendar.stands("lunch", booking.slot());
            desk.visit();
            assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
        }
    }
}
