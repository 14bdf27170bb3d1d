package frontdesk.booking;

import java.time.Clock;
import java.time.Instant;

import frontdesk.store.Database;

/** Sweeps up holds that ran out and requests nobody will repeat any more. Nothing waits for it: a lapsed hold is in nobody's way. */
record LapsedHolds(Database database, Clock clock) implements Runnable {
    static final String NAME = "lapsed-holds";

    @Override
    public void run() {
        Instant now = clock.instant();
        database.transaction(handle -> new LapsedRows(handle).letGo(now) + new RequestRows(handle).forgetOld(now));
    }
}
