/** What came of it all: figures over a range against the one before, of one business or of all side by side. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.insight;
