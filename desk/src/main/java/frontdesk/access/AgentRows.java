package frontdesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import frontdesk.kernel.BusinessId;

/** The rows of {@code agent}. */
final class AgentRows {
    private AgentRows() {}

    /** An agent together with its token, as it is kept. */
    record Kept(Agent agent, byte[] sealedToken, byte[] tokenHash) {}

    static void insertIfAbsent(Handle handle, Kept kept, Instant at) {
        handle.createUpdate("""
                        insert into agent (business_id, id, name, sealed_token, token_hash, made_at)
                        values (:business, :id, :name, :sealed, :hash, :at)
                        on conflict do nothing
                        """)
                .bind("business", kept.agent().business().value())
                .bind("id", kept.agent().id())
                .bind("name", kept.agent().name())
                .bind("sealed", kept.sealedToken())
                .bind("hash", kept.tokenHash())
                .bind("at", at)
                .execute();
    }

    static void updateToken(Handle handle, Kept kept) {
        handle.createUpdate("""
                        update agent set sealed_token = :sealed, token_hash = :hash
                         where business_id = :business and id = :id
                        """)
                .bind("business", kept.agent().business().value())
                .bind("id", kept.agent().id())
                .bind("sealed", kept.sealedToken())
                .bind("hash", kept.tokenHash())
                .execute();
    }

    static Optional<Kept> find(Handle handle, String id) {
        return handle.createQuery("select * from agent where id = :id")
                .bind("id", id)
                .map(AgentRows::kept)
                .findOne();
    }

    static Optional<Kept> findByTokenHash(Handle handle, byte[] hash) {
        return handle.createQuery("select * from agent where token_hash = :hash")
                .bind("hash", hash)
                .map(AgentRows::kept)
                .findOne();
    }

    static List<Agent> list(Handle handle, BusinessId business) {
        return handle.createQuery("select * from agent where business_id = :business order by name, id")
                .bind("business", business.value())
                .map((row, context) -> kept(row, context).agent())
                .list();
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        Agent agent = new Agent(
                row.getString("id"), new BusinessId(row.getObject("business_id", UUID.class)), row.getString("name"));
        return new Kept(agent, row.getBytes("sealed_token"), row.getBytes("token_hash"));
    }
}
