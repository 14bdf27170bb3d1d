package frontdesk.calendars;

import frontdesk.kernel.TimeSlot;

import static frontdesk.calendars.CalendarDesk.slot;

/** A calendar elsewhere, which is played, and two times on a Tuesday. */
abstract class CalendarElsewhere {
    static final TimeSlot TEN = slot("2026-02-03T10:00", "2026-02-03T11:00");
    static final TimeSlot TWO = slot("2026-02-03T14:00", "2026-02-03T14:30");

    final ScriptedCalendar calendar = new ScriptedCalendar();
}
