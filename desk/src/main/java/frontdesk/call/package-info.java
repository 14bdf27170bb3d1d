/** One phone call: turns, barge-in, silence, hand-over, recording and hang-up. */
@org.jspecify.annotations.NullMarked
package frontdesk.call;
