/** The accounts that a business holds elsewhere: what may be connected, and its secrets encrypted at rest. */
@org.jspecify.annotations.NullMarked
package frontdesk.accounts;
