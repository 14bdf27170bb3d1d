package frontdesk.errand;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code errand_account}: the referee of how many calls an account has at once. */
record AccountRows(Handle handle, BusinessId business) {
    /** What it may have at once; nobody else takes a call until this transaction ends. Without a word from the account, the smallest plan's. */
    CallPlan lock() {
        handle.createUpdate("""
                        insert into errand_account (business_id, calls_at_once, burst) values (:business, :calls, :burst) on conflict do nothing
                        """)
                .bind("business", business.value())
                .bind("calls", CallPlan.FREE.callsAtOnce())
                .bind("burst", CallPlan.FREE.burst())
                .execute();
        return handle.createQuery(
                        "select calls_at_once, burst from errand_account where business_id = :business for update")
                .bind("business", business.value())
                .map((row, context) -> new CallPlan(row.getInt(1), row.getInt(2)))
                .one();
    }

    void allow(CallPlan plan) {
        handle.createUpdate("""
                        insert into errand_account (business_id, calls_at_once, burst) values (:business, :calls, :burst)
                        on conflict (business_id) do update set calls_at_once = excluded.calls_at_once, burst = excluded.burst
                        """)
                .bind("business", business.value())
                .bind("calls", plan.callsAtOnce())
                .bind("burst", plan.burst())
                .execute();
    }

    /** When its providers are called. */
    CallingHours hours() {
        return handle.createQuery("select hours from errand_account where business_id = :business")
                .bind("business", business.value())
                .mapTo(String.class)
                .findOne()
                .map(hours -> ErrandJson.read(hours, CallingHours.class))
                .orElse(CallingHours.USUAL);
    }

    void callAt(CallingHours hours) {
        lock();
        handle.createUpdate("update errand_account set hours = cast(:hours as json) where business_id = :business")
                .bind("hours", ErrandJson.write(hours))
                .bind("business", business.value())
                .execute();
    }

    /** Who places its calls asks for so long a rest; for none where it has said nothing of the kind. */
    void leaveAlone(Duration rest, Instant now) {
        if (rest.isPositive()) {
            handle.createUpdate("update errand_account set left_alone_until = :until where business_id = :business")
                    .bind("until", Moments.utc(now.plus(rest)))
                    .bind("business", business.value())
                    .execute();
        }
    }

    boolean isLeftAlone(Instant now) {
        return handle.createQuery("""
                        select left_alone_until > :now from errand_account
                        where business_id = :business and left_alone_until is not null
                        """)
                .bind("now", Moments.utc(now))
                .bind("business", business.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** The accounts that have an errand due to call. */
    static List<BusinessId> withWork(Handle handle, Instant now) {
        return handle.createQuery("select distinct business_id from errand where due_at <= :now")
                .bind("now", Moments.utc(now))
                .map((row, context) -> new BusinessId(row.getObject(1, UUID.class)))
                .list();
    }
}
