package frontdesk.provider.asterisk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.asterisk.DialplanCalls.Announced;
import frontdesk.provider.asterisk.DialplanCalls.Next;

/** The rows of {@code asterisk_call}. */
record DialplanRows(Handle handle) {
    private static final String HANG_UP = "hangup";

    void add(UUID name, Announced call, Instant now) {
        PhoneNumber from = call.from();
        handle.createUpdate("""
                        insert into asterisk_call (business_id, call_name, caller, dialled, announced_at)
                        values (:business, :name, :caller, :dialled, :now)
                        """)
                .bind("business", call.business().value())
                .bind("name", name)
                .bind("caller", from == null ? null : from.e164())
                .bind("dialled", call.to().e164())
                .bind("now", utc(now))
                .execute();
    }

    Optional<Announced> take(UUID name, Instant now, Instant notBefore) {
        return handle.createQuery("""
                        update asterisk_call set taken_at = :now
                        where call_name = :name and taken_at is null and announced_at >= :from
                        returning business_id, caller, dialled
                        """)
                .bind("name", name)
                .bind("now", utc(now))
                .bind("from", utc(notBefore))
                .map((row, context) -> {
                    String caller = row.getString("caller");
                    return new Announced(
                            new BusinessId(row.getObject("business_id", UUID.class)),
                            caller == null ? null : new PhoneNumber(caller),
                            new PhoneNumber(row.getString("dialled")));
                })
                .findOne();
    }

    void end(UUID name, Next next) {
        String step =
                switch (next) {
                    case Next.HangUp() -> HANG_UP;
                    case Next.Dial(PhoneNumber to) -> to.e164();
                    case Next.Broken() -> null;
                };
        handle.createUpdate("""
                        update asterisk_call set next_step = coalesce(next_step, :step) where call_name = :name
                        """).bind("step", step).bind("name", name).execute();
    }

    Next next(UUID name) {
        return handle.createQuery("""
                        select next_step from asterisk_call where call_name = :name and next_step is not null
                        """)
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .<Next>map(step -> step.equals(HANG_UP) ? new Next.HangUp() : new Next.Dial(new PhoneNumber(step)))
                .orElseGet(Next.Broken::new);
    }

    void forgetBefore(Instant time) {
        handle.createUpdate("delete from asterisk_call where announced_at < :time")
                .bind("time", utc(time))
                .execute();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
