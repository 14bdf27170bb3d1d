package frontdesk.agents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;

/** The rows of {@code agent_part} of one business on one platform, and the lease of {@code agent_sync}. */
record PartRows(Handle handle, BusinessId business, String platform) {
    /**
     * What we remember of a part.
     *
     * @param id the platform's, or null while it is being made
     */
    record Remembered(String name, @Nullable String id, String fingerprint, byte @Nullable [] sealed) {}

    List<Remembered> all() {
        return handle.createQuery("""
                        select * from agent_part where business_id = :business and platform = :platform order by made_at, name
                        """)
                .bind("business", business.value())
                .bind("platform", platform)
                .map(PartRows::remembered)
                .list();
    }

    Optional<Remembered> find(String name) {
        return all().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Notes that a part is about to be made; one that is noted already stays. */
    void intend(String name, Instant at) {
        part(name, """
                        insert into agent_part (business_id, platform, name, fingerprint, made_at)
                        values (:business, :platform, :name, '', :at)
                        on conflict do nothing
                        """).bind("at", at).execute();
    }

    void made(String name, String id, String fingerprint, byte @Nullable [] sealed) {
        part(name, """
                        update agent_part set vendor_id = :id, fingerprint = :fingerprint, sealed = coalesce(:sealed, sealed)
                         where business_id = :business and platform = :platform and name = :name
                        """)
                .bind("id", id)
                .bind("fingerprint", fingerprint)
                .bind("sealed", sealed)
                .execute();
    }

    /** What stood there is gone: it has to be made again. */
    void lost(String name) {
        part(name, """
                        update agent_part set vendor_id = null, fingerprint = ''
                         where business_id = :business and platform = :platform and name = :name
                        """).execute();
    }

    /** Another is made in its place; it goes by a name that nobody wants from now on, and so is removed in the end. */
    void retire(String name) {
        part(name, """
                        update agent_part set name = name || ' ' || vendor_id
                         where business_id = :business and platform = :platform and name = :name
                        """).execute();
    }

    void forget(String name) {
        part(name, """
                        delete from agent_part where business_id = :business and platform = :platform and name = :name
                        """).execute();
    }

    /** A statement about the part of that name. */
    private Update part(String name, String sql) {
        return handle.createUpdate(sql)
                .bind("business", business.value())
                .bind("platform", platform)
                .bind("name", name);
    }

    /** Takes the lease, or prolongs it for who holds it; false where somebody else has it. */
    boolean lease(UUID holder, Instant now, Instant until) {
        return handle.createUpdate("""
                        insert into agent_sync as s (business_id, platform, holder, taken_until)
                        values (:business, :platform, :holder, :until)
                        on conflict (business_id, platform) do update set holder = :holder, taken_until = :until
                         where s.taken_until <= :now or s.holder = :holder
                        """)
                        .bind("business", business.value())
                        .bind("platform", platform)
                        .bind("holder", holder)
                        .bind("now", now)
                        .bind("until", until)
                        .execute()
                == 1;
    }

    void release(UUID holder) {
        handle.createUpdate("""
                        delete from agent_sync where business_id = :business and platform = :platform and holder = :holder
                        """)
                .bind("business", business.value())
                .bind("platform", platform)
                .bind("holder", holder)
                .execute();
    }

    /** Whose agent has this id on the platform. */
    static Optional<Hosted> hosted(Handle handle, String platform, String id) {
        return handle.createQuery("""
                        select business_id, name from agent_part where platform = :platform and vendor_id = :id and name like 'agent/%'
                        """)
                .bind("platform", platform)
                .bind("id", id)
                .map((row, _) -> new Hosted(
                        new BusinessId(row.getObject("business_id", UUID.class)), role(row.getString("name"))))
                .findFirst();
    }

    private static Role role(String name) {
        return Role.RECEPTION.part().equals(name) ? Role.RECEPTION : Role.ERRAND;
    }

    private static Remembered remembered(ResultSet row, StatementContext context) throws SQLException {
        return new Remembered(
                row.getString("name"),
                row.getString("vendor_id"),
                row.getString("fingerprint"),
                row.getBytes("sealed"));
    }
}
