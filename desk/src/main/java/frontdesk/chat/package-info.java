/** Conversations in writing: on a web page, by text, over HTTP; held by the same receptionist as calls. */
@org.jspecify.annotations.NullMarked
package frontdesk.chat;
