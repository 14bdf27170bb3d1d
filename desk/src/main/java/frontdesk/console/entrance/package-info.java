/** Signing in and staying so: passwords, second factors, accounts elsewhere, and what everybody sets for themselves. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.entrance;
