package frontdesk.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code crm_copy} of one business with one vendor. */
record CrmCopyRows(Handle handle, BusinessId business, String vendor) {
    private record Row(@Nullable String theirs, Instant begunAt) {}

    /** Where somebody who begins to write something stands. */
    sealed interface Begun {
        record First() implements Begun {}

        /** Somebody began long enough ago that it would show by now, and never said that it arrived here. */
        record Again() implements Begun {}

        /** Somebody has begun just now; whether it arrived will show later. */
        record Doubtful() implements Begun {}

        record Done(String theirs) implements Begun {}
    }

    /** @param since what was begun before went to another account, so that nothing is known of it in this one */
    Begun begin(String ours, Instant now, Duration doubt, Instant since) {
        boolean first = handle.createUpdate("""
                        insert into crm_copy (business_id, vendor, ours, begun_at) values (:business, :vendor, :ours, :now)
                        on conflict do nothing
                        """)
                        .bind("business", business.value())
                        .bind("vendor", vendor)
                        .bind("ours", ours)
                        .bind("now", now)
                        .execute()
                == 1;
        if (first) {
            return new Begun.First();
        }
        Optional<Row> row = lock(ours);
        if (row.isEmpty()) {
            return new Begun.Doubtful();
        }
        String theirs = row.get().theirs();
        Instant begunAt = row.get().begunAt();
        boolean here = !begunAt.isBefore(since);
        if (here && theirs != null) {
            return new Begun.Done(theirs);
        }
        if (here && begunAt.plus(doubt).isAfter(now)) {
            return new Begun.Doubtful();
        }
        handle.createUpdate("""
                        update crm_copy set begun_at = :now, theirs = null
                         where business_id = :business and vendor = :vendor and ours = :ours
                        """)
                .bind("business", business.value())
                .bind("vendor", vendor)
                .bind("ours", ours)
                .bind("now", now)
                .execute();
        return new Begun.Again();
    }

    private Optional<Row> lock(String ours) {
        return handle.createQuery("""
                        select theirs, begun_at from crm_copy
                         where business_id = :business and vendor = :vendor and ours = :ours for update
                        """)
                .bind("business", business.value())
                .bind("vendor", vendor)
                .bind("ours", ours)
                .map((row, context) -> new Row(row.getString("theirs"), Moments.of(row, "begun_at")))
                .findOne();
    }

    void done(String ours, String theirs) {
        handle.createUpdate("""
                        update crm_copy set theirs = :theirs
                         where business_id = :business and vendor = :vendor and ours = :ours
                        """)
                .bind("business", business.value())
                .bind("vendor", vendor)
                .bind("ours", ours)
                .bind("theirs", theirs)
                .execute();
    }

    /** It was there and is not any more. */
    void lost(String ours) {
        handle.createUpdate("""
                        delete from crm_copy where business_id = :business and vendor = :vendor and ours = :ours
                        """)
                .bind("business", business.value())
                .bind("vendor", vendor)
                .bind("ours", ours)
                .execute();
    }

    /** It was refused, so nothing is there. */
    void forget(String ours) {
        handle.createUpdate("""
                        delete from crm_copy
                         where business_id = :business and vendor = :vendor and ours = :ours and theirs is null
                        """)
                .bind("business", business.value())
                .bind("vendor", vendor)
                .bind("ours", ours)
                .execute();
    }
}
