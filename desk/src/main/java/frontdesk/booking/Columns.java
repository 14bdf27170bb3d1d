package frontdesk.booking;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.CallId;
import frontdesk.kernel.Money;
import frontdesk.kernel.ResourceId;

/** Our words in the shapes that the PostgreSQL driver takes and gives. */
final class Columns {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Columns() {}

    static @Nullable UUID uuid(@Nullable CallId call) {
        return call == null ? null : call.value();
    }

    static @Nullable UUID uuid(@Nullable ResourceId resource) {
        return resource == null ? null : resource.value();
    }

    static UUID[] uuids(List<ResourceId> resources) {
        return resources.stream().map(ResourceId::value).toArray(UUID[]::new);
    }

    static List<ResourceId> resources(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(ResourceId::new)
                .toList();
    }

    static @Nullable CallId call(ResultSet row, String column) throws SQLException {
        UUID call = row.getObject(column, UUID.class);
        return call == null ? null : new CallId(call);
    }

    static @Nullable String minor(@Nullable Money price) {
        return price == null ? null : String.valueOf(price.minor());
    }

    static @Nullable String currency(@Nullable Money price) {
        return price == null ? null : price.currency().getCurrencyCode();
    }

    /** What a booking cost in its day. */
    static @Nullable Money price(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return currency == null ? null : Money.of(row.getLong("price"), currency);
    }

    static String json(Map<String, String> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, String> words(@Nullable String json) {
        if (json == null || json.equals("{}")) {
            return Map.of();
        }
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
