/** Deposits and orders as the owner sees them: what is open, what is paid, what things cost. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.payments;
