package frontdesk.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/** The door to how many conversations there were, and what they were like. */
public final class Tallies {
    private final Database database;

    Tallies(Database database) {
        this.database = database;
    }

    /** How many calls began in a stretch of time, and what came of them. */
    public CallCounts counts(BusinessId business, Instant from, Instant to) {
        return database.read(handle -> new CallStretch(handle, business, from, to).counted());
    }

    /**
     * What the calls were like that began in a stretch of time, by the calendar and the clock of a zone.
     *
     * @param changes after each of which whoever answers was another, in order
     */
    public CallFigures figures(BusinessId business, Instant from, Instant to, ZoneId zone, List<Instant> changes) {
        return database.read(
                handle -> new CallFigureRows(new CallStretch(handle, business, from, to), zone).counted(changes));
    }

    /** The telephone calls of a stretch of time whose callers can be written to and may want it, the oldest first. */
    public List<MissedCall> missed(BusinessId business, Instant from, Instant to) {
        return database.read(handle -> new CallGroupRows(new CallStretch(handle, business, from, to)).missed());
    }
}
