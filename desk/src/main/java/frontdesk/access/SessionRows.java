package frontdesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.UserId;
import frontdesk.store.Moments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** The rows of {@code session}. */
final class SessionRows {
    private SessionRows() {}

    static void insert(Handle handle, byte[] tokenHash, UserId user, String browser, Instant now, Instant expires) {
        handle.createUpdate("""
                        insert into session (token_hash, user_id, browser, opened_at, expires_at)
                        values (:hash, :user, :browser, :now, :expires)
                        """)
                .bind("hash", tokenHash)
                .bind("user", user.value())
                .bind("browser", browser)
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }

    /** Lets a session that is in use last on; written, and true, only when that gains something, as pages ask with every request. */
    static boolean prolong(Handle handle, byte[] tokenHash, Instant expires, Instant whenBefore) {
        return handle.createUpdate("""
                        update session set expires_at = :expires where token_hash = :hash and expires_at < :whenBefore
                        """)
                        .bind("hash", tokenHash)
                        .bind("expires", expires)
                        .bind("whenBefore", whenBefore)
                        .execute()
                == 1;
    }

    /** Those that still open something. */
    static List<Sessions.Open> list(Handle handle, UserId user, byte[] currentHash, Instant now) {
        return handle.createQuery("""
                        select id, browser, opened_at, expires_at, token_hash = :current as current
                          from session where user_id = :user and expires_at > :now
                         order by expires_at desc, id
                        """)
                .bind("user", user.value())
                .bind("current", currentHash)
                .bind("now", now)
                .map((row, context) -> open(row))
                .list();
    }

    /** Those that still open something to the people of a business. */
    static Map<UserId, List<Sessions.Open>> ofMembers(Handle handle, BusinessId business, Instant now) {
        record Theirs(UserId user, Sessions.Open session) {}
        return handle
                .createQuery("""
                        select s.user_id, s.id, s.browser, s.opened_at, s.expires_at, false as current
                          from app_user_business m join session s on s.user_id = m.user_id
                         where m.business_id = :business and s.expires_at > :now
                         order by s.expires_at desc, s.id
                        """)
                .bind("business", business.value())
                .bind("now", now)
                .map((row, context) -> new Theirs(new UserId(row.getObject("user_id", UUID.class)), open(row)))
                .stream()
                .collect(groupingBy(Theirs::user, mapping(Theirs::session, toList())));
    }

    private static Sessions.Open open(ResultSet row) throws SQLException {
        return new Sessions.Open(
                row.getObject("id", UUID.class),
                row.getString("browser"),
                Moments.of(row, "opened_at"),
                Moments.of(row, "expires_at").minus(Sessions.LIFE),
                row.getBoolean("current"));
    }

    static void delete(Handle handle, byte[] tokenHash) {
        handle.createUpdate("delete from session where token_hash = :hash")
                .bind("hash", tokenHash)
                .execute();
    }

    static boolean delete(Handle handle, UserId user, UUID id) {
        return handle.createUpdate("delete from session where user_id = :user and id = :id")
                        .bind("user", user.value())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** All of somebody's but one. */
    static void deleteOthers(Handle handle, UserId user, byte[] tokenHash) {
        handle.createUpdate("delete from session where user_id = :user and token_hash <> :hash")
                .bind("user", user.value())
                .bind("hash", tokenHash)
                .execute();
    }

    static void deleteExpired(Handle handle, Instant now) {
        handle.createUpdate("delete from session where expires_at <= :now")
                .bind("now", now)
                .execute();
    }
}
