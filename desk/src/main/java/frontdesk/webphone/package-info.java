/** The browser as a telephone: who may ring from a page, the socket that carries the sound, and the line of the call. */
@org.jspecify.annotations.NullMarked
package frontdesk.webphone;
