package frontdesk.provider.asterisk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.asterisk.DialplanCalls.Announced;
import frontdesk.provider.asterisk.DialplanCalls.Next;
import frontdesk.provider.asterisk.DialplanCalls.Taken;
import frontdesk.store.Moments;

/** The rows of {@code asterisk_call}. */
record DialplanRows(Handle handle) {
    private static final String HANG_UP = "hangup";
    private static final String MEET = "meet ";

    void add(UUID name, boolean placed, Announced call, Instant now) {
        PhoneNumber from = call.from();
        handle.createUpdate("""
                        insert into asterisk_call (business_id, call_name, placed, caller, dialled, announced_at)
                        values (:business, :name, :placed, :caller, :dialled, :now)
                        """)
                .bind("business", call.business().value())
                .bind("name", name)
                .bind("placed", placed)
                .bind("caller", from == null ? null : from.e164())
                .bind("dialled", call.to().e164())
                .bind("now", Moments.utc(now))
                .execute();
    }

    Optional<Taken> take(UUID name, Instant now, Instant notBefore) {
        return handle.createQuery("""
                        update asterisk_call set taken_at = :now
                        where call_name = :name and taken_at is null and announced_at >= :from
                        returning business_id, placed, caller, dialled
                        """)
                .bind("name", name)
                .bind("now", Moments.utc(now))
                .bind("from", Moments.utc(notBefore))
                .map((row, context) -> {
                    String caller = row.getString("caller");
                    var call = new Announced(
                            new BusinessId(row.getObject("business_id", UUID.class)),
                            caller == null ? null : new PhoneNumber(caller),
                            new PhoneNumber(row.getString("dialled")));
                    return new Taken(call, row.getBoolean("placed"));
                })
                .findOne();
    }

    void end(UUID name, Next next) {
        String step =
                switch (next) {
                    case Next.HangUp() -> HANG_UP;
                    case Next.Dial(PhoneNumber to) -> to.e164();
                    case Next.Meet(String application, UUID bridge) -> MEET + application + " " + bridge;
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
                .map(DialplanRows::read)
                .orElseGet(Next.Broken::new);
    }

    private static Next read(String step) {
        String[] words = step.split(" ");
        return words.length == 3
                ? new Next.Meet(words[1], UUID.fromString(words[2]))
                : step.equals(HANG_UP) ? new Next.HangUp() : new Next.Dial(new PhoneNumber(step));
    }

    void forgetBefore(Instant time) {
        handle.createUpdate("delete from asterisk_call where announced_at < :time")
                .bind("time", Moments.utc(time))
                .execute();
    }
}
