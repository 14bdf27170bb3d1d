package frontdesk.access;

import java.time.Instant;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.UserId;

/** The rows of {@code session}. */
final class SessionRows {
    private SessionRows() {}

    static void insert(Handle handle, byte[] tokenHash, UserId user, Instant now, Instant expires) {
        handle.createUpdate("""
                        insert into session (token_hash, user_id, opened_at, expires_at)
                        values (:hash, :user, :now, :expires)
                        """)
                .bind("hash", tokenHash)
                .bind("user", user.value())
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }

    /** Lets a session that is in use last on; written only when that gains something, as pages ask with every request. */
    static void prolong(Handle handle, byte[] tokenHash, Instant expires, Instant whenBefore) {
        handle.createUpdate("""
                        update session set expires_at = :expires where token_hash = :hash and expires_at < :whenBefore
                        """)
                .bind("hash", tokenHash)
                .bind("expires", expires)
                .bind("whenBefore", whenBefore)
                .execute();
    }

    static void delete(Handle handle, byte[] tokenHash) {
        handle.createUpdate("delete from session where token_hash = :hash")
                .bind("hash", tokenHash)
                .execute();
    }

    static void deleteOf(Handle handle, UserId user) {
        handle.createUpdate("delete from session where user_id = :user")
                .bind("user", user.value())
                .execute();
    }

    static void deleteExpired(Handle handle, Instant now) {
        handle.createUpdate("delete from session where expires_at <= :now")
                .bind("now", now)
                .execute();
    }
}
