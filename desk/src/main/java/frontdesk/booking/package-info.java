/**
 * The diary: hold, keep, move, mark and let go.
 *
 * <pre>
 *   wish ─▶ Timetable ── what would do? ──▶ Placing ── who was first? ──▶ claim, place (the constraints)
 *            (a pure function, room timetable)                             │
 *                                                                         ▼
 *          hold ─▶ HELD ──confirm──▶ CONFIRMED ──cancel──▶ CANCELLED     Ledger, Changes: booking, history and
 *                   │  ╲               │    ▲  ╲                         announcements in one transaction
 *              lapse or ╲__book________╯    ╰─ move, undo
 *              release ▼                        ╲──▶ ARRIVED ──▶ COMPLETED, or NO_SHOW
 *                     LAPSED ──confirm, while its time is free──▶ CONFIRMED
 * </pre>
 *
 * <p>What is offered and what is accepted is one decision, {@code Timetable.verdict}. A hold that ran out is in nobody's way: whoever wants its
 * time lets it go in the same transaction, and a job sweeps up the rest. Searches and the first try of a booking read a {@code Glance}, what is
 * taken as this node remembers it; the constraints decide.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.booking;
