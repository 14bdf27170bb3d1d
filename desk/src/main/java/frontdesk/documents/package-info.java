/** The text of the files that owners have: menus, price lists, house rules, as PDF, Word, OpenDocument or plain text. Reads, bounded in size and time, and keeps nothing. */
@org.jspecify.annotations.NullMarked
package frontdesk.documents;
