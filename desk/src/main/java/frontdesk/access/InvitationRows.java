package frontdesk.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code invitation}. */
final class InvitationRows {
    private InvitationRows() {}

    /** One for each e-mail: who is asked again has the newer one. */
    static void put(Handle handle, Invitation invitation, byte[] wordHash) {
        handle.createUpdate("""
                        insert into invitation (business_id, id, email, role, places, word_hash, inviter, expires_at)
                        values (:business, :id, :email, :role, nullif(cast(:places as text[]), '{}'), :hash, :inviter, :expires)
                        on conflict (business_id, email)
                        do update set id = :id, role = :role, places = excluded.places, word_hash = :hash, inviter = :inviter, expires_at = :expires
                        """)
                .bind("business", invitation.business().value())
                .bind("id", invitation.id())
                .bind("email", invitation.email())
                .bind("role", invitation.role().name())
                .bindArray(
                        "places",
                        String.class,
                        invitation.places().stream().sorted().toArray())
                .bind("hash", wordHash)
                .bind("inviter", invitation.inviter())
                .bind("expires", invitation.expires())
                .execute();
    }

    static List<Invitation> list(Handle handle, BusinessId business) {
        return handle.createQuery("select * from invitation where business_id = :business order by email")
                .bind("business", business.value())
                .map(InvitationRows::invitation)
                .list();
    }

    static Optional<Invitation> find(Handle handle, BusinessId business, UUID id) {
        return handle.createQuery("select * from invitation where business_id = :business and id = :id")
                .bind("business", business.value())
                .bind("id", id)
                .map(InvitationRows::invitation)
                .findOne();
    }

    static Optional<Invitation> byWord(Handle handle, byte[] wordHash, Instant now) {
        return handle.createQuery("select * from invitation where word_hash = :hash and expires_at > :now")
                .bind("hash", wordHash)
                .bind("now", now)
                .map(InvitationRows::invitation)
                .findOne();
    }

    /** Whether it still stands, as it then does until the end of the transaction. */
    static boolean hold(Handle handle, BusinessId business, UUID id) {
        return handle.createQuery("select id from invitation where business_id = :business and id = :id for update")
                .bind("business", business.value())
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    /** Takes it: false where somebody else has, or it was withdrawn. */
    static boolean delete(Handle handle, BusinessId business, UUID id) {
        return handle.createUpdate("delete from invitation where business_id = :business and id = :id")
                        .bind("business", business.value())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    static void deleteExpired(Handle handle, Instant before) {
        handle.createUpdate("delete from invitation where expires_at < :before")
                .bind("before", before)
                .execute();
    }

    private static Set<String> places(@Nullable Array places) throws SQLException {
        return places == null ? Set.of() : Set.of((String[]) places.getArray());
    }

    private static Invitation invitation(ResultSet row, StatementContext context) throws SQLException {
        return new Invitation(
                new BusinessId(row.getObject("business_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                places(row.getArray("places")),
                row.getString("inviter"),
                Moments.of(row, "expires_at"));
    }
}
