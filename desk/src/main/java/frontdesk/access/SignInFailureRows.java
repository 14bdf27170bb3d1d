package frontdesk.access;

import java.time.Instant;

import org.jdbi.v3.core.Handle;

/** The rows of {@code sign_in_failure}. */
final class SignInFailureRows {
    private SignInFailureRows() {}

    /** Until the end of the transaction nobody else counts or adds for the same e-mail and address. */
    static void oneAtATime(Handle handle, String email, String address) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(lower(:email) || ' ' || :address, 0))")
                .bind("email", email)
                .bind("address", address)
                .map((row, context) -> true)
                .list();
    }

    static int count(Handle handle, String email, String address, Instant since) {
        return handle.createQuery("""
                        select count(*) from sign_in_failure
                         where email = lower(:email) and address = :address and at >= :since
                        """)
                .bind("email", email)
                .bind("address", address)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    static void insert(Handle handle, String email, String address, Instant at) {
        handle.createUpdate("insert into sign_in_failure (email, address, at) values (lower(:email), :address, :at)")
                .bind("email", email)
                .bind("address", address)
                .bind("at", at)
                .execute();
    }

    static void forget(Handle handle, String email, String address) {
        handle.createUpdate("delete from sign_in_failure where email = lower(:email) and address = :address")
                .bind("email", email)
                .bind("address", address)
                .execute();
    }

    static void deleteBefore(Handle handle, Instant moment) {
        handle.createUpdate("delete from sign_in_failure where at < :moment")
                .bind("moment", moment)
                .execute();
    }
}
