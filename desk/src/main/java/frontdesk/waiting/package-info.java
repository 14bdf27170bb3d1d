/**
 * Who waits for a time that is taken.
 *
 * <pre>
 *   join ─▶ WAITING ──something fits and is held──▶ OFFERED ──yes──▶ BOOKED
 *              │  ▲                                   │ ╰──no──▶ DECLINED
 *              │  ╰── the held time was lost ─────────╯ ╰─no answer─▶ EXPIRED      (the next in line is asked; an answer counts still)
 *              ╰─▶ WITHDRAWN, or OVER once its last day is past
 * </pre>
 *
 * <p>The list is served whenever the diary lets a time go, and every half minute for what lapsed. Whoever is asked has the time held for them as
 * long as they may answer; who asks them is not decided here: {@code WaitingOffered} is announced.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.waiting;
