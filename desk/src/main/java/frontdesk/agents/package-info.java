/**
 * The agents that somebody else's platform runs for our businesses: what they are to be, by the business's profile; what we have made there; and the
 * difference, which is shown before it is applied.
 *
 * <pre>
 *   Business ─▶ Blueprint ─▶ Workspace.draw ─▶ Parts ─╮
 *                                 Workspace.read ─────┼─▶ Plan of Steps ─▶ Sync: one part after another, each remembered at once
 *                                 agent_part ─────────╯
 * </pre>
 *
 * <p>Whoever makes a part writes down first that they will, and then the platform's id of it. A run that dies in between leaves a part without an id, and
 * the next run finds it there by our mark.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.agents;
