package frontdesk.journal;

import java.util.Set;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;

/**
 * At which of a business's places something was done in a call: a call belongs to the business, and to a place by this. Places go by their short names; {@link #MAIN} is
 * where none was named.
 */
public final class CallPlaces {
    /** Where something was done that names no place. */
    public static final String MAIN = "";

    private final Database database;

    CallPlaces(Database database) {
        this.database = database;
    }

    /** Notes, with what was done and in its transaction, where that was. */
    public void note(Handle handle, BusinessId business, CallId call, String place) {
        new CallPlaceRows(handle, business).add(call, place);
    }

    /** Whether something was done in it at one of these. */
    public boolean isAt(BusinessId business, CallId call, Set<String> places) {
        return database.read(handle -> new CallPlaceRows(handle, business).has(call, places));
    }

    /** The calls in which something was done at one of these. */
    public Set<CallId> at(BusinessId business, Set<String> places) {
        return database.read(handle -> new CallPlaceRows(handle, business).at(places));
    }
}
