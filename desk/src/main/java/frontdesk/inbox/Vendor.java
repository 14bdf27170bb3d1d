package frontdesk.inbox;

import java.io.IOException;
import java.io.InputStream;

import org.jdbi.v3.core.Handle;

/** What is particular to one vendor's webhooks: how they are signed, what each is called, and what follows from it. */
public interface Vendor {
    /** Its name in the inbox, the same for ever: rows carry it. */
    String name();

    /** Whether it is theirs, whose it is and what it is called; asked while the vendor waits, so it does no more than that. */
    Admission judge(Arrival arrival);

    /**
     * Whether somebody waits for what follows from them, as a payer for the word that it has arrived. What nobody waits for is read one after the other, with a
     * rest in between.
     */
    default boolean isWaitedFor() {
        return true;
    }

    /**
     * Acts on one that was kept. What is written by the handle is written if and only if the delivery is noted as read, so that it is done once, whatever
     * dies in between; what goes elsewhere may happen again. A failure lets it be tried again later.
     *
     * @param body its bytes, read from the database piece by piece
     */
    void read(Handle handle, Delivery delivery, InputStream body) throws IOException;
}
