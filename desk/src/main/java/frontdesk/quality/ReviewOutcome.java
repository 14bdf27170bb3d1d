package frontdesk.quality;

/** What became of a reviewer's verdict. */
public sealed interface ReviewOutcome {
    record Kept(Review review) implements ReviewOutcome {}

    /** The call has no score: it goes on, or nothing was said in it. */
    record NotScored() implements ReviewOutcome {}

    /** The score that they name is none, or they disagree and name the very one that they saw. */
    record NoSuchScore() implements ReviewOutcome {}
}
