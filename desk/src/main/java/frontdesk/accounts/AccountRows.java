package frontdesk.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code account}. */
final class AccountRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String SELECT = """
            select business_id, vendor, settings, key_id, secrets, connected_at from account
            """;
    private static final String ONE = SELECT + " where business_id = :business and vendor = :vendor";

    private AccountRows() {}

    /**
     * One row.
     *
     * @param key which key has sealed
     * @param sealed the secrets by their names, in base64
     */
    record Kept(
            BusinessId business,
            String vendor,
            Map<String, String> settings,
            String key,
            Map<String, String> sealed,
            Instant connectedAt) {}

    /** Whether it is the first of this business with this vendor. */
    static boolean put(Handle handle, Kept kept) {
        return handle.createQuery("""
                        insert into account as a (business_id, vendor, settings, key_id, secrets, connected_at)
                        values (:business, :vendor, cast(:settings as jsonb), :key, cast(:secrets as jsonb), :at)
                        on conflict (business_id, vendor) do update
                           set settings = excluded.settings, key_id = excluded.key_id, secrets = excluded.secrets,
                               connected_at = excluded.connected_at
                        returning a.xmax = 0
                        """)
                .bind("business", kept.business().value())
                .bind("vendor", kept.vendor())
                .bind("settings", json(kept.settings()))
                .bind("key", kept.key())
                .bind("secrets", json(kept.sealed()))
                .bind("at", kept.connectedAt())
                .mapTo(Boolean.class)
                .one();
    }

    /** Nobody else connects this vendor, though none is connected yet, until this transaction ends. */
    static void nobodyElse(Handle handle, BusinessId business, String vendor) {
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "account " + business + " " + vendor);
    }

    static Optional<Kept> find(Handle handle, BusinessId business, String vendor) {
        return one(handle.createQuery(ONE), business, vendor);
    }

    /** Nobody else changes it until this transaction ends. */
    static Optional<Kept> lock(Handle handle, BusinessId business, String vendor) {
        return one(handle.createQuery(ONE + " for update"), business, vendor);
    }

    private static Optional<Kept> one(Query query, BusinessId business, String vendor) {
        return query.bind("business", business.value())
                .bind("vendor", vendor)
                .map(AccountRows::kept)
                .findOne();
    }

    static List<Kept> of(Handle handle, BusinessId business) {
        return handle.createQuery(SELECT + " where business_id = :business order by vendor")
                .bind("business", business.value())
                .map(AccountRows::kept)
                .list();
    }

    static List<Kept> with(Handle handle, String vendor) {
        return handle.createQuery(SELECT + " where vendor = :vendor order by business_id")
                .bind("vendor", vendor)
                .map(AccountRows::kept)
                .list();
    }

    /** Those that another key than this has sealed. */
    static List<Kept> sealedOtherwise(Handle handle, String key) {
        return handle.createQuery(SELECT + " where key_id <> :key order by business_id, vendor")
                .bind("key", key)
                .map(AccountRows::kept)
                .list();
    }

    static boolean delete(Handle handle, BusinessId business, String vendor) {
        return handle.createUpdate("delete from account where business_id = :business and vendor = :vendor")
                        .bind("business", business.value())
                        .bind("vendor", vendor)
                        .execute()
                == 1;
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        return new Kept(
                new BusinessId(row.getObject("business_id", UUID.class)),
                row.getString("vendor"),
                words(row.getString("settings")),
                row.getString("key_id"),
                words(row.getString("secrets")),
                Moments.of(row, "connected_at"));
    }

    private static String json(Map<String, String> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> words(String json) {
        try {
            return JSON.readValue(json, WORDS);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("an account that this room did not write", notOurs);
        }
    }
}
