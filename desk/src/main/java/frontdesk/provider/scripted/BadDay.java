package frontdesk.provider.scripted;

/** What can go wrong at the Messages endpoint. */
public enum BadDay {
    /** Nothing: texts are taken, sent and delivered. */
    NONE,
    /** Connections break off without an answer, and nothing is taken. */
    DOWN,
    /** The text is taken, but the answer is lost on its way. */
    ANSWER_LOST,
    /** 500, nothing taken. */
    FAILING,
    /** 200 with JSON that says nothing of what was asked, nothing taken. */
    SAYS_NOTHING,
    /** 429 with code 20429. */
    TOO_MANY_REQUESTS,
    /** 400 with code 21610: they said STOP to the carrier. */
    OPTED_OUT,
    /** 400 with code 21614: not a mobile number. */
    NOT_MOBILE,
    /** Taken, and then not delivered, with code 30005. */
    UNDELIVERED,
    /** Taken and delivered, and told in the wrong order. */
    NEWS_OUT_OF_ORDER
}
