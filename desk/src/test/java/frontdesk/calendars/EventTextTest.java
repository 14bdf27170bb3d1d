package frontdesk.calendars;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.TimeSlot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Events as other calendars write them, read for March 2026 in Berlin, where the clock jumps on the 29th. */
class EventTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimeSlot MARCH = slot("2026-03-01T00:00", "2026-04-01T00:00");

    @Test
    void oneEventIsWhenItIs() {
        assertThat(busy("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z"))
                .containsExactly(slot("2026-03-10T10:00", "2026-03-10T11:00"));
    }

    @Test
    void aTimeOfAnotherZoneIsReadThere() {
        assertThat(busy("DTSTART;TZID=America/New_York:20260310T090000", "DTEND;TZID=America/New_York:20260310T093000"))
                .containsExactly(slot("2026-03-10T14:00", "2026-03-10T14:30"));
    }

    @Test
    void aTimeOfNoZoneIsOurs() {
        assertThat(busy("DTSTART:20260310T090000", "DURATION:PT45M"))
                .containsExactly(slot("2026-03-10T09:00", "2026-03-10T09:45"));
    }

    @Test
    void aWholeDayIsTheBusinesssDay() {
        assertThat(busy("DTSTART;VALUE=DATE:20260310", "DTEND;VALUE=DATE:20260312"))
                .containsExactly(slot("2026-03-10T00:00", "2026-03-12T00:00"));
        assertThat(busy("DTSTART;VALUE=DATE:20260310")).containsExactly(slot("2026-03-10T00:00", "2026-03-11T00:00"));
    }

    @Test
    void theDayOnWhichTheClockJumpsHasTwentyThreeHours() {
        assertThat(busy("DTSTART;VALUE=DATE:20260329"))
                .containsExactly(slot("2026-03-29T00:00", "2026-03-30T00:00"))
                .allMatch(day -> day.length().toHours() == 23);
    }

    @Test
    void whatIsWeeklyStaysAtItsTimeWhenTheClockJumps() {
        assertThat(busy(
                        "DTSTART;TZID=Europe/Berlin:20260105T090000",
                        "DTEND;TZID=Europe/Berlin:20260105T100000",
                        "RRULE:FREQ=WEEKLY;BYDAY=MO"))
                .extracting(TimeSlot::start)
                .containsExactly(
                        at("2026-03-02T09:00"),
                        at("2026-03-09T09:00"),
                        at("2026-03-16T09:00"),
                        at("2026-03-23T09:00"),
                        at("2026-03-30T09:00"));
    }

    @Test
    void datesThatAreLeftOutAreFree() {
        assertThat(busy(
                        "DTSTART;TZID=Europe/Berlin:20260302T090000",
                        "DTEND;TZID=Europe/Berlin:20260302T100000",
                        "RRULE:FREQ=WEEKLY;COUNT=4",
                        "EXDATE;TZID=Europe/Berlin:20260309T090000",
                        "EXDATE;VALUE=DATE:20260316"))
                .extracting(TimeSlot::start)
                .containsExactly(at("2026-03-02T09:00"), at("2026-03-23T09:00"));
    }

    @Test
    void aRuleEndsWhenItSays() {
        assertThat(busy(
                        "DTSTART;TZID=Europe/Berlin:20260302T090000",
                        "DTEND;TZID=Europe/Berlin:20260302T100000",
                        "RRULE:FREQ=DAILY;UNTIL=20260304T080000Z"))
                .hasSize(3);
        assertThat(busy("DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=DAILY;UNTIL=20260304"))
                .hasSize(3);
    }

    @Test
    void moreDatesCount() {
        assertThat(busy(
                        "DTSTART:20260310T090000Z",
                        "DTEND:20260310T100000Z",
                        "RDATE:20260312T090000Z,20260313T090000Z"))
                .hasSize(3);
    }

    @Test
    void oneDateOfASeriesThatWasMovedIsWhereItWasMovedTo() {
        String text = calendar(
                event(
                        "a",
                        "DTSTART;TZID=Europe/Berlin:20260302T090000",
                        "DTEND;TZID=Europe/Berlin:20260302T100000",
                        "RRULE:FREQ=WEEKLY;COUNT=3"),
                event(
                        "a",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260309T090000",
                        "DTSTART;TZID=Europe/Berlin:20260310T150000",
                        "DTEND;TZID=Europe/Berlin:20260310T160000"),
                event(
                        "a",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260316T090000",
                        "DTSTART;TZID=Europe/Berlin:20260316T090000",
                        "DTEND;TZID=Europe/Berlin:20260316T100000",
                        "STATUS:CANCELLED"));
        assertThat(read(text)).singleElement().satisfies(event -> assertThat(event.busy())
                .extracting(TimeSlot::start)
                .containsExactly(at("2026-03-02T09:00"), at("2026-03-10T15:00")));
    }

    @Test
    void whatIsMarkedAsFreeOrCancelledTakesNoTime() {
        assertThat(busy("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z", "TRANSP:TRANSPARENT"))
                .isEmpty();
        assertThat(busy("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z", "STATUS:CANCELLED"))
                .isEmpty();
        assertThat(busy("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"))
                .isEmpty();
        assertThat(busy("DTSTART:20260310T090000Z")).as("a moment").isEmpty();
    }

    @Test
    void aZoneThatOnlyTheCalendarKnowsIsReadAsItSays() {
        String zone = String.join(
                "\r\n",
                "BEGIN:VTIMEZONE",
                "TZID:Office Time",
                "BEGIN:STANDARD",
                "DTSTART:16010101T030000",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0100",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:16010101T020000",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
                "END:DAYLIGHT",
                "END:VTIMEZONE");
        String text = calendar(
                zone,
                event(
                        "a",
                        "DTSTART;TZID=Office Time:20260323T090000",
                        "DTEND;TZID=Office Time:20260323T100000",
                        "RRULE:FREQ=WEEKLY"));
        assertThat(read(text).getFirst().busy())
                .extracting(TimeSlot::start)
                .containsExactly(at("2026-03-23T09:00"), at("2026-03-30T09:00"));
    }

    @Test
    void aRuleWithoutEndOrSenseDoesNotKeepUsBusy() {
        assertThat(busy("DTSTART:19700101T090000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"))
                .isEmpty();
        assertThat(busy("DTSTART:20260101T090000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertThat(read("this is no calendar")).isEmpty();
        assertThat(read(calendar(
                        event("a", "SUMMARY:no start"), event("b", "DTSTART:20260310T090000Z", "DURATION:PT1H"))))
                .extracting(EventText.Event::uid)
                .containsExactly("b");
    }

    @Test
    void whatWeWriteWeKnowAgain() {
        var booking = BookingId.next();
        TimeSlot slot = slot("2027-07-10T10:00", "2027-07-10T11:00");
        var entry = new OutsideCalendar.Entry(
                booking,
                3,
                slot,
                BERLIN,
                "Emma; cut, colour",
                "two\nlines",
                "Here",
                new OutsideCalendar.Guest("Emma", null, null, "cut"));
        assertThat(read(EventText.write(entry))).singleElement().satisfies(event -> {
            assertThat(event.booking()).isEqualTo(booking);
            assertThat(event.first()).as("wherever it lies").isEqualTo(slot);
            assertThat(event.busy()).isEmpty();
        });
        assertThat(EventText.write(entry)).contains("SEQUENCE:2").contains("SUMMARY:Emma\\; cut\\, colour");
    }

    @Test
    void theTwentyFourthHourIsTheNextDaysFirst() {
        assertThat(busy("DTSTART;TZID=Europe/Berlin:20260310T220000", "DTEND;TZID=Europe/Berlin:20260310T240000"))
                .containsExactly(slot("2026-03-10T22:00", "2026-03-11T00:00"));
    }

    @Test
    void aWholeDayMayComeAgainAtATime() {
        assertThat(busy("DTSTART;VALUE=DATE:20260310", "RDATE:20260312T090000Z"))
                .contains(slot("2026-03-10T00:00", "2026-03-11T00:00"))
                .hasSize(2);
    }

    @Test
    void aNameThatIsTooLongIsMadeShorter() {
        assertThat(read(calendar(event("a".repeat(5_000), "DTSTART:20260310T090000Z", "DURATION:PT1H"))))
                .singleElement()
                .satisfies(event -> assertThat(event.uid()).hasSizeLessThan(100));
    }

    @Test
    void aZoneOfNoSenseIsTheCalendarsTroubleAndNoneOfOurs() {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n"
                + "RRULE:FREQ=YEARLY;BYMONTH=39;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
                + "END:STANDARD\r\nEND:VTIMEZONE";
        assertThatThrownBy(() -> read(calendar(zone, event("a", "DTSTART;TZID=X:20260310T090000", "DURATION:PT1H"))))
                .isInstanceOf(OutsideTrouble.class);
    }

    private static List<TimeSlot> busy(String... lines) {
        return read(calendar(event("a", lines))).getFirst().busy();
    }

    private static List<EventText.Event> read(String text) {
        return EventText.read(text, MARCH, BERLIN);
    }

    private static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT";
    }

    private static String calendar(String... components) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" + String.join("\r\n", components)
                + "\r\nEND:VCALENDAR\r\n";
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static TimeSlot slot(String from, String to) {
        return new TimeSlot(at(from), at(to));
    }
}
