/** The diary on pages: calendar, bookings, moves by mouse and keyboard, the waiting list beside it. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.diary;
