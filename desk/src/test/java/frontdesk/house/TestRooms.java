package frontdesk.house;

import java.net.URI;
import java.time.Clock;
import java.util.List;

import frontdesk.accounts.AccountKeys;
import frontdesk.store.Database;
import frontdesk.storefront.BookingLinks;

/** All rooms for a test, with keys that everybody knows. */
public final class TestRooms {
    private static final byte[] KEY = new byte[32];

    private TestRooms() {}

    public static Rooms on(Database database, Clock clock) {
        return on(database, Outsiders.NOBODY, clock);
    }

    public static Rooms on(Database database, Outsiders outsiders, Clock clock) {
        return on(database, URI.create("https://frontdesk.example"), outsiders, clock);
    }

    /** @param address where this desk is reached from outside */
    public static Rooms on(Database database, URI address, Outsiders outsiders, Clock clock) {
        return Rooms.build(
                database, KEY, AccountKeys.of(List.of(KEY)), new BookingLinks(KEY, address), outsiders, clock);
    }
}
