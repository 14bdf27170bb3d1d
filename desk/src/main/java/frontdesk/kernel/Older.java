package frontdesk.kernel;

import java.time.Instant;
import java.util.UUID;

/** Where somebody who reads backwards in time goes on: with what is older than that moment, and of the moment itself with what has a smaller id. */
public record Older(Instant than, UUID id) {
    /** Everything, whenever it was. */
    public static final Older THAN_ALL = new Older(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** Whether something comes after what was read; ids are compared as PostgreSQL does. */
    public boolean includes(Instant at, UUID its) {
        int moment = at.compareTo(than);
        return moment < 0 || (moment == 0 && its.toString().compareTo(id.toString()) < 0);
    }
}
