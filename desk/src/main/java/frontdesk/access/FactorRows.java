package frontdesk.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.UserId;

/** The rows of {@code second_factor} and {@code recovery_code}. */
final class FactorRows {
    private FactorRows() {}

    /** @param since since when it is asked for, or null as long as it is not */
    record Kept(byte[] sealedKey, @Nullable Instant since) {}

    /** A fresh key, not asked for yet; false where one is asked for already. */
    static boolean begin(Handle handle, UserId user, byte[] sealedKey) {
        return handle.createUpdate("""
                        insert into second_factor (user_id, sealed_key, last_step) values (:user, :key, 0)
                        on conflict (user_id) do update set sealed_key = :key, last_step = 0
                         where second_factor.on_since is null
                        """)
                        .bind("user", user.value())
                        .bind("key", sealedKey)
                        .execute()
                == 1;
    }

    static Optional<Kept> find(Handle handle, UserId user) {
        return handle.createQuery("select sealed_key, on_since from second_factor where user_id = :user")
                .bind("user", user.value())
                .map((row, context) -> {
                    var since = row.getTimestamp("on_since");
                    return new Kept(row.getBytes("sealed_key"), since == null ? null : since.toInstant());
                })
                .findOne();
    }

    /** Takes the code of one half minute, which no later one may go back behind; false where that was done before. */
    static boolean take(Handle handle, UserId user, long step) {
        return handle.createUpdate(
                                "update second_factor set last_step = :step where user_id = :user and last_step < :step")
                        .bind("user", user.value())
                        .bind("step", step)
                        .execute()
                == 1;
    }

    /** From now on it is asked for; false where it is already. */
    static boolean turnOn(Handle handle, UserId user, Instant now) {
        return handle.createUpdate(
                                "update second_factor set on_since = :now where user_id = :user and on_since is null")
                        .bind("user", user.value())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static void delete(Handle handle, UserId user) {
        handle.createUpdate("delete from second_factor where user_id = :user")
                .bind("user", user.value())
                .execute();
        handle.createUpdate("delete from recovery_code where user_id = :user")
                .bind("user", user.value())
                .execute();
    }

    static void addCodes(Handle handle, UserId user, List<byte[]> hashes) {
        for (byte[] hash : hashes) {
            handle.createUpdate("insert into recovery_code (user_id, code_hash) values (:user, :hash)")
                    .bind("user", user.value())
                    .bind("hash", hash)
                    .execute();
        }
    }

    /** Takes a recovery code; false where there is none such any more. */
    static boolean takeCode(Handle handle, UserId user, byte[] hash) {
        return handle.createUpdate("delete from recovery_code where user_id = :user and code_hash = :hash")
                        .bind("user", user.value())
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    static int codes(Handle handle, UserId user) {
        return handle.createQuery("select count(*) from recovery_code where user_id = :user")
                .bind("user", user.value())
                .mapTo(Integer.class)
                .one();
    }
}
