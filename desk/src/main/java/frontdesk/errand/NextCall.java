package frontdesk.errand;

/** What somebody who asks for the next call is given. */
public sealed interface NextCall {
    /** It is theirs; they tell when it has begun and when it is over. */
    record Taken(CallOrder order) implements NextCall {}

    /** No errand waits to call now. */
    record Nothing() implements NextCall {}

    /** The account has as many calls as it may have at once. */
    record AllBusy(int callsAtOnce) implements NextCall {}
}
