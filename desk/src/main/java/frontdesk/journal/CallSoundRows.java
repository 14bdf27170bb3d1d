package frontdesk.journal;

import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** The rows of {@code call_sound}. */
final class CallSoundRows {
    private CallSoundRows() {}

    static void put(Handle handle, BusinessId business, CallId call, CallSound sound) {
        handle.createUpdate("""
                        insert into call_sound (business_id, call_id, lost, jitter, lost_there, jitter_there, round_trip)
                        values (:business, :call, :lost, :jitter, :lostThere, :jitterThere, :roundTrip)
                        on conflict (business_id, call_id) do update
                           set lost = excluded.lost, jitter = excluded.jitter, lost_there = excluded.lost_there,
                               jitter_there = excluded.jitter_there, round_trip = excluded.round_trip
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("lost", sound.lost())
                .bind("jitter", sound.jitter())
                .bind("lostThere", sound.lostThere())
                .bind("jitterThere", sound.jitterThere())
                .bind("roundTrip", sound.roundTrip())
                .execute();
    }

    static Optional<CallSound> find(Handle handle, BusinessId business, CallId call) {
        return handle.createQuery("select * from call_sound where business_id = :business and call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .map((row, context) -> new CallSound(
                        row.getDouble("lost"),
                        row.getInt("jitter"),
                        row.getObject("lost_there", Double.class),
                        row.getObject("jitter_there", Integer.class),
                        row.getObject("round_trip", Integer.class)))
                .findOne();
    }
}
