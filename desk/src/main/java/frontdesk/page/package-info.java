/** What all pages share, whoever reads them: the words for times, the style sheet and scripts, and the guard at the door. */
@org.jspecify.annotations.NullMarked
package frontdesk.page;
