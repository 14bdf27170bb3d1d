package frontdesk.storefront;

import java.util.List;
import java.util.UUID;

import frontdesk.journal.Turn;

/**
 * A conversation in writing as a customer sees it.
 *
 * @param session by which it goes on; empty before the first message
 * @param message what the next message is called, so that one sent twice is one
 * @param lines what was said so far, without our first words
 * @param over nothing more is expected
 */
record ChatView(String session, String message, String greeting, List<Line> lines, boolean over) {
    /** One message; {@code mine} is the customer's. */
    record Line(boolean mine, String text) {
        static Line of(Turn turn) {
            return new Line(turn.speaker() == Turn.Speaker.CALLER, turn.text());
        }
    }

    static ChatView fresh(String greeting) {
        return new ChatView("", UUID.randomUUID().toString(), greeting, List.of(), false);
    }
}
