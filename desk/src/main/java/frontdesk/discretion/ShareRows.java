package frontdesk.discretion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;

/** The rows of {@code call_share}. */
final class ShareRows {
    private ShareRows() {}

    static void insert(Handle handle, Share share, byte[] hash) {
        handle.createUpdate("""
                        insert into call_share (business_id, id, call_id, token_hash, recording, made_by, made_at, expires_at)
                        values (:business, :id, :call, :hash, :recording, :madeBy, :madeAt, :expiresAt)
                        """)
                .bind("business", share.business().value())
                .bind("id", share.id())
                .bind("call", share.call().value())
                .bind("hash", hash)
                .bind("recording", share.recording())
                .bind("madeBy", share.madeBy())
                .bind("madeAt", share.madeAt())
                .bind("expiresAt", share.expiresAt())
                .execute();
    }

    static List<Share> list(Handle handle, BusinessId business, CallId call) {
        return handle.createQuery("""
                        select * from call_share where business_id = :business and call_id = :call order by made_at desc, id desc
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .map(ShareRows::share)
                .list();
    }

    static Optional<Share> revoke(Handle handle, BusinessId business, UUID id, Instant now) {
        return handle.createQuery("""
                        update call_share set revoked_at = coalesce(revoked_at, :now)
                         where business_id = :business and id = :id
                        returning *
                        """)
                .bind("business", business.value())
                .bind("id", id)
                .bind("now", now)
                .map(ShareRows::share)
                .findOne();
    }

    /** One that still leads somewhere; the look is counted. */
    static Optional<Share> look(Handle handle, byte[] hash, Instant now) {
        return handle.createQuery("""
                        update call_share set looks = looks + 1, looked_at = :now
                         where token_hash = :hash and revoked_at is null and expires_at > :now
                        returning *
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(ShareRows::share)
                .findOne();
    }

    static Optional<Share> find(Handle handle, byte[] hash, Instant now) {
        return handle.createQuery("""
                        select * from call_share where token_hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(ShareRows::share)
                .findOne();
    }

    private static Share share(ResultSet row, StatementContext context) throws SQLException {
        return new Share(
                new BusinessId(row.getObject("business_id", UUID.class)),
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getBoolean("recording"),
                row.getString("made_by"),
                Moments.of(row, "made_at"),
                Moments.of(row, "expires_at"),
                Moments.orNull(row, "revoked_at"),
                row.getInt("looks"),
                Moments.orNull(row, "looked_at"));
    }
}
