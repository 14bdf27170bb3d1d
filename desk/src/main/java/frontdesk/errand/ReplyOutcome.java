package frontdesk.errand;

/** What became of a user's answer. */
public sealed interface ReplyOutcome {
    /** The call hears it, or the provider is called back. */
    record Answered(Question question) implements ReplyOutcome {}

    /** Nothing was asked, or the answer came too late. */
    record NothingAsked() implements ReplyOutcome {}
}
