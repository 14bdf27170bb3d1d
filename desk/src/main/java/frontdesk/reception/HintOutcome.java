package frontdesk.reception;

/** What has come of a hint; it stands with the hint on its call. */
sealed interface HintOutcome {
    /**
     * The conversation goes on with it.
     *
     * @param understood in a few words, for a person who reads along; empty where only the language model made something of it
     */
    record TakenUp(String understood) implements HintOutcome {}

    /** Nothing follows from it. */
    record NotUnderstood() implements HintOutcome {}

    /** It was no more than a yes or a no, and these are the caller's to give. */
    record NotTheirYes() implements HintOutcome {}
}
