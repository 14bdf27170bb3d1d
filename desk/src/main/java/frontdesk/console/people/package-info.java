/** Contacts: their timeline, duplicates, and tables of them in and out. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.people;
