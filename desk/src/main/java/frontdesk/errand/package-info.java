/**
 * What we telephone for on somebody's behalf: a user wants an appointment, and providers are called one after another until one has it.
 *
 * <pre>
 *   make ─▶ QUEUED ──next call──▶ CALLING ──confirmed──▶ BOOKED: the user is told
 *             ▲ ▲                  │  │ ╰──no time, and nobody is left──▶ EXHAUSTED: the user is told
 *             │ ╰──no time, ───────╯  ╰──over while the user is asked──▶ ASKING
 *             │    or not reached                                          │
 *             ╰───────────────────────── the user answers ─────────────────╯
 *   from each but the ends: ─▶ STOPPED by the user
 * </pre>
 *
 * <p>Four doors: {@code Errands} for users, {@code ErrandTexts} for what they write, {@code ErrandCalls} for whoever places calls, {@code ErrandTools}
 * for the agent that speaks in one.
 * Every change of an errand locks its row first; whoever takes a call locks the account's row before, and nobody in the other order.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.errand;
