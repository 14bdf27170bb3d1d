/** Pages put into another language once they are rendered: what they say in English is the key under which the other stands in a catalogue. */
@org.jspecify.annotations.NullMarked
package frontdesk.translation;
