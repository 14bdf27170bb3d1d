package frontdesk.provider.speech;

import frontdesk.kernel.OutsideTrouble;

/** What a vendor says while it listens. */
public sealed interface News {
    /** A vendor that does not say how much of the sound its words cover. */
    double UNTOLD = Double.POSITIVE_INFINITY;

    /**
     * The words since those that are settled; the next such news replace them.
     *
     * @param until up to which second of the connection's sound they reach
     */
    record SoFar(String text, double until) implements News {}

    /**
     * Words that will not change.
     *
     * @param last they answer that the utterance is over
     */
    record Settled(String text, double confidence, double until, boolean last) implements News {}

    /** It will hear nothing more on this connection. */
    record Refused(OutsideTrouble why) implements News {}

    /** Nothing that concerns the words. */
    record Nothing() implements News {}
}
