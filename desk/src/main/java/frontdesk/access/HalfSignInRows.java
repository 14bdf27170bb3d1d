package frontdesk.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.UserId;

/** The rows of {@code half_sign_in}. */
final class HalfSignInRows {
    private HalfSignInRows() {}

    static void insert(Handle handle, byte[] tokenHash, UserId user, Instant expires) {
        handle.createUpdate(
                        "insert into half_sign_in (token_hash, user_id, expires_at) values (:hash, :user, :expires)")
                .bind("hash", tokenHash)
                .bind("user", user.value())
                .bind("expires", expires)
                .execute();
    }

    static Optional<UserId> find(Handle handle, byte[] tokenHash, Instant now) {
        return handle.createQuery("select user_id from half_sign_in where token_hash = :hash and expires_at > :now")
                .bind("hash", tokenHash)
                .bind("now", now)
                .map((row, context) -> new UserId(row.getObject("user_id", UUID.class)))
                .findOne();
    }

    static void delete(Handle handle, byte[] tokenHash) {
        handle.createUpdate("delete from half_sign_in where token_hash = :hash")
                .bind("hash", tokenHash)
                .execute();
    }

    static void deleteOf(Handle handle, UserId user) {
        handle.createUpdate("delete from half_sign_in where user_id = :user")
                .bind("user", user.value())
                .execute();
    }

    static void deleteExpired(Handle handle, Instant now) {
        handle.createUpdate("delete from half_sign_in where expires_at <= :now")
                .bind("now", now)
                .execute();
    }
}
