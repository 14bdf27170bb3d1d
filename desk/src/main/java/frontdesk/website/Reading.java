package frontdesk.website;

/** What came of reading a website or a text. */
public sealed interface Reading {

    /** Something could be read. */
    record Found(Findings findings) implements Reading {}

    /**
     * Nothing of what we look for stands there.
     *
     * @param script whether it is a page that shows its text only to who runs its programs
     */
    record Nothing(boolean script) implements Reading {}

    /** The address did not lead to a page; a sentence for the owner says why. */
    record NotReached(String why) implements Reading {}
}
