package frontdesk.calendars;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.calendars.Join.ByHand;

import static org.assertj.core.api.Assertions.assertThat;

/** A calendar elsewhere that is away, shut, or read by two at once, and how all of it is read again. */
class CalendarTroubleTest extends CalendarElsewhere {
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
            assertThat(calendar.log).hasSizeBetween(8, 10);
            assertThat(desk.join().trouble()).isEqualTo("Scripted: it is down");
        }
        assertThat(Visiting.rest(0)).isEqualTo(Visiting.SHORTEST_REST);
        assertThat(Visiting.rest(60)).isEqualTo(Visiting.LONGEST_REST);
    }

    @Test
    void whoWantsToBeLeftAloneIsWhoeverIsInAHurry() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            calendar.down = true;
            calendar.rest = Duration.ofMinutes(20);
            desk.minute();
            calendar.log.clear();
            desk.book("2026-02-03T10:00");
            for (int i = 0; i < 19; i++) {
                desk.calendars.hurry(desk.shop.id, desk.join().id());
                desk.minute();
            }
            assertThat(calendar.log).isEmpty();
            calendar.down = false;
            desk.minute();
            assertThat(desk.join().trouble()).isNull();
            assertThat(calendar.events).hasSize(1);
        }
    }

    @Test
    void whoWantsToBeLeftAloneWhileItIsWrittenToIs() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            calendar.down = true;
            calendar.rest = Duration.ofMinutes(20);
            desk.book("2026-02-03T10:00");
            calendar.log.clear();
            desk.book("2026-02-04T10:00");
            desk.minute();
            assertThat(calendar.log).isEmpty();
            desk.accounts.connect("test", desk.shop.id, "scripted", Map.of(), Map.of());
            desk.calendars.hurryAll(desk.shop.id, "scripted");
            calendar.down = false;
            desk.visit();
            assertThat(calendar.events).as("another account").hasSize(2);
        }
    }

    @Test
    void whatMayNotBeWrittenSoFastIsWrittenInItsTurn() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            calendar.notAsked = 7;
            calendar.rest = Duration.ofMillis(2);
            Booking booking = desk.book("2026-02-03T10:00");
            assertThat(calendar.events).containsOnlyKeys(ScriptedCalendar.name(booking.id()));
            assertThat(calendar.notAsked).isZero();
            assertThat(desk.join().trouble()).isNull();
        }
    }

    @Test
    void whoIsNotAskedSinceItIsNotOurTurnHasGivenNoTrouble() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            calendar.notAsked = 1;
            calendar.rest = Duration.ofSeconds(5);
            calendar.stands("lunch", TWO);
            desk.minute();
            assertThat(desk.free("2026-02-03T14:00")).isTrue();
            assertThat(desk.join().trouble()).isNull();
            assertThat(desk.join().failures()).isZero();
            desk.clock.pass(Duration.ofSeconds(6));
            desk.visit();
            assertThat(desk.free("2026-02-03T14:00")).as("as soon as it is").isFalse();
        }
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
                assertThat(new JoinRows(handle).take(key, now, until, now, until))
                        .isPresent();
                assertThat(new JoinRows(handle).take(key, now, until, until, until))
                        .isEmpty();
                assertThat(new JoinRows(handle).take(key, until, until, until, until))
                        .as("a node that died keeps nobody away for ever")
                        .isPresent();
            });
        }
    }

    @Test
    void whateverTwoNodesDoAtOnceEachBookingStandsThereOnceAndNothingIsLost() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            OutsideCalendars other = desk.anotherNode(calendar);
            List<Thread> visits = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Booking booking = desk.bookQuietly(
                        LocalDate.of(2026, 2, 3).plusDays(i).atTime(10, 0).toString());
                visits.addAll(desk.calendars.changed(desk.shop.id, booking.id()));
                visits.addAll(other.changed(desk.shop.id, booking.id()));
            }
            for (Thread visit : visits) {
                visit.join();
            }
            desk.minute();
            desk.minute();
            assertThat(calendar.events).hasSize(40);
            assertThat(calendar.events.values()).allMatch(event -> desk.diary
                    .agenda()
                    .find(desk.shop.id, Objects.requireNonNull(event.booking()))
                    .filter(booking -> event.busy().equals(List.of(booking.slot())))
                    .isPresent());
            assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
        }
    }

    @Test
    void whoIsBookedAllTheTimeIsReadAllTheSame() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            for (int i = 0; i < 9; i++) {
                desk.clock.pass(Duration.ofSeconds(20));
                desk.book(LocalDate.of(2026, 2, 3).plusDays(i).atTime(10, 0).toString());
                desk.visit();
            }
            assertThat(calendar.log.stream().filter("read on"::equals)).hasSize(3);
        }
    }

    @Test
    void oneBookingThatIsNotTakenKeepsNeitherTheOthersBackNorWhatIsRead() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            Booking unwanted = desk.bookQuietly("2026-02-03T10:00");
            calendar.refused = unwanted.id();
            for (Thread visit : desk.calendars.changed(desk.shop.id, unwanted.id())) {
                visit.join();
            }
            Booking other = desk.book("2026-02-04T10:00");
            desk.minute();
            assertThat(calendar.events).containsOnlyKeys(ScriptedCalendar.name(other.id()));
            assertThat(desk.join().trouble()).isEqualTo("This one is not wanted.");
            calendar.stands("lunch", TWO);
            desk.minute();
            assertThat(desk.free("2026-02-03T14:00")).isFalse();
        }
    }

    @Test
    void whoIsInAHurryDuringAVisitIsNotForgotten() throws Exception {
        try (var desk = CalendarDesk.joined(calendar, ByHand.FLAG)) {
            desk.clock.pass(Duration.ofMinutes(1));
            var key = JoinRows.Key.of(desk.join());
            var now = desk.clock.instant();
            var until = now.plus(Visiting.LONGEST_VISIT);
            desk.database.perform(handle -> {
                var rows = new JoinRows(handle);
                assertThat(rows.take(key, now, until, now, until)).isPresent();
                rows.hurry(key, now);
                rows.releaseInTrouble(key, "It let nobody in.", now.plus(Visiting.LONGEST_REST));
                assertThat(rows.due(now, 1)).containsExactly(key);
            });
        }
    }
}
