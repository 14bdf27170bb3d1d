package frontdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;

/** The corrections in the rows of {@code call}. */
final class CallCorrectionRows {
    private CallCorrectionRows() {}

    /** What came of a call by what was noted, and by what counts now. */
    record Standing(Disposition noted, Disposition now) {}

    /** Of a call that is over; nobody else corrects it until this transaction ends. */
    static Optional<Standing> lock(Handle handle, BusinessId business, CallId call) {
        return handle.createQuery("""
                        select disposition, coalesce(corrected, disposition) as now from call
                         where business_id = :business and id = :id and ended_at is not null
                           for update
                        """)
                .bind("business", business.value())
                .bind("id", call.value())
                .map((row, context) -> new Standing(
                        Disposition.valueOf(row.getString("disposition")), Disposition.valueOf(row.getString("now"))))
                .findOne();
    }

    static void put(Handle handle, BusinessId business, CallId call, Disposition right, String actor, Instant at) {
        handle.createUpdate("""
                        update call set corrected = :right, corrected_by = :actor, corrected_at = :at
                         where business_id = :business and id = :id
                        """)
                .bind("business", business.value())
                .bind("id", call.value())
                .bind("right", right.name())
                .bind("actor", actor)
                .bind("at", at)
                .execute();
    }

    static void takeBack(Handle handle, BusinessId business, CallId call) {
        handle.createUpdate("""
                        update call set corrected = null, corrected_by = null, corrected_at = null
                         where business_id = :business and id = :id
                        """)
                .bind("business", business.value())
                .bind("id", call.value())
                .execute();
    }

    /** Of a row of {@code call}. */
    static @Nullable CallCorrection of(ResultSet row) throws SQLException {
        Instant at = Moments.orNull(row, "corrected_at");
        return at == null
                ? null
                : new CallCorrection(
                        Disposition.valueOf(row.getString("disposition")), row.getString("corrected_by"), at);
    }

    /** What came of a call by its row: a person's word counts before what was noted. */
    static Disposition counting(ResultSet row) throws SQLException {
        String corrected = row.getString("corrected");
        return Disposition.valueOf(corrected == null ? row.getString("disposition") : corrected);
    }
}
