package frontdesk.calendars;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.calendars.Join.ByHand;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody moves or deletes in the calendar elsewhere, of what we wrote there. */
class ChangedByHandTest extends CalendarElsewhere {
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

            assertThat(desk.calendars.settle(desk.shop.id, flag.id(), Decision.THEIRS))
                    .isEqualTo(new Settled.Done());
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
    void whatWasPutBackAndIsMovedAgainIsAskedAboutAgain() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking booking = desk.book("2026-02-03T10:00");
            calendar.moves(booking.id(), TWO);
            desk.minute();
            Flag flag = desk.calendars.flags(desk.shop.id).getFirst();
            desk.calendars.settle(desk.shop.id, flag.id(), Decision.OURS);
            desk.minute();
            assertThat(calendar.events.get(ScriptedCalendar.name(booking.id())).busy())
                    .containsExactly(booking.slot());
            desk.minute();
            calendar.moves(booking.id(), TWO);
            desk.minute();
            assertThat(desk.calendars.flags(desk.shop.id)).hasSize(1);
        }
    }

    @Test
    void whatSomebodyMovesBackThereIsNothingToDecideAnyMore() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking booking = desk.book("2026-02-03T10:00");
            calendar.moves(booking.id(), TWO);
            desk.minute();
            calendar.moves(booking.id(), booking.slot());
            desk.minute();
            assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
        }
    }

    @Test
    void aCalendarThatIsEmptyAllAtOnceCancelsNothing() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FOLLOW)) {
            List<Booking> bookings = new ArrayList<>();
            for (String at : List.of("2026-02-03T10:00", "2026-02-04T10:00", "2026-02-05T10:00")) {
                bookings.add(desk.book(at));
            }
            desk.minute();
            calendar.events.clear();
            calendar.forgetful = true;
            desk.minute();
            assertThat(bookings).allMatch(booking -> desk.find(booking).status() == Booking.Status.CONFIRMED);
            assertThat(desk.calendars.flags(desk.shop.id)).hasSize(3);
        }
    }

    @Test
    void whatWasMovedOutOfViewIsNotTakenForDeleted() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FOLLOW)) {
            Booking booking = desk.book("2026-02-03T10:00");
            desk.book("2026-02-03T14:00");
            calendar.moves(booking.id(), TWO);
            desk.minute();
            calendar.events.remove(ScriptedCalendar.name(booking.id()));
            calendar.forgetful = true;
            desk.minute();
            assertThat(desk.find(booking).status()).isEqualTo(Booking.Status.CONFIRMED);
        }
    }
}
