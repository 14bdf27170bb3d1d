package frontdesk.journal;

import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Ids;
import frontdesk.store.Moments;

/** The rows of {@code tool_use}. */
final class ToolUseRows {
    private ToolUseRows() {}

    static void insert(Handle handle, BusinessId business, CallId call, ToolUse use) {
        handle.createUpdate("""
                        insert into tool_use (business_id, call_id, id, name, arguments, answer, outcome, micros, at)
                        values (:business, :call, :id, :name, cast(:arguments as json), cast(:answer as json), :outcome,
                                :micros, :at)
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("id", Ids.next())
                .bind("name", use.name())
                .bind("arguments", use.arguments())
                .bind("answer", use.answer())
                .bind("outcome", use.outcome())
                .bind("micros", use.micros())
                .bind("at", use.at())
                .execute();
    }

    static List<ToolUse> list(Handle handle, BusinessId business, CallId call) {
        return list(handle, business, call, null);
    }

    /** @param name of which tool, or null for all of them */
    static List<ToolUse> list(Handle handle, BusinessId business, CallId call, @Nullable String name) {
        return handle.createQuery("""
                        select * from tool_use
                         where business_id = :business and call_id = :call and name = coalesce(:name, name)
                         order by at, id
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("name", name)
                .map((row, context) -> new ToolUse(
                        row.getString("name"),
                        row.getString("arguments"),
                        row.getString("answer"),
                        row.getString("outcome"),
                        row.getLong("micros"),
                        Moments.of(row, "at")))
                .list();
    }
}
