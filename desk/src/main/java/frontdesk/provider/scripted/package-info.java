/** Every outsider, played by us on this machine: for the demo, for tests, and for bad days on demand. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.scripted;
