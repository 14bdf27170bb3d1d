/** The owner's pages, rendered here and kept up to date by what the journal tells. */
@org.jspecify.annotations.NullMarked
package frontdesk.console;
