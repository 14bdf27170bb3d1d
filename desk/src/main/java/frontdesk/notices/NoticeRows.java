package frontdesk.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.notices.NoticeRules.Event;
import frontdesk.notices.NoticeRules.Way;
import frontdesk.store.Moments;

/** The tables of what owners want to hear of, and of what there was to hear. */
record NoticeRows(Handle handle, BusinessId business) {

    Optional<NoticeRules> rules() {
        return handle.createQuery(
                        "select events, way, address, digest_at from owner_notice where business_id = :business")
                .bind("business", business.value())
                .map((row, context) -> rules(row))
                .findOne();
    }

    void save(NoticeRules rules) {
        handle.createUpdate("""
                        insert into owner_notice (business_id, events, way, address, digest_at)
                        values (:business, :events, :way, :address, :digest)
                        on conflict (business_id) do update
                        set events = excluded.events, way = excluded.way, address = excluded.address, digest_at = excluded.digest_at
                        """)
                .bind("business", business.value())
                .bindArray(
                        "events",
                        String.class,
                        rules.events().stream().map(Event::name).toArray())
                .bind("way", rules.way().name())
                .bind("address", rules.address())
                .bind("digest", rules.digest())
                .execute();
    }

    /** Nobody else puts rules in place of those that somebody has looked at until this transaction ends. */
    void nobodyElse() {
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "owner notices " + business);
    }

    /** False where it has been kept before. */
    boolean keep(Event event, String about, String line, Instant at, boolean told) {
        return handle.createUpdate("""
                        insert into owner_news (business_id, event, about, line, at, told)
                        values (:business, :event, :about, :line, :at, :told)
                        on conflict do nothing
                        """)
                        .bind("business", business.value())
                        .bind("event", event.name())
                        .bind("about", about)
                        .bind("line", line)
                        .bind("at", Moments.utc(at))
                        .bind("told", told)
                        .execute()
                == 1;
    }

    /** Until this transaction is over nobody else adds lines for a digest, or takes them: what is added while they are taken would wait for ever. */
    void lock() {
        handle.createQuery("select way from owner_notice where business_id = :business for update")
                .bind("business", business.value())
                .mapTo(String.class)
                .list();
    }

    /** How many lines that are no older wait to be told. */
    int untold(Instant since) {
        return handle.createQuery(
                        "select count(*) from owner_news where business_id = :business and not told and at >= :since")
                .bind("business", business.value())
                .bind("since", Moments.utc(since))
                .mapTo(Integer.class)
                .one();
    }

    /** Takes the lines that wait, the oldest first: nobody else takes them. */
    List<String> take() {
        return handle.createQuery("""
                        with taken as (
                            update owner_news set told = true where business_id = :business and not told returning line, at
                        )
                        select line from taken order by at, line
                        """)
                .bind("business", business.value())
                .mapTo(String.class)
                .list();
    }

    static List<BusinessId> hearingOf(Handle handle, Event event) {
        return handle.createQuery(
                        "select business_id from owner_notice where :event = any(events) order by business_id")
                .bind("event", event.name())
                .map((row, context) -> new BusinessId(row.getObject(1, UUID.class)))
                .list();
    }

    private static NoticeRules rules(ResultSet row) throws SQLException {
        var events = (String[]) row.getArray("events").getArray();
        return new NoticeRules(
                Stream.of(events).map(Event::valueOf).collect(Collectors.toSet()),
                Way.valueOf(row.getString("way")),
                row.getString("address"),
                row.getObject("digest_at", LocalTime.class));
    }
}
