package frontdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.Turn.Latency;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** The rows of {@code turn}. */
final class TurnRows {
    private static final String PUT = """
            insert into turn (business_id, call_id, number, speaker, text, understood, confidence, interrupted,
                              offset_millis, wait_endpointing, wait_ears, wait_brain, wait_tools, wait_voice,
                              wait_transport, at)
            values (:business, :call, :number, :speaker, :text, :understood, :confidence, :interrupted,
                    :offset, :endpointing, :ears, :brain, :tools, :voice, :transport, :at)
            on conflict (business_id, call_id, number) do update
               set speaker = excluded.speaker, text = excluded.text, understood = excluded.understood,
                   confidence = excluded.confidence, interrupted = excluded.interrupted,
                   offset_millis = excluded.offset_millis, wait_endpointing = excluded.wait_endpointing,
                   wait_ears = excluded.wait_ears, wait_brain = excluded.wait_brain,
                   wait_tools = excluded.wait_tools, wait_voice = excluded.wait_voice,
                   wait_transport = excluded.wait_transport, at = excluded.at
            """;

    private TurnRows() {}

    /** Turns that are written again are what was really heard in the end. */
    static void put(Handle handle, BusinessId business, CallId call, List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(PUT)) {
            turns.forEach(turn -> bind(batch, turn)
                    .bind("business", business.value())
                    .bind("call", call.value())
                    .add());
            batch.execute();
        }
    }

    private static PreparedBatch bind(PreparedBatch row, Turn turn) {
        Latency latency = turn.latency();
        return row.bind("number", turn.number())
                .bind("speaker", turn.speaker().name())
                .bind("text", Text.storable(turn.text()))
                .bind("understood", turn.understood() == null ? null : Text.storable(turn.understood()))
                .bind("confidence", turn.confidence())
                .bind("interrupted", turn.interrupted())
                .bind("offset", turn.offsetMillis())
                .bind("endpointing", latency == null ? null : latency.endpointing())
                .bind("ears", latency == null ? null : latency.ears())
                .bind("brain", latency == null ? null : latency.brain())
                .bind("tools", latency == null ? null : latency.tools())
                .bind("voice", latency == null ? null : latency.voice())
                .bind("transport", latency == null ? null : latency.transport())
                .bind("at", turn.at());
    }

    static List<Turn> list(Handle handle, BusinessId business, CallId call) {
        return handle.createQuery(
                        "select * from turn where business_id = :business and call_id = :call order by number")
                .bind("business", business.value())
                .bind("call", call.value())
                .map(TurnRows::turn)
                .list();
    }

    private static Turn turn(ResultSet row, StatementContext context) throws SQLException {
        return new Turn(
                row.getInt("number"),
                Turn.Speaker.valueOf(row.getString("speaker")),
                row.getString("text"),
                row.getString("understood"),
                row.getDouble("confidence"),
                row.getBoolean("interrupted"),
                row.getLong("offset_millis"),
                latency(row),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable Latency latency(ResultSet row) throws SQLException {
        int endpointing = row.getInt("wait_endpointing");
        return row.wasNull()
                ? null
                : new Latency(
                        endpointing,
                        row.getInt("wait_ears"),
                        row.getInt("wait_brain"),
                        row.getInt("wait_tools"),
                        row.getInt("wait_voice"),
                        row.getInt("wait_transport"));
    }
}
