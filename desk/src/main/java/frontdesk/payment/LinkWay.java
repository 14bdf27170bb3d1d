package frontdesk.payment;

/** How whoever booked is sent the link for their deposit; who can be sent none pays at the desk, and nothing is let go for it. */
public enum LinkWay {
    TEXT,
    MAIL,
    NONE
}
