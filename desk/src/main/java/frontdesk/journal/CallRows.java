package frontdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.Older;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Moments;

/** The rows of {@code call}. */
final class CallRows {
    private static final String SELECT = """
            select c.*,
                   (select count(*) from turn t where t.business_id = c.business_id and t.call_id = c.id) as turns
              from call c
             where c.business_id = :business
            """;

    /** By itself, so that the words are looked up once and not read in the turns of one call after the other. */
    private static final String SAID = """
                           and c.id in (with said as materialized
                                            (select t.call_id from turn t
                                              where t.business_id = :business
                                                and to_tsvector('simple', t.text) @@ websearch_to_tsquery('simple', :words))
                                        select call_id from said)
            """;

    private static final String PLACED = """
                           and exists (select from call_place p
                                        where p.business_id = c.business_id and p.call_id = c.id and p.place = any (:places))
            """;

    private CallRows() {}

    /** A carrier that asks twice about the same call gets no second row. */
    static void insert(Handle handle, CallStarted started) {
        handle.createUpdate("""
                        insert into call (business_id, id, channel, from_number, to_number, carrier_name, started_at)
                        values (:business, :id, :channel, :from, :to, :carrierName, :at)
                        on conflict do nothing
                        """)
                .bind("business", started.business().value())
                .bind("id", started.call().value())
                .bind("channel", started.channel().name())
                .bind("from", started.from())
                .bind("to", started.to())
                .bind("carrierName", started.carrierName())
                .bind("at", started.at())
                .execute();
    }

    /** A call of which somebody tells afterwards: what is known of it stays, what was not is filled in. */
    static CallId told(Handle handle, CallStarted told) {
        return handle.createQuery("""
                        insert into call as c (business_id, id, channel, from_number, to_number, carrier_name, started_at)
                        values (:business, :id, :channel, :from, :to, :carrierName, :at)
                        on conflict (business_id, carrier_name) where carrier_name is not null do update
                           set channel = case when c.channel = 'AGENT' then excluded.channel else c.channel end,
                               from_number = coalesce(c.from_number, excluded.from_number),
                               to_number = coalesce(c.to_number, excluded.to_number),
                               started_at = least(c.started_at, excluded.started_at)
                        returning c.id
                        """)
                .bind("business", told.business().value())
                .bind("id", told.call().value())
                .bind("channel", told.channel().name())
                .bind("from", told.from())
                .bind("to", told.to())
                .bind("carrierName", told.carrierName())
                .bind("at", told.at())
                .map((row, context) -> new CallId(row.getObject("id", UUID.class)))
                .one();
    }

    /** The end as who held the call tells it: it replaces one that was only supposed. */
    static void endTold(Handle handle, BusinessId business, CallId call, CallEnded ended) {
        handle.createUpdate("""
                        update call
                           set ended_by = :by, reason = :reason, disposition = :disposition, ended_at = :at
                         where business_id = :business and id = :id
                           and (ended_at is null
                                or (ended_by = 'US' and disposition = 'FAILED')
                                or (ended_by = 'AGENT' and reason = :reported))
                        """)
                .bind("business", business.value())
                .bind("id", call.value())
                .bind("by", ended.by().name())
                .bind("reason", Text.storable(ended.reason()))
                .bind("reported", CallEnded.REPORTED)
                .bind("disposition", ended.disposition().name())
                .bind("at", ended.at())
                .execute();
    }

    static void record(Handle handle, BusinessId business, CallId call, String recording) {
        handle.createUpdate("update call set recording = :recording where business_id = :business and id = :id")
                .bind("business", business.value())
                .bind("id", call.value())
                .bind("recording", recording)
                .execute();
    }

    static void spoken(Handle handle, BusinessId business, CallId call, Language language) {
        handle.createUpdate("update call set language = :language where business_id = :business and id = :id")
                .bind("business", business.value())
                .bind("id", call.value())
                .bind("language", language.tag())
                .execute();
    }

    /** The first end stands; only a recording may still be added to it. */
    static void end(Handle handle, BusinessId business, CallId call, CallEnded ended) {
        handle.createUpdate("""
                        update call
                           set ended_by = coalesce(ended_by, :by),
                               reason = case when ended_at is null then :reason else reason end,
                               disposition = coalesce(disposition, :disposition),
                               recording = coalesce(recording, :recording),
                               ended_at = coalesce(ended_at, :at)
                         where business_id = :business and id = :id
                        """)
                .bind("business", business.value())
                .bind("id", call.value())
                .bind("by", ended.by().name())
                .bind("reason", ended.reason())
                .bind("disposition", ended.disposition().name())
                .bind("recording", ended.recording())
                .bind("at", ended.at())
                .execute();
    }

