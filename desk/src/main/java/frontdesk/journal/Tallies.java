package frontdesk.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
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

    /** The same day by day, by the calendar of a zone; days that had none are left out. */
    public SortedMap<LocalDate, CallCounts> days(BusinessId business, Instant from, Instant to, ZoneId zone) {
        return database.read(handle -> new CallStretch(handle, business, from, to).days(zone));
    }

    /**
     * What the calls were like that began in a stretch of time, by the calendar and the clock of a zone.
     *
     * @param changes after each of which whoever answers was another, in order
     */
    public CallFigures figures(BusinessId business, Instant from, Instant to, ZoneId zone, List<Instant> changes) {
        return planned(
                handle -> new CallFigureRows(new CallStretch(handle, business, from, to), zone).counted(changes));
    }

    /** How long the callers of a stretch of time waited for answers. */
    public CallWaits waits(BusinessId business, Instant from, Instant to) {
        return planned(handle -> new CallWaitRows(new CallStretch(handle, business, from, to)).counted());
    }

    /** The calls of several businesses, in two stretches of time each: one question, however many they are. */
    public CallsCompared compared(List<Comparison> asked) {
        return planned(handle -> new CallComparisonRows(handle, asked).counted());
    }

    /** With plans for the stretch that is asked for: one that is to do for every stretch looks up the calls of a year one by one. */
    private <T> T planned(Function<Handle, T> asked) {
        return database.transaction(handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return asked.apply(handle);
        });
    }

    /**
     * The telephone calls of a stretch of time after which somebody had to see to the caller.
     *
     * @param written those calls, of whatever time, whose caller was written to
     */
    public Missed missed(BusinessId business, Instant from, Instant to, Set<CallId> written) {
        return planned(handle -> {
            var rows = new MissedCallRows(new CallStretch(handle, business, from, to));
            return new Missed(rows.all(), rows.seenTo(written));
        });
    }
}
