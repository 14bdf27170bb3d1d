/** After-call work: what follows when another platform's agent has held a call for a business. */
@org.jspecify.annotations.NullMarked
package frontdesk.aftercall;
