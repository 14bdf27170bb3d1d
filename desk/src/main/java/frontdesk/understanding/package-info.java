/** Words to meaning, for one utterance at a time, without state and without I/O. */
@org.jspecify.annotations.NullMarked
package frontdesk.understanding;
