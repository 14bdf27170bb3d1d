package frontdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;

/** The rows of {@code call_analysis}. */
final class CallAnalysisRows {
    private CallAnalysisRows() {}

    /** The newest stands; whether it is the first of this call. */
    static boolean put(Handle handle, BusinessId business, CallId call, CallAnalysis analysis) {
        return handle.createQuery("""
                        insert into call_analysis as a
                               (business_id, call_id, platform, title, sentiment, success, language, seconds, credits, price,
                                collected, evaluated, at)
                        values (:business, :call, :platform, :title, :sentiment, :success, :language, :seconds, :credits, :price,
                                cast(:collected as json), cast(:evaluated as json), :at)
                        on conflict (business_id, call_id) do update
                           set title = excluded.title, sentiment = excluded.sentiment, success = excluded.success,
                               language = excluded.language, seconds = excluded.seconds, credits = excluded.credits,
                               price = excluded.price, collected = excluded.collected, evaluated = excluded.evaluated,
                               at = excluded.at
                        returning a.xmax = 0 as first
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("platform", analysis.platform())
                .bind("title", Text.storableOrNull(analysis.title()))
                .bind("sentiment", Text.storableOrNull(analysis.sentiment()))
                .bind("success", analysis.success())
                .bind("language", Text.storableOrNull(analysis.language()))
                .bind("seconds", analysis.seconds())
                .bind("credits", analysis.credits())
                .bind("price", analysis.price())
                .bind("collected", analysis.collected())
                .bind("evaluated", analysis.evaluated())
                .bind("at", analysis.at())
                .mapTo(Boolean.class)
                .one();
    }

    static Optional<CallAnalysis> find(Handle handle, BusinessId business, CallId call) {
        return handle.createQuery("select * from call_analysis where business_id = :business and call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .map(CallAnalysisRows::analysis)
                .findOne();
    }

    /** Those of these calls, by their carrier's names, that have been analysed, each with whether its sound is kept. */
    static Map<String, Boolean> analysed(Handle handle, BusinessId business, Collection<String> carrierNames) {
        return handle
                .createQuery("""
                        select c.carrier_name, c.recording is not null as recorded from call c
                          join call_analysis a on a.business_id = c.business_id and a.call_id = c.id
                         where c.business_id = :business and c.carrier_name = any(:names)
                        """)
                .registerArrayType(String.class, "text")
                .bind("business", business.value())
                .bindArray("names", String.class, List.copyOf(carrierNames))
                .map((row, context) -> Map.entry(row.getString("carrier_name"), row.getBoolean("recorded")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CallAnalysis analysis(ResultSet row, StatementContext context) throws SQLException {
        return new CallAnalysis(
                row.getString("platform"),
                row.getString("title"),
                row.getString("sentiment"),
                row.getObject("success", Boolean.class),
                row.getString("language"),
                row.getInt("seconds"),
                row.getObject("credits", Integer.class),
                row.getBigDecimal("price"),
                row.getString("collected"),
                row.getString("evaluated"),
                Moments.of(row, "at"));
    }
}
