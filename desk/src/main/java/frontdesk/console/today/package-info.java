/** The first page of the day: who is on the phone, what comes, and what needs a person. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.today;
