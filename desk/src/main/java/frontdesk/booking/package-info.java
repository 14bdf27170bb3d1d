/**
 * The diary: find, hold, keep, move and let go.
 *
 * <pre>
 *   wish ─▶ Timetable ── what would do? ──▶ Placing ── who was first? ──▶ claim (the exclusion constraint)
 *            (a pure function)                                             │
 *                                                                         ▼
 *          hold ─▶ HELD ──confirm──▶ CONFIRMED ──cancel──▶ CANCELLED     Ledger: booking, history and
 *                   │  ╲               │    ▲                            announcements in one transaction
 *              lapse or ╲__book________╯    ╰─ move
 *              release ▼
 *                     LAPSED ──confirm, while its time is free──▶ CONFIRMED
 * </pre>
 *
 * <p>What is offered and what is accepted is one decision, {@code Timetable.verdict}. A hold that ran out is in nobody's way: whoever wants its
 * time lets it go in the same transaction, and a job sweeps up the rest.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.booking;
