package frontdesk.reception;

/**
 * What any voice agent can do here, ours or another's: check, book, move, cancel, look up. Takes and gives plain values in our words; the
 * doors' outcomes come back as they are, each with a sentence that can be said.
 */
public final class ToolBelt {}
