/** Calls as they are read, heard, judged, corrected, redacted and shared; and stepped in to while they go on. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.calls;
