package frontdesk.agents;

/** What came of asking that a platform answers a number. */
public enum TakeOutcome {
    /** It will, from the next sync on. */
    NOTED,
    /** The number is there already, by somebody else's hand, and stays as it is. */
    THERE_ALREADY,
    /** The platform has not been given the keys of the carrier to which the number belongs. */
    NO_CARRIER
}
