/** What happened: calls, transcripts, tool uses and the audit trail. */
@org.jspecify.annotations.NullMarked
package frontdesk.journal;
