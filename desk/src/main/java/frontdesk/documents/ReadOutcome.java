package frontdesk.documents;

/** What came of reading a file. */
public sealed interface ReadOutcome {

    /** @param text line by line, blank lines between paragraphs */
    record Text(String text) implements ReadOutcome {}

    /** @param why as its owner is told, with what they can do */
    record Unreadable(String why) implements ReadOutcome {}
}
