/** Webhooks out: programs of others are told what happens, signed, in order, until they have taken it. */
@org.jspecify.annotations.NullMarked
package frontdesk.hooks;
