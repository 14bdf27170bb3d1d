package frontdesk.provider.scripted;

/** How news of the calls that the desk places reach it. */
public enum CallNews {
    ONCE,
    TWICE_AND_OUT_OF_ORDER,
    /** None comes but the call's own end. */
    MISSING
}
