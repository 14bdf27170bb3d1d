/** What is telephoned for on somebody's behalf, as it is asked for and followed. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.errands;
