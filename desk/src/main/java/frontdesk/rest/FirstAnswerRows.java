package frontdesk.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code first_answer}. Nobody waits for their disk: what a crash forgets of them, the diary still knows by its own keys. */
record FirstAnswerRows(Handle handle, BusinessId business, String key) {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** @param status null while the request has no answer yet */
    record Row(
            byte[] fingerprint,
            @Nullable Integer status,
            @Nullable String head,
            @Nullable String body) {}

    private void unhurried() {
        handle.execute("set local synchronous_commit to off");
    }

    /** Takes the key for this request, unless it is taken: then gives who has it. */
    Optional<Row> take(byte[] fingerprint, Instant now) {
        unhurried();
        handle.createUpdate("delete from first_answer where business_id = :business and made_at < :before")
                .bind("business", business.value())
                .bind("before", Moments.utc(now.minus(REMEMBERED)))
                .execute();
        int taken = handle.createUpdate("""
                        insert into first_answer (business_id, request_key, fingerprint, made_at)
                        values (:business, :key, :fingerprint, :now) on conflict do nothing
                        """)
                .bind("business", business.value())
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .bind("now", Moments.utc(now))
                .execute();
        return taken == 1 ? Optional.empty() : find();
    }

    private Optional<Row> find() {
        return handle.createQuery("""
                        select fingerprint, status, head, body from first_answer
                        where business_id = :business and request_key = :key
                        """)
                .bind("business", business.value())
                .bind("key", key)
                .map((row, context) -> new Row(
                        row.getBytes(1),
                        row.getObject(2) == null ? null : row.getInt(2),
                        row.getString(3),
                        row.getString(4)))
                .findOne();
    }

    void answer(int status, String head, String body) {
        unhurried();
        handle.createUpdate("""
                        update first_answer set status = :status, head = cast(:head as jsonb), body = :body
                        where business_id = :business and request_key = :key and status is null
                        """)
                .bind("business", business.value())
                .bind("key", key)
                .bind("status", status)
                .bind("head", head)
                .bind("body", body)
                .execute();
    }

    /** Nothing came of the request: it may be made again, or another with this key. */
    void letGo() {
        unhurried();
        handle.createUpdate("""
                        delete from first_answer
                        where business_id = :business and request_key = :key and status is null
                        """)
                .bind("business", business.value())
                .bind("key", key)
                .execute();
    }
}
