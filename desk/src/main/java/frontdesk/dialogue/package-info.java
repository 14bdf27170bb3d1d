/** What was meant so far, and what to do or say next. It decides and never acts. */
@org.jspecify.annotations.NullMarked
package frontdesk.dialogue;
