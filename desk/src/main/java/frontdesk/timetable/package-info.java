/**
 * When and with whom a wish could be met: a pure function, no clock, no database.
 *
 * <pre>
 *   business ─▶ Grid (hours, special days, zone) ─▶ starts ─┐
 *   wish ─────▶ Length, Choices (who, which tables, alongside) ├─▶ Timetable.verdict ─▶ Free(placements) | Taken | Closed | NotOffered
 *   Occupancy (what is taken) ──────────────────────────────┘           ▲
 *                                                            Search asks it for every start, the diary for the one that is booked
 * </pre>
 *
 * <p>A placement is all that a booking would take: claims (a stretch of one unit of a resource, buffers inside) and places (so many of a pool:
 * the seats of a class, the arrivals of a quarter of an hour, the bookings of a day).
 */
@org.jspecify.annotations.NullMarked
package frontdesk.timetable;
