package frontdesk.store;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import org.jspecify.annotations.Nullable;

/** Many rows for one statement, which reads them with {@code jsonb_to_recordset} or {@code jsonb_populate_recordset}. */
public final class RowSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode rows = JSON.createArrayNode();
    private ObjectNode row = JSON.createObjectNode();

    /** Begins the next row. */
    public RowSet row() {
        row = rows.addObject();
        return this;
    }

    public RowSet with(String column, @Nullable String value) {
        row.put(column, value);
        return this;
    }

    public RowSet with(String column, @Nullable Integer value) {
        row.put(column, value);
        return this;
    }

    public RowSet with(String column, @Nullable UUID value) {
        return with(column, value == null ? null : value.toString());
    }

    public RowSet with(String column, @Nullable Instant value) {
        return with(column, value == null ? null : value.toString());
    }

    /** An array of text, or of what PostgreSQL reads from text. */
    public RowSet with(String column, Collection<?> values) {
        ArrayNode array = row.putArray(column);
        values.forEach(value -> array.add(value.toString()));
        return this;
    }

    /** JSON as a value of its own. */
    public RowSet withJson(String column, String json) {
        row.putRawValue(column, new RawValue(json));
        return this;
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
