package frontdesk.understanding;

/** What people say, beside the times that they have, who are called for an appointment. */
public enum Remark {
    /** They are booked up, or have nothing at a time that they name. */
    NONE_FREE,
    /** It stands in their book. */
    NOTED,
    /** Who is it, and for whom? */
    WHO,
    /** What is the telephone number? */
    NUMBER,
    /** What is it about? */
    WHY,
    /** It is a machine that speaks. */
    MACHINE,
    /** A program asks in their place who calls and why, and rings them then. */
    SCREENED,
    /** There is no such business here. */
    MISDIALLED,
    /** They ask something. */
    QUESTION
}
