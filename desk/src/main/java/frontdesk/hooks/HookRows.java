package frontdesk.hooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code hook} of one business. */
record HookRows(Handle handle, BusinessId business) {
    private static final String SELECT = """
            select business_id, id, url, events, enabled, failures, resting_until, made_at from hook where business_id = :business
            """;

    void insert(Hook hook, byte[] sealed) {
        handle.createUpdate("""
                        insert into hook (business_id, id, url, events, sealed, enabled, made_at)
                        values (:business, :id, :url, :events, :sealed, true, :at)
                        """)
                .bind("business", business.value())
                .bind("id", hook.id())
                .bind("url", hook.url().toString())
                .bindArray("events", String.class, types(hook.events()))
                .bind("sealed", sealed)
                .bind("at", hook.madeAt())
                .execute();
    }

    /** Whether anybody wants to be told of anything. */
    boolean any() {
        return handle.createQuery("select exists (select from hook where business_id = :business and enabled)")
                .bind("business", business.value())
                .mapTo(Boolean.class)
                .one();
    }

    List<Hook> all() {
        return handle.createQuery(SELECT + " order by made_at, id")
                .bind("business", business.value())
                .map(HookRows::hook)
                .list();
    }

    Optional<Hook> find(UUID id) {
        return handle.createQuery(SELECT + " and id = :id")
                .bind("business", business.value())
                .bind("id", id)
                .map(HookRows::hook)
                .findOne();
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Hook> lock(UUID id) {
        return handle.createQuery(SELECT + " and id = :id for update")
                .bind("business", business.value())
                .bind("id", id)
                .map(HookRows::hook)
                .findOne();
    }

    Optional<byte[]> sealed(UUID id) {
        return handle.createQuery("select sealed from hook where business_id = :business and id = :id")
                .bind("business", business.value())
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    boolean change(UUID id, URI url, Set<HookEvent> events, boolean enabled) {
        return handle.createUpdate("""
                        update hook set url = :url, events = :events, enabled = :enabled, failures = 0, resting_until = null
                         where business_id = :business and id = :id
                        """)
                        .bind("business", business.value())
                        .bind("id", id)
                        .bind("url", url.toString())
                        .bindArray("events", String.class, types(events))
                        .bind("enabled", enabled)
                        .execute()
                == 1;
    }

    boolean reseal(UUID id, byte[] sealed) {
        return handle.createUpdate("update hook set sealed = :sealed where business_id = :business and id = :id")
                        .bind("business", business.value())
                        .bind("id", id)
                        .bind("sealed", sealed)
                        .execute()
                == 1;
    }

    void fares(UUID id, int failures, @Nullable Instant restingUntil, boolean enabled) {
        handle.createUpdate("""
                        update hook set failures = :failures, resting_until = cast(:until as timestamptz), enabled = enabled and :enabled
                         where business_id = :business and id = :id
                        """)
                .bind("business", business.value())
                .bind("id", id)
                .bind("failures", failures)
                .bind("until", restingUntil)
                .bind("enabled", enabled)
                .execute();
    }

    boolean delete(UUID id) {
        handle.createUpdate("delete from hook_delivery where business_id = :business and hook_id = :id")
                .bind("business", business.value())
                .bind("id", id)
                .execute();
        return handle.createUpdate("delete from hook where business_id = :business and id = :id")
                        .bind("business", business.value())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static List<String> types(Set<HookEvent> events) {
        return events.stream().map(HookEvent::type).sorted().toList();
    }

    private static Hook hook(ResultSet row, StatementContext context) throws SQLException {
        Set<HookEvent> events = Arrays.stream((String[]) row.getArray("events").getArray())
                // What a newer version can tell, an older one passes over.
                .flatMap(type -> HookEvent.of(type).stream())
                .collect(Collectors.toSet());
        return new Hook(
                new BusinessId(row.getObject("business_id", UUID.class)),
                row.getObject("id", UUID.class),
                URI.create(row.getString("url")),
                events,
                row.getBoolean("enabled"),
                row.getInt("failures"),
                Moments.orNull(row, "resting_until"),
                Moments.of(row, "made_at"));
    }
}
