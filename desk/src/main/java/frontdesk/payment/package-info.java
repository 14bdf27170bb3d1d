/** Deposits and what is ordered: what is to be paid, by when, through whom, and what is given back. */
@org.jspecify.annotations.NullMarked
package frontdesk.payment;
