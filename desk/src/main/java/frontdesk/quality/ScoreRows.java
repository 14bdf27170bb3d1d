package frontdesk.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;
import frontdesk.store.RowSet;

/** The rows of {@code call_score} and {@code call_finding} of one business. */
record ScoreRows(Handle handle, BusinessId business) {
    private static final String OPEN = """
             and s.flagged
             and not exists (select from call_review r where r.business_id = s.business_id and r.call_id = s.call_id)
            """;

    private record Found(CallId call, Finding finding) {}

    /** The newest stands. */
    void put(CallScore score) {
        handle.createUpdate("""
                        insert into call_score (business_id, call_id, score, flagged, at)
                        values (:business, :call, :score, :flagged, :at)
                        on conflict (business_id, call_id) do update
                           set score = excluded.score, flagged = excluded.flagged, at = excluded.at
                        """)
                .bind("business", business.value())
                .bind("call", score.call().value())
                .bind("score", score.score())
                .bind("flagged", score.flagged())
                .bind("at", score.at())
                .execute();
        handle.createUpdate("delete from call_finding where business_id = :business and call_id = :call")
                .bind("business", business.value())
                .bind("call", score.call().value())
                .execute();
        var rows = new RowSet();
        score.findings().forEach(one -> add(rows.row(), score.call(), one));
        handle.createUpdate(
                        "insert into call_finding select * from jsonb_populate_recordset(null::call_finding, :rows::jsonb)")
                .bind("rows", rows.toString())
                .execute();
    }

    /** Those of these that have no score. */
    Set<CallId> unscored(List<CallId> calls) {
        return handle.createQuery("""
                        select asked.id from unnest(:calls) as asked (id)
                         where not exists (select from call_score s where s.business_id = :business and s.call_id = asked.id)
                        """)
                .bind("business", business.value())
                .bindArray(
                        "calls", UUID.class, calls.stream().map(CallId::value).toList())
                .map((row, context) -> new CallId(row.getObject("id", UUID.class)))
                .set();
    }

    /** What a model gave as its reasons; {@code why} is read in their place. */
    void hideReasons(CallId call, String why) {
        handle.createUpdate("""
                        update call_finding set reason = :why
                         where business_id = :business and call_id = :call and model is not null
                        """)
                .bind("why", why)
                .bind("business", business.value())
                .bind("call", call.value())
                .execute();
    }

    private void add(RowSet row, CallId call, Finding finding) {
        row.with("business_id", business.value())
                .with("call_id", call.value())
                .with("criterion", finding.criterion().name())
                .with("grade", finding.grade().name())
                .with("reason", finding.reason())
                .with("turn", finding.turn())
                .with("model", finding.model());
    }

    Optional<CallScore> find(CallId call) {
        var found = handle.createQuery(
                        "select * from call_score s where s.business_id = :business and s.call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .map(ScoreRows::score)
                .list();
        return whole(found).stream().findFirst();
    }

    /**
     * The worst first.
     *
     * @param among only these calls, or null for all
     */
    List<CallScore> list(ReviewQuery query, @Nullable Set<CallId> among) {
        var found = among(
                        "select * from call_score s where s.business_id = :business" + state(query.state()) + """
                         and (cast(:poor as text) is null
                              or exists (select from call_finding f
                                          where f.business_id = s.business_id and f.call_id = s.call_id
                                            and f.criterion = :poor and f.grade = 'POOR'))
                         and (cast(:among as uuid[]) is null or s.call_id = any (:among))
                         order by s.score, s.call_id desc
                         offset :skip limit :limit
                        """,
                        among)
                .bind("poor", query.poor() == null ? null : query.poor().name())
                .bind("skip", query.skip())
                .bind("limit", query.limit())
                .map(ScoreRows::score)
                .list();
        return whole(found);
    }

    private Query among(String sql, @Nullable Set<CallId> among) {
        Query query = handle.createQuery(sql).bind("business", business.value());
        return among == null
                ? query.bindNull("among", Types.ARRAY)
                : query.bindArray(
                        "among", UUID.class, among.stream().map(CallId::value).toList());
    }

    private static String state(ReviewQuery.State state) {
        return switch (state) {
            case OPEN -> OPEN;
            case REVIEWED -> """
                     and exists (select from call_review r where r.business_id = s.business_id and r.call_id = s.call_id)
                    """;
            case ALL -> " ";
        };
    }

    /** @param among only these calls, or null for all */
    int open(@Nullable Set<CallId> among) {
        return among("select count(*) from call_score s where s.business_id = :business" + OPEN + """
                         and (cast(:among as uuid[]) is null or s.call_id = any (:among))
                        """, among)
                .mapTo(Integer.class)
                .one();
    }

    /** The same of several businesses; who has none is left out. */
    static Map<BusinessId, Integer> open(Handle handle, Collection<BusinessId> theirs) {
        return handle
                .createQuery(
                        "select s.business_id, count(*) as many from call_score s where s.business_id = any(:businesses)"
                                + OPEN + " group by s.business_id")
                .bindArray(
                        "businesses",
                        UUID.class,
                        theirs.stream().map(BusinessId::value).toList())
                .map((row, context) ->
                        Map.entry(new BusinessId(row.getObject("business_id", UUID.class)), row.getInt("many")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** With their findings. */
    private List<CallScore> whole(List<CallScore> scores) {
        Map<CallId, List<Finding>> findings =
                findings(scores.stream().map(CallScore::call).toList());
        return scores.stream()
                .map(one -> new CallScore(
                        one.call(), one.score(), one.flagged(), findings.getOrDefault(one.call(), List.of()), one.at()))
                .toList();
    }

    private Map<CallId, List<Finding>> findings(Collection<CallId> calls) {
        return handle
                .createQuery("select * from call_finding where business_id = :business and call_id = any(:calls)")
                .bind("business", business.value())
                .bindArray(
                        "calls", UUID.class, calls.stream().map(CallId::value).toList())
                .map(ScoreRows::found)
                .stream()
                .sorted((one, other) ->
                        one.finding().criterion().compareTo(other.finding().criterion()))
                .collect(Collectors.groupingBy(Found::call, Collectors.mapping(Found::finding, Collectors.toList())));
    }

    private static CallScore score(ResultSet row, StatementContext context) throws SQLException {
        return new CallScore(
                new CallId(row.getObject("call_id", UUID.class)),
                row.getInt("score"),
                row.getBoolean("flagged"),
                List.of(),
                Moments.of(row, "at"));
    }

    private static Found found(ResultSet row, StatementContext context) throws SQLException {
        return new Found(
                new CallId(row.getObject("call_id", UUID.class)),
                new Finding(
                        Criterion.valueOf(row.getString("criterion")),
                        Grade.valueOf(row.getString("grade")),
                        row.getString("reason"),
                        row.getObject("turn", Integer.class),
                        row.getString("model")));
    }
}
