/** What callers left for a person to do: messages, voicemail and the wish to be called back; whoever is to know is told by text. */
@org.jspecify.annotations.NullMarked
package frontdesk.followup;