    /** Ends the calls of which nothing was heard since a moment, and says which. */
    static List<Journal.Change> endForgotten(Handle handle, Instant quietSince, CallEnded ended) {
        return handle.createQuery("""
                        update call c
                           set ended_at = :at, ended_by = :by, reason = :reason, disposition = :disposition
                         where c.ended_at is null
                           and c.channel not in ('CHAT', 'SMS', 'WHATSAPP')
                           and c.started_at < :quietSince
                           and not exists (select from turn t
                                            where t.business_id = c.business_id and t.call_id = c.id and t.at >= :quietSince)
                        returning c.business_id, c.id
                        """)
                .bind("quietSince", quietSince)
                .bind("by", ended.by().name())
                .bind("reason", ended.reason())
                .bind("disposition", ended.disposition().name())
                .bind("at", ended.at())
                .map((row, context) -> new Journal.Change(
                        new BusinessId(row.getObject("business_id", UUID.class)), "call", row.getString("id")))
                .list();
    }

    static List<CallStarted> quietChats(Handle handle, Instant quietSince) {
        return handle.createQuery("""
                        select c.* from call c
                         where c.ended_at is null
                           and c.channel in ('CHAT', 'SMS', 'WHATSAPP')
                           and c.started_at < :quietSince
                           and not exists (select from turn t
                                            where t.business_id = c.business_id and t.call_id = c.id and t.at >= :quietSince)
                        """)
                .bind("quietSince", quietSince)
                .map((row, context) -> started(row))
                .list();
    }

    static List<BusinessId> lastCalled(Handle handle, Instant since, int most) {
        return handle.createQuery("""
                        select business_id from call
                         where channel = 'PHONE' and started_at >= :since
                         group by business_id
                         order by max(started_at) desc
                         limit :most
                        """)
                .bind("since", since)
                .bind("most", most)
                .map((row, context) -> new BusinessId(row.getObject("business_id", UUID.class)))
                .list();
    }

    static List<CallEntry> list(Handle handle, BusinessId business, CallQuery query) {
        var listed = handle.createQuery(
                        SELECT + (query.words() == null ? "" : SAID) + (query.places() == null ? "" : PLACED) + """
                           and c.started_at >= :from and c.started_at < :to
                           and (cast(:open as boolean) is null or (c.ended_at is null) = :open)
                           and (cast(:number as text) is null or position(:number in c.from_number) > 0)
                           and (cast(:outcome as text) is null or coalesce(c.corrected, c.disposition) = :outcome)
                         order by c.started_at desc, c.id desc
                         limit :limit
                        """)
                .bind("business", business.value())
                .bind("outcome", query.outcome())
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("open", query.open())
                .bind("number", query.number())
                .bind("limit", query.limit());
        if (query.words() != null) {
            listed.bind("words", Text.storable(query.words()));
        }
        if (query.places() != null) {
            listed.bindArray("places", String.class, query.places().toArray());
        }
        return listed.map(CallRows::entry).list();
    }

    static List<CallEntry> of(Handle handle, BusinessId business, PhoneNumber number, Older older, int most) {
        return handle.createQuery(SELECT + """
                           and (c.from_number = :number or c.to_number = :number) and (c.started_at, c.id) < (:than, :id)
                         order by c.started_at desc, c.id desc
                         limit :most
                        """)
                .bind("business", business.value())
                .bind("number", number.e164())
                .bind("than", older.than())
                .bind("id", older.id())
                .bind("most", most)
                .map(CallRows::entry)
                .list();
    }

    static Optional<CallEntry> find(Handle handle, BusinessId business, CallId call) {
        return handle.createQuery(SELECT + " and c.id = :id")
                .bind("business", business.value())
                .bind("id", call.value())
                .map(CallRows::entry)
                .findOne();
    }

    static Optional<CallEntry> findByCarrierName(Handle handle, BusinessId business, String carrierName) {
        return handle.createQuery(SELECT + " and c.carrier_name = :carrierName")
                .bind("business", business.value())
                .bind("carrierName", carrierName)
                .map(CallRows::entry)
                .findOne();
    }

    private static CallEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new CallEntry(started(row), ended(row), row.getInt("turns"), CallCorrectionRows.of(row));
    }

    private static CallStarted started(ResultSet row) throws SQLException {
        return new CallStarted(
                new BusinessId(row.getObject("business_id", UUID.class)),
                new CallId(row.getObject("id", UUID.class)),
                CallStarted.Channel.valueOf(row.getString("channel")),
                row.getString("from_number"),
                row.getString("to_number"),
                row.getString("carrier_name"),
                Moments.of(row, "started_at"));
    }

    private static @Nullable CallEnded ended(ResultSet row) throws SQLException {
        @Nullable Instant at = Moments.orNull(row, "ended_at");
        return at == null
                ? null
                : new CallEnded(
                        CallEnded.By.valueOf(row.getString("ended_by")),
                        row.getString("reason"),
                        CallCorrectionRows.counting(row),
                        row.getString("recording"),
                        at);
    }
}
