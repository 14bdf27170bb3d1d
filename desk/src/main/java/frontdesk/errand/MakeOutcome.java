package frontdesk.errand;

/** What became of the wish for an errand. */
public sealed interface MakeOutcome {
    /** {@code repeated} where this request came before and nothing was done again. */
    record Made(Errand errand, boolean repeated) implements MakeOutcome {}

    /** The key came before with another request. */
    record KeyUsed() implements MakeOutcome {}

    /** The wished time is not understood; {@code impossible} where there is no such day or time. */
    record TimeNotUnderstood(boolean impossible) implements MakeOutcome {}

    /** Neither the request nor the directory names anybody to call. */
    record NobodyToCall() implements MakeOutcome {}
}
