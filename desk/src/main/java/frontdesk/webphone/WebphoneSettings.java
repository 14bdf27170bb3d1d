package frontdesk.webphone;

import java.time.Duration;

/** How much of this machine visitors of the booking pages may talk away. */
public interface WebphoneSettings {
    /** Whether visitors may ring from the booking page of any business; what an owner switches off stays off. */
    boolean visitors();

    /** How many visitors talk at once on this node; the lines beyond are kept for who dials. */
    int atOnce();

    /** How long one visitor may talk. */
    Duration longest();
}
