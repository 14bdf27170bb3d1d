package frontdesk.message;

/**
 * By which way a text goes. One that may go by WhatsApp is tried in this order, and is never lost between two of them:
 *
 * <pre>
 *   WHATSAPP ──they have not written for a day──▶ TEMPLATE ──there is none, or it is not taken──▶ SMS
 *      ╰───────────────────────────────── they are not on WhatsApp ───────────────────────────────▲
 * </pre>
 */
public enum Route {
    /** WhatsApp in our own words: only within a day of theirs. */
    WHATSAPP,
    /** WhatsApp in words that were approved before, with the text in their one place. */
    TEMPLATE,
    SMS
}
