/**
 * Calendars that a business keeps elsewhere: their busy times block our resources, our bookings appear there once.
 *
 * <pre>
 *   due ──▶ one visit at a time ──▶ read what changed ──▶ what was changed by hand: follow or flag ──▶ lay blocks ──▶ write what is asked for
 *    ▲                                   ╰── trouble in words, asked again later and later ──╯                              │
 *    ╰─────────────────────────────────────────── in three quarters of a minute ◀───────────────────────────────────────────╯
 * </pre>
 */
@org.jspecify.annotations.NullMarked
package frontdesk.calendars;
