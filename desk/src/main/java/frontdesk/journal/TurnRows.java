package frontdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.Turn.Latency;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;
import frontdesk.store.RowSet;

/** The rows of {@code turn}. */
final class TurnRows {
    private TurnRows() {}

    /** Turns that are written again are what was really heard in the end. */
    static void put(Handle handle, BusinessId business, CallId call, List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        var rows = new RowSet();
        turns.forEach(turn -> add(rows, turn));
        handle.createUpdate("""
                        insert into turn (business_id, call_id, number, speaker, text, understood, confidence, interrupted,
                                          offset_millis, wait_endpointing, wait_ears, wait_brain, wait_tools, wait_voice,
                                          wait_transport, at)
                        select :business, :call, number, speaker, text, understood, confidence, interrupted,
                               offset_millis, wait_endpointing, wait_ears, wait_brain, wait_tools, wait_voice,
                               wait_transport, at
                          from jsonb_populate_recordset(null::turn, :turns::jsonb)
                        on conflict (business_id, call_id, number) do update
                           set speaker = excluded.speaker, text = excluded.text, understood = excluded.understood,
                               confidence = excluded.confidence, interrupted = excluded.interrupted,
                               offset_millis = excluded.offset_millis, wait_endpointing = excluded.wait_endpointing,
                               wait_ears = excluded.wait_ears, wait_brain = excluded.wait_brain,
                               wait_tools = excluded.wait_tools, wait_voice = excluded.wait_voice,
                               wait_transport = excluded.wait_transport, at = excluded.at
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("turns", rows.toString())
                .execute();
    }

    private static void add(RowSet rows, Turn turn) {
        Latency latency = turn.latency();
        rows.row()
                .with("number", turn.number())
                .with("speaker", turn.speaker().name())
                .with("text", Text.storable(turn.text()))
                .with("understood", Text.storableOrNull(turn.understood()))
                .with("confidence", String.valueOf(turn.confidence()))
                .with("interrupted", String.valueOf(turn.interrupted()))
                .with("offset_millis", String.valueOf(turn.offsetMillis()))
                .with("wait_endpointing", latency == null ? null : latency.endpointing())
                .with("wait_ears", latency == null ? null : latency.ears())
                .with("wait_brain", latency == null ? null : latency.brain())
                .with("wait_tools", latency == null ? null : latency.tools())
                .with("wait_voice", latency == null ? null : latency.voice())
                .with("wait_transport", latency == null ? null : latency.transport())
                .with("at", turn.at());
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
                Moments.of(row, "at"));
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
