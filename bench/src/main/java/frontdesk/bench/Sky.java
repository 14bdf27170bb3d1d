package frontdesk.bench;

import java.util.List;

/** How a vendor fares for a while: what becomes of requests to it, and of its answers. */
enum Sky {
    FINE,
    /** Done, and answered after some seconds. */
    SLOW,
    /** Not done: 429, with when to come again. */
    TOO_MANY,
    /** Not done: 500. */
    BROKEN,
    /** Done or not, and never answered. */
    SILENT,
    /** Done or not, and the connection is cut without an answer. */
    CUT,
    /** Done, and the answer stops half way on a connection that stays open. */
    HALF_OPEN,
    /** Not done, and answered with 200 and something that is no JSON. */
    NO_JSON,
    /** Not done, and answered with 200 and JSON that says nothing. */
    OTHER_JSON;

    /** All that is not fine, in an order that visits each. */
    static final List<Sky> BAD = List.of(values()).subList(1, values().length);
}
