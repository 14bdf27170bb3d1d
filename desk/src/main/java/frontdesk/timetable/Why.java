package frontdesk.timetable;

/** Why a time cannot be booked at all, whoever has it. */
public enum Why {
    PAST,
    TOO_SOON,
    TOO_FAR,
    /** Nobody, or fewer. */
    BAD_PARTY,
    PARTY_TOO_LARGE,
    UNKNOWN_SERVICE,
    UNKNOWN_RESOURCE,
    /** No such variant, add-on, area or place. */
    UNKNOWN_OPTION,
    BAD_DURATION,
    /** Within the hours, but none of the starts that the grid offers. */
    BETWEEN_STARTS,
    /** The clocks jump over it that night. */
    NO_SUCH_TIME,
    /** This service is not booked by phone, or not on the web. */
    NOT_BY_THIS_DOOR,
    /** This customer has booked as often as one may. */
    CUSTOMER_LIMIT
}
